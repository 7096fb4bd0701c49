import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  loadPack,
  PackError,
  type Condition,
  type PackErrorCode,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { flagScreen, makePack } from './fixture.js';

const pack = (parts: Partial<PackJson> = {}): any =>
  makePack({ questions: flagScreen('f', { pain: 'emergency' }), ...parts });
const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const gate = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  role: 'intake',
  type: 'single',
  options: [{ id: 'yes' }],
  ...rest,
});
const PLAIN: Condition = { q: 'f', is: 'pain' };
const rule = (id: string, when: Condition) => ({ id, urgency: 'soon', when, sources: [] }) as const;

/** What fits exactly is read, and one more is refused, with its place and the reason. */
function upTo(
  fits: unknown,
  beyond: unknown,
  code: PackErrorCode,
  path: string,
  says: RegExp,
  most?: number,
): void {
  assert.equal(loadPack(fits, most).json.id, 'tiny');
  refused(beyond, code, path, says, most);
}

function refused(
  json: unknown,
  code: PackErrorCode,
  path: string,
  says: RegExp,
  most?: number,
): void {
  assert.throws(
    () => loadPack(json, most),
    (error: unknown) => {
      assert.ok(error instanceof PackError, `${error}`);
      assert.deepEqual([error.code, error.path], [code, path]);
      assert.match(error.message, says);
      return true;
    },
  );
}

/** How many values there are, counted one by one: the thing itself and all that is in it. */
const values = (json: unknown): number =>
  1 +
  (typeof json === 'object' && json !== null
    ? Object.values(json).reduce((sum: number, inner) => sum + values(inner), 0)
    : 0);

describe('how large a pack may be', () => {
  it('values: as many as allowed', () => {
    const json = JSON.parse(JSON.stringify({ ...pack(), extra: numbered(5000, () => 0) }));
    const most = values(json);
    upTo(
      json,
      { ...json, more: 0 },
      'too-large',
      '',
      /holds more than \d+ values; make it smaller/,
      most,
    );
  });

  it('depth: 64 lists in each other, told by the first 200 letters of the place', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);
    upTo(
      { ...pack(), extra: deep(64) },
      { ...pack(), extra: deep(65) },
      'too-large',
      `extra${'[0]'.repeat(64)}`,
      /is nested more than 64 deep/,
    );
    const key = 'k'.repeat(300);
    refused({ ...pack(), [key]: deep(65) }, 'too-large', 'k'.repeat(200), /nested/);
  });

  it('text: 5,000 characters', () =>
    upTo(
      { ...pack(), extra: 'x'.repeat(5000) },
      { ...pack(), extra: 'x'.repeat(5001) },
      'too-large',
      'extra',
      /has 5001 characters; at most 5000 are read/,
    ));

  it('items: one for 400 values', () => {
    const rules = (count: number) =>
      pack({ rules: numbered(count, (index) => rule(`r${index}`, PLAIN)) });
    upTo(rules(500), rules(501), 'too-large', 'rules', /has 501 items; at most 500 are read/);
  });

  it('weights: as many as values, options times causes', () => {
    const wide: Question = {
      ...gate('wide'),
      role: 'evidence',
      options: numbered(500, (index) => ({ id: `o${index}`, base: [0.002, 0.002] })),
    };
    const json = (causes: number) =>
      pack({
        questions: [wide],
        causes: numbered(causes, (index) => ({
          id: `c${index}`,
          perspective: 'bio',
          prior: [0.002, 0.002],
          sources: [],
          evidence: { wide: { grade: 'C', sources: [] } },
        })),
      });
    upTo(
      json(400),
      json(401),
      'too-large',
      'causes',
      /have 200500 weights of evidence; at most 200000 are read/,
    );
  });
});

describe('how far a pack may reach', () => {
  const chain = (length: number, last: unknown = PLAIN): any =>
    pack({
      conditions: Object.fromEntries(
        numbered(length, (index) => [
          `n${index}`,
          index < length - 1 ? { ref: `n${index + 1}` } : last,
        ]),
      ) as never,
    });

  it('a chain of named conditions: 64, whichever is read first', () => {
    upTo(
      chain(64),
      chain(65),
      'too-large',
      'conditions.n64',
      /stands in a chain of more than 64 conditions; write some of them out/,
    );
    const reversed = (length: number) => ({
      ...chain(length),
      conditions: Object.fromEntries(Object.entries(chain(length).conditions).reverse()),
    });
    upTo(reversed(64), reversed(65), 'too-large', 'conditions.n0', /stands in a chain/);
    // A name beside another condition is refused for that, before its chain is followed.
    refused(chain(64, { all: [], ref: 7 }), 'type', 'conditions.n63', /has all and ref/);
  });

  it('names written out: as many parts as values are allowed, in rules and in questions', () => {
    // Each name stands for the next one twice, so that twelve of them are 4,096 conditions.
    const doubled = Object.fromEntries(
      numbered(13, (index) => [
        `n${index}`,
        index < 12 ? { all: [{ ref: `n${index + 1}` }, { ref: `n${index + 1}` }] } : PLAIN,
      ]),
    ) as PackJson['conditions'];
    const written = (condition: unknown): unknown =>
      JSON.parse(JSON.stringify(condition), (key, inner) =>
        key === 'ref' ? written(doubled[inner as string]) : inner,
      );
    const whens: Condition = { ref: 'n0' };
    const inRule = pack({ conditions: doubled, rules: [rule('r', whens)] });
    const inQuestion = pack({
      conditions: doubled,
      questions: [...flagScreen('f', { pain: 'emergency' }), gate('g', { when: whens })],
    });
    for (const json of [inRule, inQuestion]) {
      const most = values([written(json.rules), written(json.questions)]);
      assert.equal(loadPack(json, most).json.id, 'tiny');
      refused(
        json,
        'too-large',
        'conditions',
        /have more than \d+ parts in rules and questions when every name is written out; use fewer names inside names/,
        most - 1,
      );
    }
  });

  it('questions that wait for each other: 200 before one', () => {
    const waiting = (count: number) =>
      pack({
        questions: numbered(count, (index) =>
          gate(`q${index}`, index < count - 1 ? { when: { answered: `q${index + 1}` } } : {}),
        ),
      });
    upTo(
      waiting(201),
      waiting(202),
      'too-large',
      'questions.q201.when',
      /stands in a chain of more than 200 questions that wait for each other/,
    );
  });

  it('what rules depend on: as many questions, all rules together, as values', () => {
    // 400 rules on 499 questions each, and one on 400: 200,000 in all.
    const gates = numbered(498, (index) => gate(`q${index}`));
    const all = (count: number): Condition => ({
      any: numbered(count, (index) => ({ answered: `q${index}` })),
    });
    const json = (last: number) =>
      pack({
        questions: [...gates, gate('last', { when: all(498) })],
        rules: [
          ...numbered(400, (index) => rule(`r${index}`, { answered: 'last' })),
          rule('end', all(last)),
        ],
      });
    upTo(
      json(400),
      json(401),
      'too-large',
      'rules.end',
      /is one rule too many: together the rules depend on too many questions; make conditions of questions simpler/,
    );
  });
});

describe('what is left out of a pack before it is read', () => {
  it('nothing at all is not a pack', () =>
    refused(undefined, 'not-a-pack', '', /is missing; expected an object/));

  it('a key without a value', () => {
    const when = { not: undefined, ...PLAIN } as unknown as Condition;
    assert.deepEqual(loadPack(pack({ rules: [rule('r', when)] })).json.rules[0]!.when, PLAIN);
  });

  it('no letter that turns those after it: an embedding never ends in a mark for isolates, and an end before its beginning is none', () => {
    for (const id of ['\u202e', '\u202aa\u2069', '\u2069\u2068', '\u2068\u2068\u2069'])
      refused(
        { ...pack(), id },
        'type',
        'id',
        /holds an invisible character that turns the letters after it .*; remove it/,
      );
    for (const id of ['\u2066a\u2069', '\u2067a\u2069\u2068b\u2069'])
      assert.equal(loadPack({ ...pack(), id }).info.id, id);
  });
});
