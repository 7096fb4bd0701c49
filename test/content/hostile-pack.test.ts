import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  isBelow,
  loadPack,
  PackError,
  type Answer,
  type Answers,
  type Condition,
  type PackJson,
  type Session,
  type Urgency,
} from '../../src/engine/index.js';
import { answerFor, packs, type Whims, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { EXECUTED, MUTATIONS, pick, spoil, type Random } from '../support/hostile.js';
import { randomOf } from '../bench/synthetic.js';
import { PACK, PACK_JSON } from './pack.js';

type Loaded = ReturnType<typeof loadPack>;

/**
 * Processor time that one call may take, in milliseconds: what else the machine does must not fail
 * a test.
 */
const MAX_LENGTH = 1000;

function timed<T>(what: string, call: () => T): T {
  const before = process.cpuUsage();
  try {
    return call();
  } finally {
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < MAX_LENGTH, `${what} took ${(user + system) / 1000} ms`);
  }
}

/** What a person on that screen may answer, also where the screen makes no sense. */
function answerTo(view: NonNullable<Session['next']>, whim: number): Answer {
  return view.type === 'number'
    ? whim % 130
    : view.options.length
      ? answerFor(view, whim)
      : 'unsure';
}

const chosen = (answer: Answer | undefined): readonly unknown[] =>
  answer === undefined ? [] : [answer].flat();

/**
 * Certainly true, read without the engine: only what was chosen counts, and `not`, `count` and the
 * like count as false.
 */
function surely(condition: Condition, json: PackJson, answers: Answers): boolean {
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

/**
 * The levels that the answers give by the pack's own words: of every flagged option, of every rule
 * that surely holds, and of "not sure".
 */
function levelsOf(json: PackJson, answers: Answers): readonly Urgency[] {
  const flags = json.questions.flatMap((question) => {
    const { options } = json.questions.find(({ id }) => id === question.repeats) ?? question;
    const given = chosen(answers[question.id]);
    const denied = json.questions.some(
      ({ id, repeats }) =>
        repeats === question.id && answers[id] !== undefined && answers[id] !== 'unsure',
    );
    const unsure: readonly Urgency[] =
      question.role === 'flag' && !question.repeats && given.includes('unsure') && !denied
        ? ['soon']
        : [];
    return [
      ...unsure,
      ...options
        .filter((option) => given.includes(option.id))
        .flatMap((option) => option.flag ?? []),
    ];
  });
  return [
    ...flags,
    ...json.rules.filter((rule) => surely(rule.when, json, answers)).map((rule) => rule.urgency),
  ];
}

function checkSession(
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

/** Loads it and answers forward. True if it could be loaded. */
function survives(name: string, json: unknown, choices: Whims): boolean {
  let pack: Loaded;
  try {
    pack = timed(`${name}: loadPack`, () => loadPack(json));
  } catch (error) {
    assert.ok(error instanceof PackError, `${name}: ${(error as Error).stack}`);
    assert.ok(
      error.code.length > 0 &&
        typeof error.path === 'string' &&
        /^triage-widget: pack /.test(error.message),
      name,
    );
    return false;
  }
  let session = timed(`${name}: createSession`, () => createSession(pack));
  for (const whim of choices) {
    checkSession(name, pack, session);
    const { next, answers } = session;
    if (!next) break;
    session = timed(`${name}: createSession`, () =>
      createSession(pack, { ...answers, [next.id]: answerTo(next, whim) }),
    );
  }
  return true;
}

const untouched = Object.getOwnPropertyNames(Object.prototype).sort().join();

function checkWorld(name: string): void {
  assert.equal((globalThis as any)[EXECUTED], undefined, `${name}: something ran`);
  assert.equal(
    Object.getOwnPropertyNames(Object.prototype).sort().join(),
    untouched,
    `${name}: Object.prototype was changed`,
  );
  assert.equal(({} as any).polluted, undefined, name);
}

/** Spoils a copy of the pack in one to four ways, and sees what comes of it. */
function attack(original: PackJson, seed: number, choices: Whims): boolean {
  const random: Random = randomOf(seed);
  const json = JSON.parse(JSON.stringify(original)) as object;
  const done: string[] = [];
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const name = pick(Object.keys(MUTATIONS), random);
    done.push(`${name}: ${spoil(json, name, random)}`);
    // A list that holds itself, or ends after four thousand millions, is not spoiled further: the
    // spoiling would not end.
    if (name === 'itself' || name === 'huge' || name === 'deep') break;
  }
  const name = `pack ${original.id}, seed ${seed} (${done.join('; ')})`;
  const isLoaded = survives(name, json, choices);
  checkWorld(name);
  return isLoaded;
}

/**
 * How many packs: as many as `npm test` takes, and up to so many in a longer run. A failure names
 * the pack by its seed.
 */
function spoilt(full: number, most: number): fc.Parameters<unknown> & { readonly numRuns: number } {
  const { numRuns, ...rest } = runs(full);
  return {
    ...rest,
    numRuns: Math.min(most, numRuns),
    endOnFailure: true,
    includeErrorInReport: true,
  };
}

describe('a hostile pack is refused, or runs without harm', () => {
  it('made from the pack that comes with the package', () => {
    let loaded = 0;
    const { numRuns } = spoilt(60, 2000);
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), whims, (seed, choices) => {
        loaded += Number(attack(PACK_JSON, seed, choices.slice(0, 25)));
      }),
      spoilt(60, 2000),
    );
    assert.ok(
      loaded > numRuns / 20,
      `only ${loaded} of ${numRuns} could be loaded: the rest shows nothing of sessions`,
    );
  });

  it('made from small packs', () => {
    let loaded = 0;
    const { numRuns } = spoilt(400, 10_000);
    fc.assert(
      fc.property(
        packs({ positive: false }),
        fc.nat({ max: 2 ** 31 - 1 }),
        whims,
        (json, seed, choices) => {
          loaded += Number(attack(json, seed, choices));
        },
      ),
      spoilt(400, 10_000),
    );
    assert.ok(
      loaded > numRuns / 20,
      `only ${loaded} of ${numRuns} could be loaded: the rest shows nothing of sessions`,
    );
  });
});

describe('hostile answers', () => {
  const ids = PACK.questions.map(({ id }) => id);
  const flags = PACK.questions.filter(({ role, repeats }) => role === 'flag' && !repeats);
  const garbage = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      NaN,
      Infinity,
      -1,
      '',
      [],
      {},
      [[]],
      ['unsure', 'none'],
      ['none', 'none'],
      '__proto__',
      ['constructor'],
      null,
      undefined,
      Object.assign([], { length: 2 ** 32 - 1 }),
    ),
  );
  const keys = fc.oneof(
    fc.constantFrom(...ids),
    fc.constantFrom('__proto__', 'constructor', 'toString', ''),
    fc.string(),
  );

  it('of any shape give a session and never less than what of them counts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, garbage), { maxLength: 12 }), (entries) => {
        const answers = JSON.parse('{}') as Record<string, unknown>;
        for (const [key, value] of entries)
          Object.defineProperty(answers, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        const session = timed('createSession', () => createSession(PACK, answers as Answers));
        checkSession(JSON.stringify(Object.keys(answers)), PACK, session);
        checkWorld('answers');
      }),
      runs(300),
    );
    for (const answers of [
      null,
      undefined,
      7,
      'text',
      [],
      [['f_now', 'none']],
      () => 0,
    ] as readonly unknown[])
      assert.equal(createSession(PACK, answers as Answers).path.length, 0);
  });

  it('in the place of a danger sign are no denial: it counts as open, and the urgency stays up', () => {
    fc.assert(
      fc.property(whims, fc.constantFrom(...flags), garbage, (choices, flag, value) => {
        let session = createSession(PACK);
        for (const whim of choices) {
          if (!session.next) break;
          const { id, options, role } = session.next;
          const none = options.find((option) => option.exclusive)?.id;
          session = createSession(PACK, {
            ...session.answers,
            [id]: role === 'flag' && none ? [none] : answerTo(session.next, whim),
          });
        }
        if (!(flag.id in session.answers)) return;
        const { answers, assessment } = createSession(PACK, {
          ...session.answers,
          [flag.id]: value,
        } as Answers);
        if (flag.id in answers) return; // What was made up happens to be an answer.
        assert.ok(assessment.missing.includes(flag.id));
        assert.ok(
          !isBelow(assessment.urgency, flag.worstFlag === 'emergency' ? 'urgent' : 'soon'),
          `${flag.id} = ${typeof value}: ${assessment.urgency}`,
        );
      }),
      runs(200),
    );
  });
});
