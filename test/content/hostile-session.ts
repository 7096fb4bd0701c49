import assert from 'node:assert/strict';
import {
  isBelow,
  loadPack,
  type Answer,
  type Answers,
  type Condition,
  type PackJson,
  type Session,
  type Urgency,
} from '../../src/engine/index.js';
import { answerFor } from '../engine/random-pack.js';
import { EXECUTED } from '../support/hostile-values.js';

export type Loaded = ReturnType<typeof loadPack>;

/**
 * Processor time that one call may take, in milliseconds: what else the machine does must not fail
 * a test.
 */
export const MAX_LENGTH = 1000;

export function timed<T>(what: string, call: () => T): T {
  const before = process.cpuUsage();
  try {
    return call();
  } finally {
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < MAX_LENGTH, `${what} took ${(user + system) / 1000} ms`);
  }
}

/** What a person on that screen may answer, also where the screen makes no sense. */
export function answerTo(view: NonNullable<Session['next']>, whim: number): Answer {
  return view.type === 'number'
    ? whim % 130
    : view.options.length
      ? answerFor(view, whim)
      : 'unsure';
}

export const chosen = (answer: Answer | undefined): readonly unknown[] =>
  answer === undefined ? [] : [answer].flat();

/**
 * Certainly true, read without the engine: only what was chosen counts, and `not`, `count` and the
 * like count as false.
 */
export function surely(condition: Condition, json: PackJson, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => surely(part, json, answers));
  if ('any' in condition) return condition.any.some((part) => surely(part, json, answers));
  if ('not' in condition || 'count' in condition || 'fit' in condition || 'answered' in condition)
    return false;
  if ('ref' in condition) return surely(json.conditions[condition.ref]!, json, answers);
  const options = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : [];
  return chosen(answers[condition.q]).some(
    (option) => option !== 'unsure' && options.includes(option as string),
  );
}

type Asked = PackJson['questions'][number];

/** Whether a question asks for danger signs, itself or through a line that covers some. */
function holdsSigns({ role, options }: Asked, json: PackJson): boolean {
  return (
    role === 'confirm' ||
    options.some(
      ({ flag, covers = [] }) =>
        flag !== undefined ||
        json.questions.some(
          (question) => question.role === 'confirm' && covers.includes(question.id),
        ),
    )
  );
}

/** What "not sure" counts for on a question about danger signs. */
const carefulOf = ({ careful, options }: Asked): Urgency =>
  careful ?? (options.some(({ flag }) => flag === 'emergency') ? 'urgent' : 'soon');

/**
 * The levels that the answers give by the pack's own words: of every flagged option, of every rule
 * that surely holds, and of "not sure".
 */
export function levelsOf(json: PackJson, answers: Answers): readonly Urgency[] {
  const flags = json.questions.flatMap((question) => {
    const given = chosen(answers[question.id]);
    const unsure: readonly Urgency[] =
      given.includes('unsure') && holdsSigns(question, json) ? [carefulOf(question)] : [];
    return [
      ...unsure,
      ...question.options
        .filter((option) => given.includes(option.id))
        .flatMap((option) => option.flag ?? []),
    ];
  });
  return [
    ...flags,
    ...json.rules.filter((rule) => surely(rule.when, json, answers)).map((rule) => rule.urgency),
  ];
}

export function checkSession(
  name: string,
  { json }: Loaded,
  { answers, assessment: { urgency, missing } }: Session,
): void {
  for (const level of levelsOf(json, answers))
    assert.ok(
      !isBelow(urgency, level),
      `${name}: ${JSON.stringify(answers)} is ${level}, got ${urgency}`,
    );
  if (urgency === 'self-care')
    assert.deepEqual(missing, [], `${name}: self-care with open danger signs`);
}

export const untouched = Object.getOwnPropertyNames(Object.prototype).sort().join();

export function checkWorld(name: string): void {
  assert.equal((globalThis as any)[EXECUTED], undefined, `${name}: something ran`);
  assert.equal(
    Object.getOwnPropertyNames(Object.prototype).sort().join(),
    untouched,
    `${name}: Object.prototype was changed`,
  );
  assert.equal(({} as any).polluted, undefined, name);
}
