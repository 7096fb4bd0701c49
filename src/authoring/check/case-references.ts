import type { AuthoredPack, Case } from '../authored.js';
import { suggest } from '../nearest.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';
import { checkAnswers } from './given-answers.js';

/**
 * Cases answer questions that exist with answers that can be given, and expect causes and advice that exist.
 */
export const caseReferences: Check = {
  name: 'case',
  description:
    'Cases answer questions that exist with answers that can be given, and expect causes and advice that exist.',
  check(pack, report) {
    for (const [file, cases] of Object.entries(pack.cases)) {
      cases.forEach((item, i) =>
        checkCase(item, pack, (path, message, at) =>
          report(file, ['cases', i, ...path], message, at),
        ),
      );
    }
  },
};

type ReportHere = (path: Path, message: string, at?: 'key' | 'value') => void;

function checkCase(item: Case, pack: AuthoredPack, report: ReportHere): void {
  checkAnswers(item.answers, pack, (path, message, at) =>
    report(['answers', ...path], message, at),
  );
  checkExpected(item.expect, pack, report);
}

function checkExpected(expect: Case['expect'], pack: AuthoredPack, report: ReportHere): void {
  const { first, notFirst = [], cause, causes = [], urgency, acceptable = [urgency] } = expect;
  const known = pack.causes.map((each) => each.id);
  const expected: readonly (readonly [Path, string | undefined])[] = [
    [['first'], first],
    ...notFirst.map((id, i) => [['notFirst', i], id] as const),
    [['cause'], cause],
    ...causes.map((id, i) => [['causes', i], id] as const),
  ];
  for (const [path, id] of expected) {
    if (id !== undefined && !known.includes(id))
      report(['expect', ...path], `there is no cause "${id}"; ${suggest(id, known)}`);
  }
  const pieces = pack.advice.map((each) => each.id);
  (expect.advice ?? []).forEach((id, i) => {
    if (!pieces.includes(id))
      report(['expect', 'advice', i], `there is no advice "${id}"; ${suggest(id, pieces)}`);
  });
  if (first !== undefined && notFirst.includes(first))
    report(
      ['expect', 'notFirst'],
      `"${first}" cannot be first and not first; remove it from one of them`,
    );
  if (!acceptable.includes(urgency))
    report(
      ['expect', 'acceptable'],
      `the expected level "${urgency}" is not among the acceptable ones; add it`,
    );
}
