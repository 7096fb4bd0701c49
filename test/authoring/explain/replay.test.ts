import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, type End } from '../../../src/authoring/explain/replay.js';
import { explain } from '../../../src/authoring/explain/explain.js';
import { loadPack, type Answers, type PackJson } from '../../../src/engine/index.js';
import { BIOMEDICAL, flagScreen, makePack } from '../../engine/fixture.js';
import { interview, packs, whims } from '../../engine/random-pack.js';

test('every answer of an interview is replayed in the order it was asked, and the question chosen gains most', () => {
  fc.assert(
    fc.property(packs({ positive: false }), whims, (json, choices) => {
      const pack = loadPack(json);
      const sessions = interview(pack, choices);
      const asked = sessions
        .flatMap(({ next }) => (next ? [next.id] : []))
        .slice(0, sessions.length - 1);
      const { steps, end } = replay(pack, sessions.at(-1)!.answers);
      assert.deepEqual(
        steps.map(({ question }) => question),
        asked.filter((id) => id in sessions.at(-1)!.answers),
      );
      assert.equal(end.kind === 'open', sessions.at(-1)!.next !== null);
      for (const { why } of steps) {
        assert.notEqual(why.kind, 'out-of-turn');
        if (why.kind === 'gain' && !why.forUrgency)
          assert.ok(why.gain >= (why.runnerUp?.gain ?? 0));
      }
    }),
    { numRuns: 60 },
  );
});

const evidence = { grade: 'C', sources: [] } as const;
const chance = { a: [0.5, 0.5], b: [0.5, 0.5] } as const;
const question = (id: string): PackJson['questions'][number] => ({
  id,
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'a', base: chance.a },
    { id: 'b', base: chance.b },
  ],
});

/** `big` tells much, `small` little, `nothing` nothing. */
function pack(parts: Partial<PackJson> = {}) {
  return loadPack(
    makePack({
      limits: { evidenceQuestions: 3, minGain: 0, explainAt: 1.5 },
      perspectives: [{ ...BIOMEDICAL, otherPrior: [0.1, 0.1] }],
      questions: [
        ...flagScreen('danger', { numb: 'emergency' }),
        question('small'),
        question('big'),
      ],
      causes: ['x', 'y'].map((id, index) => ({
        id,
        perspective: 'bio',
        prior: [0.45, 0.45],
        sources: [],
        evidence: {
          small: { ...evidence, p: index === 0 ? { a: 0.6, b: 0.4 } : { a: 0.4, b: 0.6 } },
          big: { ...evidence, p: index === 0 ? { a: 0.9, b: 0.1 } : { a: 0.1, b: 0.9 } },
        },
      })),
      ...parts,
    }),
  );
}

test('fixed questions say their role; evidence says its gain and the runner-up', () => {
  const { steps } = replay(pack(), { age: 'young', danger: ['none'], small: 'a', big: 'unsure' });
  assert.deepEqual(
    steps.map(({ question: id, why }) => [id, why.kind]),
    [
      ['age', 'order'],
      ['danger', 'order'],
      ['big', 'gain'],
      ['small', 'gain'],
    ],
  );
  const [, danger, big, small] = steps.map(({ why }) => why);
  assert.deepEqual(danger, { kind: 'order', role: 'screen' });
  assert.ok(
    big!.kind === 'gain' && big!.runnerUp?.id === 'small' && big!.gain > big!.runnerUp.gain,
  );
  assert.ok(small!.kind === 'gain' && small!.runnerUp === null);
});

test('an answer that was not asked for is said to be out of turn', () => {
  const { steps, end } = replay(pack(), { big: 'a', age: 'young' });
  assert.deepEqual(
    steps.map(({ question: id, why }) => [id, why.kind === 'out-of-turn' ? why.instead : why.kind]),
    [
      ['age', 'order'],
      ['big', 'danger'],
    ],
  );
  assert.deepEqual(end, { kind: 'open', next: 'danger' });
});

const BASE: Answers = { age: 'young', danger: ['none'] };
const child = {
  id: 'child',
  urgency: 'urgent',
  ends: true,
  when: { q: 'age', is: 'young' },
  sources: [],
} as const;

test('why the interview stopped', () => {
  const texts = makePack({ questions: [] }).text['en']!;
  const ending = pack({ rules: [child], text: { en: { ...texts, rules: { child: '' } } } });
  const cases: readonly (readonly [ReturnType<typeof pack>, Answers, End['kind'], RegExp])[] = [
    [pack(), { age: 'young', danger: ['numb'] }, 'emergency', /an emergency interrupts at once/],
    [ending, { age: 'young' }, 'ended', /a rule ended the interview/],
    [
      pack(),
      { ...BASE, big: 'unsure', small: 'b' },
      'all-asked',
      /every question that applies was asked/,
    ],
    [
      pack({ limits: { evidenceQuestions: 1, minGain: 0, explainAt: 1.5 } }),
      { ...BASE, big: 'a' },
      'limit',
      /the limit of 1 evidence questions is reached; 1 more would apply/,
    ],
    [
      pack({ limits: { evidenceQuestions: 3, minGain: 0.1, explainAt: 1.5 } }),
      { ...BASE, big: 'a' },
      'small-gain',
      /the best question left, small, would gain 0\.0\d+ nats; the pack asks for 0\.1/,
    ],
    [pack(), BASE, 'open', /Not finished: big would be asked next/],
  ];
  for (const [each, answers, kind, says] of cases) {
    assert.equal(replay(each, answers).end.kind, kind);
    assert.match(explain(each, answers).join('\n'), says);
  }
});

test('a stop because nothing can change any more is told from one for little gain', () => {
  // After `big` x is far ahead, and `small` moves neither band: its bounds are narrow and the
  // thresholds far away.
  const far = {
    minAnswered: 1,
    strong: { evidence: 0.1, ofBest: 0.9, ofOther: 0.1 },
    partial: { evidence: -5, ofBest: 0.0001, ofOther: 0.0001 },
  };
  const certain = pack({ perspectives: [{ ...BIOMEDICAL, otherPrior: [0.1, 0.1], fit: far }] });
  assert.equal(replay(certain, { ...BASE, big: 'a' }).end.kind, 'certain');
});

test('answers given after the end do not count as its reason', () => {
  const { steps, end } = replay(
    pack({ limits: { evidenceQuestions: 2, minGain: 0.1, explainAt: 1.5 } }),
    { ...BASE, big: 'a', small: 'a' },
  );
  assert.deepEqual(steps.at(-1)!.why, { kind: 'out-of-turn', instead: null });
  assert.equal(end.kind, 'small-gain');
});

test('evidence that the urgency waits for says so', () => {
  const texts = makePack({ questions: [] }).text['en']!;
  const rule = { id: 'late', urgency: 'soon', when: { q: 'small', is: 'b' }, sources: [] } as const;
  const waiting = pack({
    limits: { evidenceQuestions: 1, minGain: 0, explainAt: 1.5 },
    rules: [rule],
    text: { en: { ...texts, rules: { late: '' } } },
  });
  // One evidence question is allowed and the urgency needs `small`, so `big` must stand back.
  assert.match(
    explain(waiting, { ...BASE, small: 'b' }).join('\n'),
    /small +b "b" +the urgency still depends on it; tells most of what is left, expected gain 0\.0\d+ nats; runner-up big/,
  );
});

test('red-flag questions without a clear answer are named with what they count for', () => {
  const text = explain(pack(), {
    age: 'young',
    danger: 'unsure',
  }).join('\n');
  assert.match(text, /danger: a red-flag question answered "not sure" counts as urgent/);
  assert.match(
    explain(pack(), {}).join('\n'),
    /danger: a red-flag question without an answer counts as urgent/,
  );
});
