import { isMap, isSeq, type Document, type YAMLMap } from 'yaml';
import { mapsAt, rename } from './yaml-maps.js';

/** An option with a level of urgent or above, and the id of the danger made from it. */
export interface SignOption {
  readonly question: string;
  readonly option: string;
  readonly level: 'emergency' | 'urgent';
  readonly sources: unknown;
  readonly danger: string;
}

/** What became of the questions. */
export interface UpgradedQuestions {
  /** Ids of the questions that format 2 has no place for. */
  readonly dropped: ReadonlySet<string>;
  readonly signs: readonly SignOption[];
  readonly decide: readonly string[];
}

const ROLES: Readonly<Record<string, string>> = { gate: 'intake', flag: 'screen', risk: 'history' };

/** Renames what has another name in format 2, and takes out what only clarified "not sure". */
export function upgradeQuestions(document: Document | undefined): UpgradedQuestions {
  const decide: string[] = [];
  const dropped = new Set<string>();
  const list = document?.get('questions');
  const questions = mapsAt(document, ['questions']);
  for (const question of questions) {
    const id = String(question.get('id'));
    if (question.has('repeats') || question.get('role') === 'clarifier') dropped.add(id);
    else upgradeQuestion(question, id, decide);
  }
  if (isSeq(list))
    list.items = list.items.filter((item) => !isMap(item) || !dropped.has(String(item.get('id'))));
  if (dropped.size > 0)
    decide.push(
      `questions.yml: ${[...dropped].join(', ')} are gone; give each screen a "check" in text/<locale>/questions.yml, which is shown after "not sure"`,
    );
  const signs = signsOf(questions, dropped);
  if (signs.length === 0)
    decide.push('dangers.yml: no option is urgent or an emergency, so the list is empty; fill it');
  return { dropped, signs, decide };
}

function upgradeQuestion(question: YAMLMap, id: string, decide: string[]): void {
  const role = String(question.get('role'));
  question.set('role', ROLES[role] ?? role);
  rename(question, 'unsureFlag', 'careful');
  if (question.has('careful'))
    decide.push(
      `questions.yml: "not sure" on ${id} is ${String(question.get('careful'))}; state that under careful in properties.yml, with the reason`,
    );
  rename(question, 'share', 'dependenceDiscount');
  if (question.delete('unsureAs'))
    decide.push(
      `questions.yml: "not sure" on ${id} no longer counts as every option present; where one of them must count, read "${id} is unsure" in a rule`,
    );
  for (const option of optionsOf(question)) rename(option, 'at', 'places');
}

function optionsOf(question: YAMLMap): readonly YAMLMap[] {
  const options = question.get('options');
  return isSeq(options) ? options.items.filter((item) => isMap(item)) : [];
}

function signsOf(
  questions: readonly YAMLMap[],
  dropped: ReadonlySet<string>,
): readonly SignOption[] {
  const taken = new Set<string>();
  return questions
    .filter((question) => !dropped.has(String(question.get('id'))))
    .flatMap((question) => optionsOf(question).map((option) => ({ question, option })))
    .flatMap(({ question, option }): readonly SignOption[] => {
      const level = option.get('flag');
      if (level !== 'emergency' && level !== 'urgent') return [];
      const [asked, id] = [String(question.get('id')), String(option.get('id'))];
      const danger = taken.has(id) ? `${asked}_${id}` : id;
      taken.add(danger);
      const sources = option.get('sources');
      return [
        {
          question: asked,
          option: id,
          level,
          sources: isSeq(sources) ? sources.toJSON() : [],
          danger,
        },
      ];
    });
}

/** The list of danger signs, as dangers.yml holds it. */
export function dangersOf(signs: readonly SignOption[]): readonly unknown[] {
  return signs.map(({ danger, level, question, option, sources }) => ({
    id: danger,
    level,
    when: { q: question, is: option },
    sources,
  }));
}
