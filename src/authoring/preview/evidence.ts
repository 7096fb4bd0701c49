import type { Evidence, PerStratum } from '../../engine/index.js';
import { forStratum, provenance } from '../../engine/weights.js';
import type { AuthoredCause } from '../authored.js';
import { labelOf } from '../condition-words.js';
import { effectiveRatios, normalisedPrior } from '../effective-ratio.js';
import { html, type Html } from './html.js';
import { figures, rests } from './parts.js';
import type { View } from './view.js';

/**
 * Every number that an answer has for a cause, as authored and as it counts, with its grade and
 * sources.
 */
export function evidenceTable(cause: AuthoredCause, view: View): Html {
  if (!cause.evidence) return html``;
  const { groups } = view.pack.head.strata;
  return figures(
    ['Answer', 'Number', ...groups.map(({ id }) => id), 'Counts as', 'Rests on'],
    Object.entries(cause.evidence).flatMap(([question, evidence]) =>
      rows(cause, question, evidence, view),
    ),
  );
}

function rows(
  cause: AuthoredCause,
  id: string,
  evidence: Evidence,
  view: View,
): readonly (readonly (Html | string)[])[] {
  const { pack, vocabulary } = view;
  const { groups } = pack.head.strata;
  const question = pack.questions.find((each) => each.id === id)!;
  const prior = normalisedPrior(pack, cause.id);
  const effective = groups.map((_, s) => effectiveRatios(question, evidence, s, prior[s]!));
  const row = (option: string, kind: string, value: PerStratum): readonly (Html | string)[] => {
    const { grade, sources } = provenance(evidence, option);
    const counts = effective.map((each) => each.find((one) => one.option === option)?.ratio);
    return [
      html`<a href="#question-${id}">${vocabulary.text.questions[id]?.short ?? id}</a>:
        ${labelOf(id, option, vocabulary)}`,
      kind,
      ...groups.map((_, s) => String(forStratum(value, s))),
      span(counts),
      rests(grade, sources),
    ];
  };
  const of = (
    kind: string,
    values: Readonly<Record<string, PerStratum>> = {},
  ): readonly (readonly (Html | string)[])[] =>
    Object.entries(values).map(([option, value]) => row(option, kind, value));
  return [...of('ratio', evidence.lr), ...of('share', evidence.p)];
}

/** The least and the greatest over the groups. */
function span(ratios: readonly (number | undefined)[]): string {
  const known = ratios.filter((ratio) => ratio !== undefined && Number.isFinite(ratio)) as number[];
  const figure = (ratio: number): string => String(Number(ratio.toPrecision(2)));
  if (known.length === 0) return '';
  const [least, most] = [figure(Math.min(...known)), figure(Math.max(...known))];
  return least === most ? least : `${least} to ${most}`;
}
