import type { CauseLines, FindingLine, QuestionLine, Threshold } from './arithmetic.js';
import { figures, decimals, likelier, percent, signed } from './words.js';

/** One cause's arithmetic, a line per number; the lines add up to the log odds. */
export function arithmeticLines(lines: CauseLines): readonly string[] {
  const { id, fit, heldBy, prior, sum, shrinkage, evidence, log, rest, logOdds, chance } = lines;
  return [
    `${id}: ${fit}, log odds ${signed(logOdds)}, chance ${percent(chance)}`,
    ...[
      `in words: ${inWords(lines)}`,
      `prior ${figures(prior)}, odds ${figures(prior / (1 - prior))}, ln ${signed(Math.log(prior))}`,
      ...lines.questions.flatMap(questionLines),
      `sum of question totals ${signed(sum)} × shrinkage ${figures(shrinkage)} = evidence ${signed(evidence)}`,
      `ln prior + evidence = ${signed(log)}; less ln of all others ${signed(rest)} = log odds ${signed(logOdds)}`,
      bandLine('strong', lines, lines.strong),
      bandLine('partial', lines, lines.partial),
      ...(heldBy.length > 0
        ? [
            `held at partial: strong also needs an answer that speaks for it to ${heldBy.join(', ')}`,
          ]
        : []),
    ].map((line) => `  ${line}`),
  ];
}

/** The same without logarithms, for who has to agree with it. */
function inWords({ chance, prior, questions }: CauseLines): string {
  const telling = questions
    .flatMap(({ question, findings }) =>
      findings.map(({ option, present, weight }) => ({ question, option, present, weight })),
    )
    .filter(({ weight }) => Math.abs(weight) > Math.log(1.05))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(
      ({ question, option, present, weight }) =>
        `${question}${present ? '' : ' not'} ${option} counts as ${likelier(Math.exp(weight))}`,
    );
  const before = `about ${tens(prior)} before the questions`;
  return [`about ${tens(chance)} of 100 people with these answers, ${before}`, ...telling].join(
    '; ',
  );
}

function tens(share: number): string {
  return share < 0.005 ? 'fewer than 1' : String(Math.round(100 * share));
}

function questionLines({ question, findings, sum, limit, total }: QuestionLine): readonly string[] {
  const held =
    Math.abs(sum) > limit
      ? `${signed(sum)} held at ±${decimals(limit)}`
      : `within ±${decimals(limit)}`;
  return [
    ...findings.map((finding) => `  ${findingWords(question, finding)}`),
    `${question} total ${signed(total)} (${held})`,
  ];
}

function findingWords(
  question: string,
  { option, present, raw, clipped, share, weight, grade, sources }: FindingLine,
): string {
  const clip = raw === clipped ? '' : `, clipped to ${signed(clipped)}`;
  const part = share === 1 ? '' : ` × share ${figures(share)}`;
  return `${question}.${option} ${present ? 'chosen' : 'not chosen'}: ratio ${figures(Math.exp(raw))}, ln ${signed(raw)}${clip}${part} = ${signed(weight)}  [${grade}: ${sources.join(', ')}]`;
}

function bandLine(
  band: string,
  { answered, minAnswered }: CauseLines,
  thresholds: readonly Threshold[],
): string {
  const met = (is: boolean): string => (is ? 'met' : 'not met');
  const all = thresholds.map(
    ({ name, value, least, met: is }) =>
      `${name} ${decimals(value)} of ${figures(least)} ${met(is)}`,
  );
  return `${band}: ${all.join('; ')}; answered ${answered} of ${minAnswered} ${met(answered >= minAnswered)}`;
}
