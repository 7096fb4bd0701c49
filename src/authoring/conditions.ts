import { foldCondition, type Condition, type ConditionCases } from '../engine/index.js';
import type { AuthoredPack } from './authored.js';
import type { Path } from './yaml-file.js';

/** A condition with the place where it is written. */
export interface PlacedCondition {
  readonly file: string;
  readonly path: Path;
  readonly condition: Condition;
}

/**
 * The outermost conditions of a pack, each with its place; those inside them are reached by
 * `conditionParts`.
 */
export function allConditions(pack: AuthoredPack): readonly PlacedCondition[] {
  const placed = (
    file: string,
    path: Path,
    condition: Condition | undefined,
  ): readonly PlacedCondition[] => (condition ? [{ file, path, condition }] : []);
  return [
    ...pack.questions.flatMap((question, i) => [
      ...placed('questions.yml', ['questions', i, 'when'], question.when),
      ...(question.options ?? []).flatMap((option, j) =>
        placed('questions.yml', ['questions', i, 'options', j, 'when'], option.when),
      ),
    ]),
    ...Object.entries(pack.conditions).flatMap(([name, condition]) =>
      placed('rules.yml', ['conditions', name], condition),
    ),
    ...pack.rules.flatMap((rule, i) => placed('rules.yml', ['rules', i, 'when'], rule.when)),
    ...pack.causes.flatMap((cause, i) => [
      ...placed('causes.yml', ['causes', i, 'card', 'strong'], cause.card?.strong),
      ...placed('causes.yml', ['causes', i, 'card', 'partial'], cause.card?.partial),
      ...placed(
        'causes.yml',
        ['causes', i, 'bands', 'strongRequires'],
        cause.bands?.strongRequires,
      ),
    ]),
    ...pack.advice.flatMap((advice, i) => [
      ...placed('advice.yml', ['advice', i, 'when'], advice.when),
      ...placed('advice.yml', ['advice', i, 'unless'], advice.unless),
    ]),
    ...(['raises', 'asked', 'never'] as const).flatMap((list) =>
      (pack.properties?.[list] ?? []).flatMap(({ when }, i) =>
        placed('properties.yml', [list, i, 'when'], when),
      ),
    ),
    ...pack.head.safetyNet.flatMap((item, i) =>
      placed('pack.yml', ['safetyNet', i, 'when'], item.when),
    ),
    ...pack.dangers.flatMap(({ when }, i) => placed('dangers.yml', ['dangers', i, 'when'], when)),
  ];
}

/** A condition and every condition inside it, outermost first. */
export function conditionParts(placed: PlacedCondition): readonly PlacedCondition[] {
  return [placed, ...foldCondition(placed.condition, INNER, placed).flatMap(conditionParts)];
}

function at({ file, path }: PlacedCondition, inner: Path, condition: Condition): PlacedCondition {
  return { file, path: [...path, ...inner], condition };
}

const none = (): readonly PlacedCondition[] => [];

/** The conditions that stand directly inside one. */
const INNER: ConditionCases<readonly PlacedCondition[], PlacedCondition> = {
  all: ({ all }, placed) => all.map((part, i) => at(placed, ['all', i], part)),
  any: ({ any }, placed) => any.map((part, i) => at(placed, ['any', i], part)),
  count: ({ count }, placed) => count.map((part, i) => at(placed, ['count', i], part)),
  not: ({ not }, placed) => [at(placed, ['not'], not)],
  ref: none,
  fit: none,
  answered: none,
  is: none,
  in: none,
  within: none,
};
