import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  loadPack,
  PackError,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { makePack } from './fixture.js';
import { QUESTIONS, parts } from './interview-fixture.js';

describe('loading', () => {
  const loads = (more: readonly Question[], rest: Partial<PackJson> = {}) =>
    loadPack(makePack({ ...parts, questions: [...more, ...QUESTIONS], ...rest }));
  const gate = (
    id: string,
    when: Condition,
    options: Question['options'] = [{ id: 'yes' }],
  ): Question => ({ id, role: 'gate', type: 'single', unsure: true, when, options });

  it('finds every way in which a question can wait for itself, and prints it', () => {
    const waits = (more: readonly Question[], chain: RegExp, rest: Partial<PackJson> = {}): void =>
      assert.throws(
        () => loads(more, rest),
        (error: unknown) => {
          assert.ok(error instanceof PackError && error.code === 'cycle');
          assert.match(error.message, chain);
          return true;
        },
      );
    waits(
      [gate('x', { answered: 'y' }), gate('y', { answered: 'x' })],
      /waits for itself: x → y → x; remove one of these conditions/,
    );
    waits([gate('x', { ref: 'named' })], /x → x/, {
      conditions: { named: { any: [{ q: 'x', is: 'yes' }] } },
    });
    waits(
      [gate('x', { answered: 'age' }, [{ id: 'yes', when: { q: 'x', is: 'unsure' } }])],
      /x → x/,
    );
    // An option read on a question that is asked again is read on the repeat as well.
    const again = (question: Question): Question =>
      question.id === 'again_f' ? { ...question, when: { answered: 'x' } } : question;
    waits([], /waits for itself: (x → again_f → x|again_f → x → again_f);/, {
      questions: [gate('x', { q: 'f', is: 'pain' }), ...QUESTIONS.map(again)],
    });
  });

  it('"is unsure" is not read on the repeat, so a repeat may wait for what waits on it', () => {
    const pack = loads([], {
      questions: [
        gate('x', { q: 'f', is: 'unsure' }),
        ...QUESTIONS.map((question) =>
          question.id === 'again_f' ? { ...question, when: { answered: 'x' } } : question,
        ),
      ],
    });
    assert.deepEqual(
      pack.evaluationOrder.map(({ id }) => id).filter((id) => ['f', 'x', 'again_f'].includes(id)),
      ['f', 'x', 'again_f'],
    );
  });

  it("a rule's dependencies holds the questions that it reads, what these wait for, and repeats", () => {
    const dependencies = (when: Condition) =>
      [
        ...loads([gate('x', { q: 'signs', is: 'c' })], {
          conditions: { named: { answered: 'x' } },
          rules: [{ id: 'r', urgency: 'soon', when, sources: [] }],
        }).rules.at(-1)!.dependencies,
      ].sort();
    assert.deepEqual(dependencies({ ref: 'named' }), ['age', 'signs', 'x']);
    assert.deepEqual(dependencies({ answered: 'count' }), ['count']);
    assert.deepEqual(dependencies({ q: 'f', is: 'pain' }), ['again_f', 'c_f', 'f']);
    assert.deepEqual(dependencies({ q: 'f', in: ['pain'] }), ['again_f', 'c_f', 'f']);
    assert.deepEqual(dependencies({ q: 'f', is: 'unsure' }), ['f']);
    assert.deepEqual(dependencies({ q: 'signs', is: 'c' }), ['age', 'signs']);
  });

  it('follows what a question waits for once, however many ways lead there', () => {
    // Two questions a storey, each waiting for both of the storey below: 2^40 ways down, 80
    // questions.
    const above = (level: number): Condition =>
      level === 0
        ? { q: 'age', is: 'old' }
        : { all: ['l', 'r'].map((side) => ({ answered: `${side}${level - 1}` })) };
    const tower = Array.from({ length: 40 }, (_, level) =>
      ['l', 'r'].map((side) => gate(`${side}${level}`, above(level))),
    ).flat();
    const { dependencies: dependencies } = loads(tower, {
      rules: [{ id: 'r', urgency: 'soon', when: { q: 'l39', is: 'yes' }, sources: [] }],
    }).rules.at(-1)!;
    assert.equal(dependencies.size, 1 + 2 * 39 + 1);
  });

  it('freezes all of it, and tells whom it is from', () => {
    const pack = loads([]);
    for (const part of [
      pack,
      pack.info,
      pack.json,
      pack.json.questions,
      pack.json.questions[1]!.options,
      pack.questions,
      pack.questions[0],
      pack.evaluationOrder,
      pack.rules[0],
    ])
      assert.ok(Object.isFrozen(part));
    assert.deepEqual(pack.info, {
      id: 'tiny',
      version: '1.0.0',
      contentHash: 'sha256-0',
      evidenceDate: '2026-01-01',
      reviewBy: '2027-01-01',
      reviewedBy: '',
    });
  });

  it('knows which questions are never skipped, and the worst that each can show', () => {
    const of = (role: Question['role'], flag?: 'urgent' | 'soon' | 'self-care') =>
      loadPack(
        makePack({
          questions: [
            {
              id: 'x',
              role,
              type: 'single',
              options: [{ id: 'mild' }, { id: 'a', ...(flag && { flag }) }],
            },
          ],
        }),
      ).byId.get('x')!;
    assert.deepEqual(
      (['gate', 'flag', 'risk', 'clarifier', 'evidence', 'pattern'] as const).map(
        (role) => of(role).mandatory,
      ),
      [true, true, true, true, false, false],
    );
    assert.deepEqual(
      [
        of('flag').worstFlag,
        of('flag', 'self-care').worstFlag,
        of('flag', 'soon').worstFlag,
        of('flag', 'urgent').worstFlag,
      ],
      [undefined, 'self-care', 'soon', 'urgent'],
    );
    assert.deepEqual(
      loads([])
        .byId.get('again_f')!
        .options.map(({ id }) => id),
      ['pain', 'none'],
    );
    assert.equal(loads([]).byId.get('f')!.repeatedBy!.id, 'again_f');
    assert.equal(loads([]).byId.get('f')!.clarifiedBy!.id, 'c_f');
    // Of two that clarify the same, the first.
    const second: Question = {
      id: 'c2_f',
      role: 'clarifier',
      type: 'single',
      clarifies: 'f',
      options: [{ id: 'yes' }],
    };
    assert.equal(
      loads([], { questions: [...QUESTIONS, second] }).byId.get('f')!.clarifiedBy!.id,
      'c_f',
    );
  });

  it('a mistake in the pack itself is told of its root', () => {
    assert.throws(() => loadPack([]), /triage-widget: pack \(root\) is \[\]; expected an object/);
    assert.throws(() => loadPack({ format: 2 }), /pack format is 2/);
  });
});
