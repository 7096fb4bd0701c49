import { createSession, type Analysis, type Answers, type Pack } from '../../engine/index.js';
import { stratumOf } from '../../engine/posterior.js';
import { negotiateLocale } from '../../i18n/locale.js';
import { causeLines } from './arithmetic.js';
import { arithmeticLines } from './cause-lines.js';
import { replay } from './replay.js';
import { ruleLines } from './rule-lines.js';
import { packWords } from './pack-words.js';
import { stepLines } from './step-lines.js';
import { cards, tallies } from './tallies.js';
import { cardLines, tallyLines } from './tally-lines.js';
import { percent } from './words.js';

/**
 * The whole trace of a set of answers, for a clinician: why each question was asked, every rule
 * with its truth value, every cause's arithmetic line by line, what is counted in points, and why
 * the interview stopped.
 * @param locale a language of the pack, for labels and for the words of what the trace names; default: labels alone,
 * in English where the pack has it
 */
export function explain(pack: Pack, answers: Answers, locale?: string): readonly string[] {
  const whole = replay(pack, answers);
  const { analysis } = whole;
  const { text } = pack.json;
  const words = text[locale ?? negotiateLocale('en', Object.keys(text))];
  const { urgency, settled, advice } = analysis.assessment;
  return [
    `${pack.info.id} ${pack.info.version} ${pack.info.contentHash}`,
    ...leftOut(pack, answers),
    ...section('Interview', stepLines(whole, words)),
    ...section(
      `Urgency: ${urgency}, ${settled ? 'settled' : 'not settled'}`,
      ruleLines(analysis.interview),
    ),
    ...causeSections(analysis),
    ...section('Counted in points', tallies(analysis).flatMap(tallyLines)),
    ...section('Shown by rule', cards(analysis).flatMap(cardLines)),
    ...section('Advice shown', advice.length > 0 ? [advice.join(', ')] : []),
    ...(locale !== undefined && words
      ? section(`In words (${locale})`, packWords(whole, words))
      : []),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => line && `  ${line}`)] : [];
}

function leftOut(pack: Pack, answers: Answers): readonly string[] {
  const { answers: counted, rejected } = createSession(pack, answers);
  return Object.keys(answers)
    .filter((id) => !Object.hasOwn(counted, id))
    .map(
      (id) =>
        `left out: ${id} (${!pack.byId.has(id) ? 'there is no such question' : rejected.includes(id) ? notUnderstood(pack, id, answers[id]) : 'the question does not apply'})`,
    );
}

/** What was given, and what could have been. */
function notUnderstood(pack: Pack, id: string, given: unknown): string {
  const { type, options, unsure, min, max } = pack.byId.get(id)!;
  const known =
    type === 'number'
      ? [`a number from ${min ?? 'any'} to ${max ?? 'any'}`]
      : options.map((option) => option.id);
  return `not understood: ${JSON.stringify(given)}; give ${[...known, ...(unsure ? ['unsure'] : [])].join(', ')}`;
}

function causeSections(analysis: Analysis): readonly string[] {
  const stratum = stratumOf(analysis.interview);
  const name = analysis.pack.json.strata?.groups[stratum]?.id;
  return [...analysis.posteriors].flatMap(([id, posterior]) => {
    const other = posterior.chance[posterior.chance.length - 1]!;
    return section(
      `Causes, ${id}${name ? `, stratum ${name}` : ''} (each "in words", then the arithmetic in natural logs)`,
      [
        ...causeLines(posterior, stratum).flatMap((lines) => [...arithmeticLines(lines), '']),
        `something else: chance ${percent(other)}, weight always 0`,
      ],
    );
  });
}
