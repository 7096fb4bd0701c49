import type { AuthoredCause, AuthoredPack } from '../authored.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Path } from '../yaml-file.js';
import type { Check, ReportProblem } from './check.js';

/** Perspectives, questions and options in causes exist, and so do the causes that advice names. */
export const causeReferences: Check = {
  name: 'reference',
  description: 'What causes and advice name exists: perspectives, questions, options, causes.',
  check(pack, report) {
    pack.causes.forEach((cause, i) => {
      checkPerspective(cause, i, pack, report);
      checkFindings(cause, i, pack, report);
    });
    const causes = pack.causes.map(({ id }) => id);
    pack.advice.forEach((advice, i) =>
      advice.causes?.forEach((id, j) => {
        if (!causes.includes(id))
          report(
            'advice.yml',
            ['advice', i, 'causes', j],
            `there is no cause "${id}"; ${suggest(id, causes)}`,
          );
      }),
    );
  },
};

/** A cause must carry what its perspective's method scores it by, or a card. */
function checkPerspective(
  cause: AuthoredCause,
  index: number,
  { head }: AuthoredPack,
  report: ReportProblem,
): void {
  const at = (key: string, message: string): void =>
    report('causes.yml', ['causes', index, key], message);
  const perspective = head.perspectives.find(({ id }) => id === cause.perspective);
  if (!perspective)
    return at(
      'perspective',
      `there is no perspective "${cause.perspective}"; ${suggest(
        cause.perspective,
        head.perspectives.map(({ id }) => id),
      )}`,
    );
  if (cause.card) {
    if (cause.prior ?? cause.points)
      at(
        'card',
        'a card is shown by rule and never ranked; remove its prior and points, or the card',
      );
    return;
  }
  const needed =
    perspective.method === 'points'
      ? (['points', 'bands'] as const)
      : (['prior', 'evidence'] as const);
  for (const key of needed) {
    if (cause[key] === undefined)
      at(
        'id',
        `"${cause.id}" has no ${key}, by which "${perspective.id}" scores it; add them, or a card`,
      );
  }
}

function checkFindings(
  cause: AuthoredCause,
  index: number,
  pack: AuthoredPack,
  report: ReportProblem,
): void {
  const root: Path = ['causes', index];
  for (const [id, { lr, p, at }] of Object.entries(cause.evidence ?? {})) {
    const path = [...root, 'evidence', id];
    for (const [key, values] of Object.entries({ lr, p, at }))
      checkOptions(id, Object.keys(values ?? {}), [...path, key], pack, report);
    checkQuestion(id, path, pack, report);
    const numbers = new Set([...Object.keys(lr ?? {}), ...Object.keys(p ?? {})]);
    for (const option of Object.keys(lr ?? {}).filter((name) => p?.[name] !== undefined)) {
      report(
        'causes.yml',
        [...path, 'lr', option],
        `"${option}" has both a ratio and a probability; keep one`,
        'key',
      );
    }
    for (const option of Object.keys(at ?? {}).filter((name) => !numbers.has(name))) {
      report(
        'causes.yml',
        [...path, 'at', option],
        `"${option}" has no number here to grade; give it one under "lr" or "p", or remove this`,
        'key',
      );
    }
  }
  for (const [id, points] of Object.entries(cause.points ?? {})) {
    const path = [...root, 'points', id];
    checkQuestion(id, path, pack, report);
    checkOptions(id, Object.keys(points), path, pack, report);
  }
}

function checkQuestion(
  id: string,
  path: Path,
  { questions }: AuthoredPack,
  report: ReportProblem,
): void {
  const question = questions.find((candidate) => candidate.id === id);
  if (!question)
    report(
      'causes.yml',
      path,
      `there is no question "${id}"; ${suggest(
        id,
        questions.map((each) => each.id),
      )}`,
      'key',
    );
  else if (question.repeats !== undefined)
    report(
      'causes.yml',
      path,
      `"${id}" repeats another question; give the evidence to "${question.repeats}"`,
      'key',
    );
}

function checkOptions(
  id: string,
  options: readonly string[],
  path: Path,
  { questions }: AuthoredPack,
  report: ReportProblem,
): void {
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) return;
  const known = optionIds(question, questions);
  for (const option of options) {
    if (!known.includes(option))
      report(
        'causes.yml',
        [...path, option],
        `"${id}" has no option "${option}"; ${suggest(option, known)}`,
        'key',
      );
  }
}
