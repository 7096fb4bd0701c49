import type { AuthoredCause, AuthoredPack, AuthoredQuestion } from '../authored.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Path } from '../yaml-file.js';
import type { Check, ReportProblem } from './check.js';
import { unknownFinding } from './finding-names.js';

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

/** Reports a problem of a key in causes.yml. */
type ReportKey = (path: Path, message: string) => void;

function checkFindings(
  cause: AuthoredCause,
  index: number,
  pack: AuthoredPack,
  report: ReportProblem,
): void {
  const root: Path = ['causes', index];
  const atKey: ReportKey = (path, message) => report('causes.yml', path, message, 'key');
  for (const [id, evidence] of Object.entries(cause.evidence ?? {})) {
    const path = [...root, 'evidence', id];
    const question = pack.questions.find((candidate) => candidate.id === id);
    for (const key of ['lr', 'p', 'perOption'] as const)
      if (question)
        checkOptions(question, Object.keys(evidence[key] ?? {}), (option, message) =>
          atKey([...path, key, option], message),
        );
    checkQuestion(id, path, pack, atKey);
    checkNumbers(evidence, path, atKey);
  }
  (cause.needs ?? []).forEach((id, place) =>
    checkQuestion(id, [...root, 'needs', place], pack, (path, message) =>
      report('causes.yml', path, message),
    ),
  );
  checkEscalations(cause, root, pack, report);
  checkClaims(cause, root, pack, report);
  for (const [id, points] of Object.entries(cause.points ?? {})) {
    const path = [...root, 'points', id];
    const question = pack.questions.find((candidate) => candidate.id === id);
    checkQuestion(id, path, pack, atKey);
    if (question)
      checkOptions(question, Object.keys(points), (option, message) =>
        atKey([...path, option], message),
      );
  }
}

/** The dangers that a cause can turn into exist. */
function checkEscalations(
  { escalate = [] }: AuthoredCause,
  root: Path,
  pack: AuthoredPack,
  report: ReportProblem,
): void {
  const dangers = pack.dangers.map(({ id }) => id);
  escalate.forEach((id, place) => {
    if (!dangers.includes(id))
      report(
        'causes.yml',
        [...root, 'escalate', place],
        `there is no danger "${id}"; ${suggest(id, dangers)}`,
      );
  });
}

/** Claims are of answers that exist. */
function checkClaims(
  { claims = {} }: AuthoredCause,
  root: Path,
  pack: AuthoredPack,
  report: ReportProblem,
): void {
  for (const side of ['for', 'against'] as const)
    claims[side]?.forEach((finding, place) => {
      const message = unknownFinding(finding, pack);
      if (message !== null) report('causes.yml', [...root, 'claims', side, place], message);
    });
}

/** Every option has one number, and every grade of its own a number to grade. */
function checkNumbers(
  { lr = {}, p = {}, perOption = {} }: NonNullable<AuthoredCause['evidence']>[string],
  path: Path,
  report: ReportKey,
): void {
  for (const option of Object.keys(lr).filter((name) => p[name] !== undefined))
    report([...path, 'lr', option], `"${option}" has both a ratio and a probability; keep one`);
  for (const option of Object.keys(perOption).filter((name) => !(name in lr) && !(name in p)))
    report(
      [...path, 'perOption', option],
      `"${option}" has no number here to grade; give it one under "lr" or "p", or remove this`,
    );
}

function checkQuestion(
  id: string,
  path: Path,
  { questions }: AuthoredPack,
  report: ReportKey,
): void {
  const question = questions.find((candidate) => candidate.id === id);
  if (!question)
    report(
      path,
      `there is no question "${id}"; ${suggest(
        id,
        questions.map((each) => each.id),
      )}`,
    );
}

function checkOptions(
  question: AuthoredQuestion,
  options: readonly string[],
  report: (option: string, message: string) => void,
): void {
  const known = optionIds(question);
  for (const option of options) {
    if (!known.includes(option))
      report(option, `"${question.id}" has no option "${option}"; ${suggest(option, known)}`);
  }
}
