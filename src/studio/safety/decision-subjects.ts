import type { Urgency } from '../../engine/index.js';
import type { Place } from '../panel.js';
import { signsOf } from '../signs/signs-of.js';
import type { Texts } from '../store/texts.js';
import type { Studio } from '../studio.js';
import { findingWords, itemChoices } from '../views/choices.js';
import { at, listAt } from '../yaml/at.js';

/** What has a level that somebody has to answer for: a danger sign, or a rule. */
export interface DecisionSubject {
  /** As a record is called: `question.option`, or the id of the rule. */
  readonly name: string;
  readonly words: string;
  readonly level: Urgency;
  readonly sources: readonly string[];
  readonly place: Place;
}

type Subjects = ReadonlyMap<string, DecisionSubject>;

/** Of the pack as it stands: a list asks for each of its entries. */
const KNOWN = new WeakMap<Studio, { readonly texts: Texts; readonly subjects: Subjects }>();

/** Every danger sign, then every rule, of the open pack, by name. */
export function decisionSubjects(studio: Studio): Subjects {
  const { texts } = studio;
  const known = KNOWN.get(studio);
  if (known?.texts === texts) return known.subjects;
  const subjects = new Map(subjectsIn(studio).map((each) => [each.name, each]));
  KNOWN.set(studio, { texts, subjects });
  return subjects;
}

function subjectsIn(studio: Studio): readonly DecisionSubject[] {
  const signs = signsOf((file) => studio.data(file)).map(
    ({ question, option, at: [i, j], level }) =>
      subject(studio, {
        name: `${question}.${option}`,
        words: findingWords(studio, `${question}.${option}`),
        level,
        place: { file: 'questions.yml', path: ['questions', i, 'options', j] },
      }),
  );
  const words = new Map(itemChoices(studio, 'rules'));
  const rules = listAt(studio.data('rules.yml'), ['rules']).flatMap((rule, i) => {
    const name = String(at(rule, ['id']));
    const level = at(rule, ['urgency']) as Urgency | undefined;
    const place: Place = { file: 'rules.yml', path: ['rules', i] };
    return level === undefined
      ? []
      : [subject(studio, { name, words: words.get(name) ?? name, level, place })];
  });
  return [...signs, ...rules];
}

/** With its own sources, or those that the pack gives where there are none. */
function subject(studio: Studio, given: Omit<DecisionSubject, 'sources'>): DecisionSubject {
  const { file, path } = given.place;
  const own = listAt(studio.data(file), [...path, 'sources']);
  const sources = own.length > 0 ? own : listAt(studio.data('pack.yml'), ['defaults', 'sources']);
  return { ...given, sources: sources.map(String) };
}
