import {
  MISSING_FLAG,
  UNSURE,
  UNSURE_FLAG,
  URGENCIES,
  type Finding,
  type Pack,
  type PackText,
  type Reason,
  type Session,
  type Urgency,
} from '../engine/index.js';
import { RESULT, URGENCY_SYSTEM } from './coding.js';
import type { Coding, Extension, QuestionnaireItem, QuestionnaireResponseItem } from './r4.js';
import { filled, type CareContacts, type Words } from './words.js';

// Two ids of packs that the widget's screens know too (`src/widget/conventions.ts`).
/** The rule that ends the interview because the person is not present. */
const PROXY_RULE = 'proxy';
/** The action that leaves no other to choose. */
const AMBULANCE = 'ambulance';

const HIDDEN: Extension = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  valueBoolean: true,
};

/** What a result is told from. */
export interface Telling {
  readonly pack: Pack;
  readonly session: Session;
  readonly locale: string;
  readonly words: Words;
  readonly contacts?: CareContacts | undefined;
}

/** A part of the result: what the questionnaire asks, and what the response answers to it. */
export interface ResultItem {
  readonly item: QuestionnaireItem;
  /** None for a text that only stands there. */
  readonly answer?: QuestionnaireResponseItem;
}

/**
 * The result of a finished interview as items that nobody fills in: the level, what to do next, why,
 * and what to watch for, level by level, in the words of the pack. Nothing for an interview that goes
 * on. Without a level for somebody who is not present, since none can be given, unless a sign of an
 * emergency was told; in an emergency nothing to watch for, since there is one message only.
 */
export function resultItems(telling: Telling): readonly ResultItem[] {
  const { pack, session, words } = telling;
  if (session.next) return [];
  const { urgency, reasons } = session.assessment;
  const isProxy = urgency !== 'emergency' && reasons.some(({ rule }) => rule === PROXY_RULE);
  const note = [...(pack.json.unproven ? [words.unproven] : []), words.notDevice].join(' ');
  return [
    ...(isProxy ? [] : [levelItem(telling)]),
    ...linesItem(telling, 'next', isProxy ? words.proxyTitle : words.whatNext, [
      ...(isProxy ? [words.proxyLead] : []),
      ...nextSteps(telling, isProxy),
    ]),
    ...linesItem(telling, 'reasons', words.reasons, reasonLines(telling)),
    ...watchItems(telling),
    { item: { linkId: `${RESULT}note`, text: note, type: 'display' } },
  ];
}

function levelItem({ pack, session, locale, words }: Telling): ResultItem {
  const { urgencies } = pack.json.text[locale]!;
  const codingOfLevel = (code: Urgency): Coding => ({
    system: URGENCY_SYSTEM,
    code,
    display: urgencies[code].title,
  });
  const linkId = `${RESULT}level`;
  const { urgency } = session.assessment;
  return {
    item: {
      linkId,
      text: words.level,
      type: 'choice',
      readOnly: true,
      answerOption: URGENCIES.map((code) => ({ valueCoding: codingOfLevel(code) })),
    },
    answer: { linkId, text: words.level, answer: [{ valueCoding: codingOfLevel(urgency) }] },
  };
}

/**
 * A list of lines, twice: to read, as texts under a title, since renderers cut a field that is filled in
 * already; and as data, in an item that is not shown, for whoever stores the response. Nothing where
 * there is no line.
 */
function linesItem(
  { words, contacts }: Telling,
  name: string,
  title: string,
  given: readonly string[],
): readonly ResultItem[] {
  if (given.length === 0) return [];
  const linkId = `${RESULT}${name}`;
  const fill = (text: string): string => filled(text, words, contacts);
  const text = fill(title);
  const lines = given.map(fill);
  return [
    {
      item: {
        linkId: `${linkId}.text`,
        text,
        type: 'group',
        item: lines.map((line, index) => ({
          linkId: `${linkId}.text.${index + 1}`,
          text: line,
          type: 'display',
        })),
      },
    },
    {
      item: {
        linkId,
        extension: [{ ...HIDDEN }],
        text,
        type: 'text',
        repeats: true,
        readOnly: true,
      },
      answer: { linkId, text, answer: lines.map((line) => ({ valueString: line })) },
    },
  ];
}

/** What the reasons of the level itself ask for, then the steps of the level. */
function nextSteps({ pack, session, locale, words }: Telling, isProxy: boolean): string[] {
  const text = pack.json.text[locale]!;
  const { urgency, reasons, settled } = session.assessment;
  const { lead, next } = text.urgencies[urgency];
  const named = new Set(
    reasons.filter((reason) => reason.urgency === urgency).flatMap(({ action }) => action ?? []),
  );
  const only = urgency === 'emergency' && named.has(AMBULANCE) ? [AMBULANCE] : [...named];
  const actions = only.flatMap((action) => text.actions[action] ?? []);
  if (isProxy) return actions;
  return [
    ...actions,
    ...(urgency === 'emergency' && actions.length > 0 ? [] : [lead]),
    ...(settled || endedEarly(pack, reasons) ? [] : [words.notSettled]),
    ...next,
  ];
}

/** The interview was ended for somebody whom it is not for: a child, say. */
function endedEarly({ json: { rules } }: Pack, reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => rules.some(({ id, ends }) => ends && id === reason.rule));
}

function reasonLines({ pack, session, locale, words }: Telling): readonly string[] {
  const text = pack.json.text[locale]!;
  const { urgency, reasons } = session.assessment;
  const told = reasons.filter((reason) => urgency !== 'emergency' || reason.urgency === urgency);
  const lines = told.map((reason) => reasonLine(text, reason, words));
  return lines.length > 0 ? [...new Set(lines)] : [words.noReasons];
}

/** The engine's own reasons have no words in a pack; a rule without words is told by its answers. */
function reasonLine(text: PackText, { rule, findings }: Reason, words: Words): string {
  const label = ({ question, option }: Finding): string => {
    const { short, options } = text.questions[question]!;
    return `${short}: ${options[option]?.label ?? (option === UNSURE ? words.notSure : option)}`;
  };
  if (rule === MISSING_FLAG) return words.missingFlag;
  if (rule === UNSURE_FLAG) return words.unsureFlag;
  return text.rules[rule] ?? (findings.map(label).join(' · ') || rule);
}

/**
 * Signs to watch for, an item for each level. Who is to be seen anyway need not be told what else
 * could wait for a visit; whom the interview was ended for gets every sign of the pack.
 */
function watchItems(telling: Telling): readonly ResultItem[] {
  const { pack, session, locale, words } = telling;
  const { dangers, redFlags, safetyNet } = pack.json;
  const { urgency, reasons, safetyNet: own } = session.assessment;
  const isEnded = urgency !== 'emergency' && endedEarly(pack, reasons);
  const ids = new Set(isEnded ? [...redFlags, ...safetyNet.map(({ danger }) => danger)] : own);
  return URGENCIES.filter(
    (level) => isEnded || level !== 'soon' || urgency === 'self-care',
  ).flatMap((level) => {
    const signs = [...ids].filter((id) =>
      dangers.some((each) => each.id === id && each.level === level),
    );
    return linesItem(
      telling,
      `watch-${level}`,
      words[`watch_${level}`],
      signs.flatMap((id) => pack.json.text[locale]!.dangers[id] ?? []),
    );
  });
}
