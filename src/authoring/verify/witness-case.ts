import { stringify } from 'yaml';
import { createSession, type Answers, type Pack } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { runWanted } from './run-interview.js';
import type { Failure } from './property.js';

/**
 * A failure as a case for `cases/`: its answers come first, and an interview that gives reassuring
 * answers elsewhere completes them, so that `triage-pack cases` replays it. Null where there are no
 * answers to show.
 * @param id of the case, unique in the pack
 */
export function caseOf(
  pack: Pack,
  property: string,
  id: string,
  { message, answers, expect }: Failure,
): Case | null {
  if (!answers) return null;
  return {
    id,
    title: message,
    origin: { kind: 'own', ref: `triage-pack verify: ${property}` },
    answers: completed(pack, answers),
    expect: { urgency: expect ?? createSession(pack, answers).assessment.urgency },
  };
}

/** The file that holds the cases: paste it into `cases/`. */
export function casesYaml(cases: readonly Case[]): string {
  return stringify({ cases }, { lineWidth: 160, collectionStyle: 'any' });
}

function completed(pack: Pack, answers: Answers): Answers {
  return { ...answers, ...runWanted(pack, answers).last.answers, ...answers };
}
