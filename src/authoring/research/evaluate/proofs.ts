import type { Method } from '../../verify/property.js';
import type { Result } from '../../verify/verify.js';
import { markdownTable } from '../../markdown-table.js';

/** How far a verdict reaches. What the form of the content shows holds for all answers too. */
const BOUNDS: Readonly<Record<Method, string>> = {
  exhaustive: 'all answers',
  structural: 'the form of the content',
  constructive: 'the answers that were found and played',
};

/**
 * The verifier's results as a section of the report: property, verdict, how far it reaches, and how
 * much was looked at. Without times, so that the same content gives the same text.
 */
export function proofSection(results: readonly Result[]): readonly string[] {
  const failed = results.filter(({ verdict }) => verdict === 'failed');
  return [
    '## What was proved',
    '',
    'By `triage-pack verify`. A state is a set of answers, complete or not, that was looked at; a state may stand for many that it',
    'cuts off. A search that could not be ended within its bound counts as failed. What each property says, and why the proofs hold,',
    "is in the verifier's own report beside the built pack.",
    '',
    ...markdownTable(['property', 'law', 'verdict', 'bound', 'states'], results.map(row)),
    '',
    failed.length === 0
      ? `All ${results.length} properties are proved.`
      : `**${failed.length} of ${results.length} properties failed: ${failed.map(({ property }) => property.id).join(', ')}.**`,
    '',
    'A proof says that the program does what the content says, for every answer. It does not say that the content is right.',
    '',
  ];
}

function row({ property, verdict, states }: Result): readonly string[] {
  return [
    property.id,
    String(property.law ?? '–'),
    verdict,
    property.methods.map((method) => BOUNDS[method]).join('; '),
    String(states),
  ];
}
