import type { Grade } from '../engine/index.js';
import type { AuthoredPack } from './authored.js';
import type { Path } from './yaml-file.js';

/**
 * What a reviewer needs to know of one item: its own, or what the pack says for items that do not.
 */
export interface GovernedItem {
  readonly file: string;
  readonly path: Path;
  readonly what: 'question' | 'danger sign' | 'rule' | 'cause' | 'advice';
  readonly id: string;
  /** Undefined where neither the item nor the pack says it. */
  readonly grade: Grade | undefined;
  readonly sources: readonly string[] | undefined;
  /** Empty until a clinician has signed. */
  readonly reviewedBy: string;
  readonly reviewBy: string;
}

/** The fields as an item may have them. */
interface Item {
  readonly id: string;
  readonly grade?: Grade;
  readonly sources?: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/**
 * Every question, danger sign, rule, cause and piece of advice with what it rests on, in the order
 * of the files.
 */
export function governedItems(pack: AuthoredPack): readonly GovernedItem[] {
  const { head, questions, rules, causes, advice } = pack;
  const governed = (
    file: string,
    path: Path,
    what: GovernedItem['what'],
    item: Item,
  ): GovernedItem => ({
    file,
    path,
    what,
    id: item.id,
    grade: item.grade ?? head.defaults?.grade,
    sources: item.sources ?? head.defaults?.sources,
    reviewedBy: item.reviewedBy ?? head.reviewedBy,
    reviewBy: item.reviewBy ?? head.reviewBy,
  });
  const list = (
    file: string,
    key: string,
    what: GovernedItem['what'],
    items: readonly Item[],
  ): readonly GovernedItem[] => items.map((item, i) => governed(file, [key, i], what, item));
  return [
    ...questions.flatMap((question, i) => [
      governed('questions.yml', ['questions', i], 'question', question),
      ...(question.options ?? []).flatMap((option, j) =>
        option.flag
          ? [
              governed('questions.yml', ['questions', i, 'options', j], 'danger sign', {
                ...option,
                id: `${question.id}.${option.id}`,
              }),
            ]
          : [],
      ),
    ]),
    ...list('rules.yml', 'rules', 'rule', rules),
    ...causes.map((cause, i) =>
      governed('causes.yml', ['causes', i], 'cause', {
        ...cause,
        grade: cause.grade ?? cause.prior?.grade,
      }),
    ),
    ...list('advice.yml', 'advice', 'advice', advice),
  ];
}
