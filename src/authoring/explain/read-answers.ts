import type { Answers } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { problemOfFile, type Problem } from '../problem.js';
import { readYamlFile } from '../yaml-file.js';

/**
 * Answers read from a file, with the case they belong to if it is one; or the problems for which
 * there are none.
 */
export type ReadAnswers =
  | { readonly answers: Answers; readonly case: Case | null; readonly problems: readonly [] }
  | { readonly answers: null; readonly problems: readonly Problem[] };

/**
 * Reads answers from JSON or YAML: a map from question to answer, anything that has one under
 * `answers` (a saved session), or a file of cases. Whether the answers make sense is for the engine
 * to say. Nothing is thrown for a file, whatever it holds.
 * @param caseId which case of a file of cases; not needed where there is only one
 */
export function readAnswers(file: string, caseId?: string): ReadAnswers {
  const { value, problems } = readYamlFile(file);
  if (problems.length > 0) return { answers: null, problems };
  const wrong = (message: string): ReadAnswers => ({
    answers: null,
    problems: [problemOfFile(file, 'answers', message)],
  });
  if (!isRecord(value))
    return wrong('there is no map here; write a line "question: answer" for each answer');
  if (!Array.isArray(value['cases']))
    return {
      answers: (isRecord(value['answers']) ? value['answers'] : value) as Answers,
      case: null,
      problems: [],
    };
  const cases = value['cases'].filter(isRecord);
  const chosen =
    caseId === undefined && cases.length === 1 ? cases[0] : cases.find(({ id }) => id === caseId);
  if (isRecord(chosen?.['answers']))
    return { answers: chosen['answers'] as Answers, case: chosen as unknown as Case, problems: [] };
  return wrong(
    caseId === undefined
      ? 'there are several cases here; name one with --case ID'
      : `there is no case "${caseId}" with answers; check the id`,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
