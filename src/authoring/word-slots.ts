import { MISSING_FLAG, UNSURE_FLAG } from '../engine/index.js';
import type { AuthoredPack, AuthoredText } from './authored.js';
import { everyRule, placedFlagRules } from './placed-flag-rules.js';
import type { Path } from './yaml-file.js';

/** A part of a text file that holds words by id, and the ids that must be there. */
export interface WordSlot {
  readonly file: string;
  readonly path: Path;
  /** What the ids are ids of, for messages. */
  readonly what: string;
  readonly words: Readonly<Record<string, unknown>>;
  readonly needed: readonly string[];
  /** Of some of the ids, what they are where `what` would mislead; absent: they are all `what`. */
  readonly named?: ReadonlyMap<string, string>;
}

/** Every place of every locale where words are kept by id. */
export function wordSlots(pack: AuthoredPack): readonly WordSlot[] {
  return Object.entries(pack.text).flatMap(([locale, text]) =>
    slotsOf(pack, text).map((slot) => ({ ...slot, file: `text/${locale}/${slot.file}` })),
  );
}

function slotsOf(pack: AuthoredPack, text: AuthoredText): readonly WordSlot[] {
  return [
    ...packSlots(pack, text),
    ...questionSlots(pack, text),
    ...resultSlots(pack, text),
    {
      file: 'pictures.yml',
      path: ['pictures'],
      what: 'picture',
      words: text.pictures.pictures,
      needed: [
        ...new Set([
          ...pack.questions.flatMap(({ map }) => map ?? []),
          ...[...pack.questions, ...pack.causes, ...pack.advice].flatMap(
            ({ picture }) => picture ?? [],
          ),
        ]),
      ],
    },
  ];
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function packSlots(pack: AuthoredPack, text: AuthoredText): readonly WordSlot[] {
  return [
    {
      file: 'pack.yml',
      path: ['actions'],
      what: 'action',
      words: text.pack.actions,
      needed: [...new Set(everyRule(pack).flatMap(({ action }) => action ?? []))],
    },
    {
      file: 'pack.yml',
      path: ['perspectives'],
      what: 'perspective',
      words: text.pack.perspectives,
      needed: ids(pack.head.perspectives),
    },
  ];
}

/** The questions, then the options and the groups of those that have words. */
function questionSlots(pack: AuthoredPack, text: AuthoredText): readonly WordSlot[] {
  const { questions } = text.questions;
  const file = 'questions.yml';
  const worded = pack.questions.filter(({ id }) => questions[id]);
  return [
    { file, path: ['questions'], what: 'question', words: questions, needed: ids(pack.questions) },
    ...worded.map(({ id, options = [] }) => ({
      file,
      path: ['questions', id, 'options'],
      what: 'option',
      words: questions[id]!.options ?? {},
      needed: ids(options),
    })),
    ...worded.map(({ id, options = [] }) => ({
      file,
      path: ['questions', id, 'groups'],
      what: 'group',
      words: questions[id]!.groups ?? {},
      needed: [...new Set(options.flatMap(({ group }) => group ?? []))],
    })),
  ];
}

function resultSlots(pack: AuthoredPack, text: AuthoredText): readonly WordSlot[] {
  return [
    {
      file: 'rules.yml',
      path: ['rules'],
      what: 'rule',
      words: text.rules.rules,
      needed: [...ids(everyRule(pack)), ...ENGINE_RULES],
      named: reasonsOf(pack),
    },
    {
      file: 'causes.yml',
      path: ['causes'],
      what: 'cause',
      words: text.causes.causes,
      needed: ids(pack.causes),
    },
    {
      file: 'advice.yml',
      path: ['advice'],
      what: 'advice',
      words: text.advice.advice,
      needed: ids(pack.advice),
    },
    {
      file: 'dangers.yml',
      path: ['dangers'],
      what: 'danger',
      words: text.dangers.dangers,
      needed: ids(pack.dangers),
    },
  ];
}

/** What an author who wrote no such rule calls them: reasons that a danger sign or the engine gives. */
function reasonsOf(pack: AuthoredPack): ReadonlyMap<string, string> {
  return new Map([
    ...placedFlagRules(pack).map(({ rule }) => [rule.id, 'the reason of danger sign'] as const),
    [MISSING_FLAG, 'the reason while a question about danger signs has no answer,'],
    [UNSURE_FLAG, 'the reason after "not sure" about a danger sign,'],
  ]);
}

/** Reasons that the engine gives of itself, where a red flag was left open. */
const ENGINE_RULES: readonly string[] = [MISSING_FLAG, UNSURE_FLAG];
