import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CauseLines, QuestionLine } from '../../../src/authoring/explain/arithmetic.js';
import { arithmeticLines } from '../../../src/authoring/explain/cause-lines.js';
import { explain } from '../../../src/authoring/explain/explain.js';
import { readAnswers, type ReadAnswers } from '../../../src/authoring/explain/read-answers.js';
import type { End, Replay, Why } from '../../../src/authoring/explain/replay.js';
import { stepLines } from '../../../src/authoring/explain/step-lines.js';
import { cardLines, tallyLines } from '../../../src/authoring/explain/tally-lines.js';
import { decimals, figures, pad, percent, signed } from '../../../src/authoring/explain/words.js';
import type { Answers } from '../../../src/engine/index.js';
import { loaded } from '../authored.js';

test('words: decimals are four, figures are four, however large or small', () => {
  assert.deepEqual(
    [decimals(1), decimals(0.00004), decimals(-2.5)],
    ['1.0000', '0.0000', '-2.5000'],
  );
  assert.deepEqual(
    [figures(0.000123456), figures(2 / 3), figures(1234567), figures(30), figures(0)],
    ['0.0001235', '0.6667', '1235000', '30', '0'],
  );
});

test('words: what is infinite is said in a word', () => {
  assert.deepEqual([decimals(Infinity), decimals(-Infinity)], ['infinite', '-infinite']);
  assert.deepEqual(
    [figures(Infinity), signed(Infinity), signed(-Infinity)],
    ['infinite', '+infinite', '-infinite'],
  );
});

test('words: a sign always stands, nought is +, and a share is of a hundred', () => {
  assert.deepEqual([signed(1), signed(0), signed(-0.25)], ['+1.0000', '+0.0000', '-0.2500']);
  assert.deepEqual([percent(0.125), percent(1), percent(0)], ['12.50 %', '100.00 %', '0.00 %']);
});

test('words: columns line up, the last is not filled, and no line ends in spaces', () => {
  assert.deepEqual(
    pad([
      ['a', 'bb', 'c'],
      ['aaa', 'b', ''],
    ]),
    ['a    bb  c', 'aaa  b'],
  );
  assert.deepEqual(pad([]), []);
});

const replayed = (
  steps: Replay['steps'],
  end: End,
  reasons: readonly unknown[] = [],
): readonly string[] =>
  stepLines({ steps, end, analysis: { assessment: { reasons } } } as unknown as Replay, undefined);

const ENDS: readonly (readonly [end: End, says: string])[] = [
  [{ kind: 'open', next: 'age' }, 'Not finished: age would be asked next.'],
  [{ kind: 'emergency' }, 'Stopped: an emergency interrupts at once.'],
  [{ kind: 'ended' }, 'Stopped: a rule ended the interview.'],
  [{ kind: 'all-asked' }, 'Stopped: every question that applies was asked.'],
  [
    { kind: 'limit', limit: 5, left: 2 },
    'Stopped: the limit of 5 evidence questions is reached; 2 more would apply.',
  ],
  [
    { kind: 'small-gain', best: { id: 'walk', gain: 0.00125 }, minGain: 0.01 },
    'Stopped: the best question left, walk, would gain 0.0013 nats; the pack asks for 0.01.',
  ],
  [
    { kind: 'certain' },
    'Stopped: no answer still to come could change a band that is shown (bounds over all answers).',
  ],
];

for (const [end, says] of ENDS) {
  test(`steps: the end "${end.kind}" is a sentence`, () =>
    assert.ok(replayed([], end).includes(says), replayed([], end).join('\n')));
}

const WHYS: readonly (readonly [why: Why, says: string])[] = [
  [{ kind: 'order', role: 'screen' }, 'screen: asked in authored order, never skipped'],
  [{ kind: 'out-of-turn', instead: 'age' }, 'answered out of turn; age would have been asked'],
  [{ kind: 'out-of-turn', instead: null }, 'answered out of turn; the interview was over'],
  [
    { kind: 'gain', gain: 0.25, runnerUp: { id: 'x', gain: 0.125 }, forUrgency: false },
    'tells most of what is left, expected gain 0.2500 nats; runner-up x 0.1250',
  ],
  [
    { kind: 'gain', gain: 0, runnerUp: null, forUrgency: true },
    'the urgency still depends on it; tells most of what is left, expected gain 0.0000 nats; no other is left',
  ],
];

for (const [why, says] of WHYS) {
  test(`steps: why a question was asked: ${says}`, () =>
    assert.equal(
      replayed([{ question: 'q', answer: ['a', 'b'], why }], { kind: 'ended' })[0],
      `1  q  a + b  ${says}`,
    ));
}

test('steps: a danger sign left open says what it counts for', () => {
  const lines = replayed([], { kind: 'ended' }, [
    { rule: 'missing-flag', urgency: 'urgent', findings: [{ question: 'danger' }] },
    { rule: 'unsure-flag', urgency: 'soon', findings: [{ question: 'legs' }] },
    { rule: 'unsure-flag', urgency: 'soon', findings: [{ question: 'power', option: 'told' }] },
    { rule: 'brittle', urgency: 'soon', findings: [] },
  ]);
  assert.deepEqual(lines.slice(-3), [
    'danger: a red-flag question without an answer counts as urgent.',
    'legs: a red-flag question answered "not sure" counts as soon.',
    'power: a red-flag question answered with what somebody else thinks (told) counts as soon.',
  ]);
});

const QUESTION: QuestionLine = {
  question: 'walk',
  findings: [
    {
      option: 'far',
      present: true,
      raw: Math.log(8),
      clipped: Math.log(4),
      share: 1,
      weight: Math.log(4),
      grade: 'B',
      sources: ['S1', 'S2'],
    },
    {
      option: 'near',
      present: false,
      raw: Math.log(0.5),
      clipped: Math.log(0.5),
      share: 0.5,
      weight: Math.log(0.5) / 2,
      grade: 'C',
      sources: ['S3'],
    },
  ],
  sum: 1.04,
  limit: 3,
  total: 1.04,
};
const CAUSE: CauseLines = {
  id: 'wear',
  fit: 'partial',
  heldBy: [],
  prior: 0.2,
  questions: [QUESTION],
  sum: 1.04,
  shrinkage: 0.5,
  evidence: 0.52,
  log: -1.09,
  rest: -0.25,
  logOdds: -0.84,
  chance: 0.3,
  answered: 1,
  minAnswered: 2,
  strong: [{ name: 'evidence', value: 0.52, least: 1, met: false }],
  partial: [{ name: 'of best', value: 0.5, least: 0.2, met: true }],
};

test('arithmetic: a line per number, with its grade and sources', () => {
  const lines = arithmeticLines(CAUSE).map((line) => line.trim());
  // ln 8 = 2.0794, ln 4 = 1.3863, ln 0.5 = -0.6931; the odds of 0.2 are 0.2/0.8.
  assert.deepEqual(lines, [
    'wear: partial, log odds -0.8400, chance 30.00 %',
    // 30 % after, 20 % before; ratios of 4, and of 0.7 = 1 / 1.4, as the lines below have them.
    'in words: about 30 of 100 people with these answers, about 20 before the questions; walk far counts as 4 times as likely; walk not near counts as 1.4 times less likely',
    'prior 0.2, odds 0.25, ln -1.6094',
    'walk.far chosen: ratio 8, ln +2.0794, clipped to +1.3863 = +1.3863  [B: S1, S2]',
    'walk.near not chosen: ratio 0.5, ln -0.6931 × share 0.5 = -0.3466  [C: S3]',
    'walk total +1.0400 (within ±3.0000)',
    'sum of question totals +1.0400 × shrinkage 0.5 = evidence +0.5200',
    'ln prior + evidence = -1.0900; less ln of all others -0.2500 = log odds -0.8400',
    'strong: evidence 0.5200 of 1 not met; answered 1 of 2 not met',
    'partial: of best 0.5000 of 0.2 met; answered 1 of 2 not met',
  ]);
});

test('arithmetic: a cause that lacks what it needs for "strong" says so', () => {
  assert.equal(
    arithmeticLines({ ...CAUSE, heldBy: ['walk', 'rest'] })
      .at(-1)!
      .trim(),
    'held at partial: strong also needs an answer that speaks for it to walk, rest',
  );
});

test('arithmetic: a question that is held says at what', () => {
  const held = { ...CAUSE, questions: [{ ...QUESTION, sum: -5, limit: 3, total: -3 }] };
  assert.ok(
    arithmeticLines(held).some((line) =>
      line.includes('walk total -3.0000 (-5.0000 held at ±3.0000)'),
    ),
  );
});

test('points and cards: what each answer gave, and what a band also requires', () => {
  const tally = {
    id: 'yang',
    fit: null,
    answers: [{ question: 'cold', said: 'often', points: 2 }],
    total: 2,
    bands: { strong: 3, partial: 1 },
    strongRequires: { verdict: 'false', because: ['cold: often, not always'] },
  } as const;
  assert.deepEqual(tallyLines(tally), [
    'yang: not shown at this urgency, 2 points',
    '  cold: often = 2',
    '  strong from 3, partial from 1',
    '  strong also requires: false (cold: often, not always)',
  ]);
  assert.equal(tallyLines({ ...tally, strongRequires: null }).length, 3);
  assert.deepEqual(
    cardLines({
      id: 'bone',
      fit: 'partial',
      bands: [{ band: 'partial', verdict: 'true', because: ['a', 'b'] }],
    }),
    ['bone: partial, by rule and not ranked', '  partial: true (a; b)'],
  );
});

function read(content: string, caseId?: string): ReadAnswers {
  const folder = mkdtempSync(join(tmpdir(), 'read-answers-'));
  try {
    writeFileSync(join(folder, 'a.yml'), content);
    return readAnswers(join(folder, 'a.yml'), caseId);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('answers: a map, a saved session, and the only case of a file', () => {
  const answers = { age: 'old', legs: ['a'] };
  assert.deepEqual(read(JSON.stringify(answers)).answers, answers);
  assert.deepEqual(read(JSON.stringify({ version: 3, answers })).answers, answers);
  const only = read(JSON.stringify({ cases: [{ id: 'one', answers }] }));
  assert.deepEqual([only.answers, only.answers && only.case?.id], [answers, 'one']);
  assert.deepEqual(read('{}').answers, {}, 'nothing answered is an interview too');
});

const UNREADABLE: readonly (readonly [
  content: string,
  caseId: string | undefined,
  says: RegExp,
])[] = [
  ['', undefined, /there is no map here; write a line "question: answer"/],
  ['- age: old\n', undefined, /there is no map here/],
  ['old\n', undefined, /there is no map here/],
  [
    'cases: [{ id: a, answers: {} }, { id: b, answers: {} }]\n',
    undefined,
    /several cases here; name one with --case ID/,
  ],
  ['cases: [{ id: a, answers: {} }]\n', 'b', /there is no case "b" with answers; check the id/],
  ['cases: [{ id: a }]\n', 'a', /there is no case "a" with answers/],
  ['a: [\n', undefined, /not valid YAML/],
];

for (const [content, caseId, says] of UNREADABLE) {
  test(`answers: ${JSON.stringify(content)} are refused`, () => {
    const { answers, problems } = read(content, caseId);
    assert.equal(answers, null);
    assert.match(problems.map(({ message }) => message).join('\n'), says);
  });
}

const traced = (answers: Answers): string => explain(loaded(), answers).join('\n');

test('explain: no answers at all still give a whole trace', () => {
  const text = traced({});
  assert.match(text, /^Interview\n\n? *Not finished: age would be asked next\./m);
  assert.match(text, /danger: a red-flag question without an answer counts as urgent\./);
});

test('explain: rules stand under their truth, the most urgent first', () => {
  const text = traced({ age: 'over50', danger: ['fever'], health: 'unsure' });
  assert.match(text, /true: these act \(\d\)\n +urgent +fever +danger: fever/);
  // Not sure of the bones is no "no": the rule neither acts nor is false.
  assert.match(text, /unknown: .* \(1\)\n +soon +brittle +health: not sure/);
});

test('explain: an emergency ends it, and what was answered after is out of turn', () => {
  const text = traced({ age: 'under50', danger: ['numb'], onset: 'slow' });
  assert.match(text, /Urgency: emergency, settled/);
  assert.match(text, /onset +slow .*answered out of turn; the interview was over/);
  assert.match(text, /Stopped: an emergency interrupts at once\./);
});
