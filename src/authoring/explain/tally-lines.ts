import type { CardLines, Required, TallyLines } from './tallies.js';

/** A cause counted in points, never in odds. */
export function tallyLines({
  id,
  fit,
  answers,
  total,
  bands,
  strongRequires,
}: TallyLines): readonly string[] {
  return [
    `${id}: ${fit ?? 'not shown at this urgency'}, ${total} points`,
    ...answers.map(({ question, said, points }) => `  ${question}: ${said} = ${points}`),
    `  strong from ${bands.strong}, partial from ${bands.partial}`,
    ...(strongRequires ? [`  strong also requires: ${requiredWords(strongRequires)}`] : []),
  ];
}

/** A cause shown by rule. */
export function cardLines({ id, fit, bands }: CardLines): readonly string[] {
  return [
    `${id}: ${fit ?? 'not shown at this urgency'}, by rule and not ranked`,
    ...bands.map(({ band, ...required }) => `  ${band}: ${requiredWords(required)}`),
  ];
}

function requiredWords({ verdict, because }: Required): string {
  return `${verdict} (${because.join('; ')})`;
}
