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
  const intake = (
    id: string,
    when: Condition,
    options: Question['options'] = [{ id: 'yes' }],
  ): Question => ({ id, role: 'intake', type: 'single', unsure: true, when, options });

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
      [intake('x', { answered: 'y' }), intake('y', { answered: 'x' })],
      /waits for itself: x → y → x; remove one of these conditions/,
    );
    waits([intake('x', { ref: 'named' })], /x → x/, {
      conditions: { named: { any: [{ q: 'x', is: 'yes' }] } },
    });
    waits(
      [intake('x', { answered: 'age' }, [{ id: 'yes', when: { q: 'x', is: 'unsure' } }])],
      /x → x/,
    );
    // What a line covers waits for the question of the line.
    waits([], /waits for itself: (f → c_f → f|c_f → f → c_f);/, {
      questions: QUESTIONS.map((question) =>
        question.id === 'f' ? { ...question, when: { answered: 'c_f' } } : question,
      ),
    });
  });

  it('a covered question waits for its lines, and for what narrows it', () => {
    const pack = loads([], {
      questions: [
        ...QUESTIONS.filter(({ id }) => id === 'c_f').map((question) => ({
          ...question,
          when: { answered: 'signs' },
        })),
        ...QUESTIONS.filter(({ id }) => id !== 'c_f'),
      ],
    });
    assert.deepEqual(
      pack.evaluationOrder.map(({ id }) => id).filter((id) => ['f', 'signs', 'c_f'].includes(id)),
      ['f', 'signs', 'c_f'],
    );
  });

  it("a rule's dependencies are the questions that it reads, what these wait for, and the lines that cover them", () => {
    const dependencies = (when: Condition) =>
      [
        ...loads([intake('x', { q: 'signs', is: 'c' })], {
          conditions: { named: { answered: 'x' } },
          rules: [{ id: 'r', urgency: 'soon', when, sources: [] }],
        }).rules.at(-1)!.dependencies,
      ].sort();
    assert.deepEqual(dependencies({ ref: 'named' }), ['age', 'signs', 'x']);
    assert.deepEqual(dependencies({ answered: 'count' }), ['count']);
    assert.deepEqual(dependencies({ q: 'c_f', is: 'pain' }), ['c_f', 'f']);
    assert.deepEqual(dependencies({ q: 'c_f', in: ['pain'] }), ['c_f', 'f']);
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
      ['l', 'r'].map((side) => intake(`${side}${level}`, above(level))),
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

  it('knows which questions are never skipped', () => {
    const of = (role: Question['role']) =>
      loadPack(
        makePack({ questions: [{ id: 'x', role, type: 'single', options: [{ id: 'a' }] }] }),
      ).byId.get('x')!;
    assert.deepEqual(
      (['intake', 'screen', 'confirm', 'history', 'evidence', 'pattern'] as const).map(
        (role) => of(role).mandatory,
      ),
      [true, true, true, true, false, false],
    );
  });

  it('knows which lines cover a question, in authored order', () => {
    const pack = loads([], {
      questions: [...QUESTIONS, { ...QUESTIONS[0]!, id: 'g' }, { ...QUESTIONS[1]!, id: 'c_g' }],
    });
    assert.deepEqual(pack.byId.get('c_f')!.coveredBy, [
      { question: 'f', option: 'line' },
      { question: 'g', option: 'line' },
    ]);
    for (const id of ['f', 'c_g', 'age']) assert.deepEqual(pack.byId.get(id)!.coveredBy, []);
  });

  it('knows what holds danger signs, and what each counts for while it is open', () => {
    const chain = (
      flag: 'emergency' | 'urgent' | 'soon' | 'self-care' | undefined,
      careful?: 'urgent' | 'soon',
    ): Question[] => [
      {
        id: 'top',
        role: 'screen',
        type: 'multi',
        options: [{ id: 'line', covers: ['mid'] }, { id: 'none' }],
      },
      { id: 'mid', role: 'history', type: 'multi', options: [{ id: 'more', covers: ['low'] }] },
      {
        id: 'low',
        role: 'history',
        type: 'single',
        ...(careful && { careful }),
        options: [{ id: 'a' }, { id: 'b', ...(flag && { flag }) }],
      },
    ];
    const signs = (questions: readonly Question[]) =>
      loadPack(makePack({ questions }))
        .questions.slice(1)
        .map(({ holdsSigns, unsureLevel, missingLevel }) =>
          holdsSigns ? `${unsureLevel} ${missingLevel}` : 'none',
        );
    assert.deepEqual(signs(chain(undefined)), ['none', 'none', 'none']);
    assert.deepEqual(signs(chain('self-care')), ['soon soon', 'soon soon', 'soon soon']);
    assert.deepEqual(signs(chain('urgent')), ['soon soon', 'soon soon', 'soon soon']);
    assert.deepEqual(signs(chain('emergency')), ['soon urgent', 'soon urgent', 'urgent urgent']);
    assert.deepEqual(signs(chain('emergency', 'soon')), ['soon soon', 'soon soon', 'soon soon']);
    assert.deepEqual(signs(chain('soon', 'urgent')), [
      'soon urgent',
      'soon urgent',
      'urgent urgent',
    ]);
    // The lowest asks for no sign: what it states counts for nothing, unless it confirms some.
    assert.deepEqual(signs(chain(undefined, 'urgent')), ['none', 'none', 'none']);
    const confirming = chain(undefined, 'urgent').map((question) =>
      question.id === 'low' ? ({ ...question, role: 'confirm' } as const) : question,
    );
    assert.deepEqual(signs(confirming), ['soon urgent', 'soon urgent', 'urgent urgent']);
  });

  it('refuses a chain of lines that cover lines without end, with its place', () => {
    const chain = (length: number): Question[] =>
      Array.from({ length }, (_, index) => ({
        id: `q${index}`,
        role: 'confirm',
        type: 'multi',
        options: [{ id: 'line', ...(index < length - 1 && { covers: [`q${index + 1}`] }) }],
      }));
    assert.throws(
      () => loadPack(makePack({ questions: chain(250) })),
      (error: unknown) => {
        assert.ok(error instanceof PackError && error.code === 'too-large');
        assert.match(error.message, /chain of more than 200 questions that cover each other/);
        assert.match(error.path, /^questions\.q\d+$/);
        return true;
      },
    );
    // The last of these has 200 above it. The pack's own question of age is one more.
    assert.equal(loadPack(makePack({ questions: chain(201) })).questions.length, 202);
  });

  it('follows what lines cover once, however many ways lead there', () => {
    // Two questions a storey, each covering both of the storey below: 2^40 ways down.
    const floor = (level: number): readonly string[] =>
      level < 0 ? [] : ['l', 'r'].map((side) => `${side}${level}`);
    const questions = Array.from({ length: 40 }, (_, level) =>
      floor(level).map((id): Question => ({
        id,
        role: 'confirm',
        type: 'multi',
        options: [{ id: 'line', ...(level > 0 && { covers: floor(level - 1) }) }],
      })),
    ).flat();
    const pack = loadPack(makePack({ questions }));
    assert.equal(pack.byId.get('l0')!.coveredBy.length, 2);
  });

  it('a mistake in the pack itself is told of its root', () => {
    assert.throws(() => loadPack([]), /triage-widget: pack \(root\) is \[\]; expected an object/);
    assert.throws(() => loadPack({ format: 1 }), /pack format is 1; .*`triage-pack upgrade DIR`/);
  });
});
