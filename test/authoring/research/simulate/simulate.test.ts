import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../../../../src/authoring/run.js';
import type { Plan } from '../../../../src/authoring/research/simulate/plan.js';
import { reportLines } from '../../../../src/authoring/research/simulate/report.js';
import {
  NothingToSimulate,
  simulate,
} from '../../../../src/authoring/research/simulate/simulate.js';
import { summarise, type Summary } from '../../../../src/authoring/research/simulate/summary.js';
import type { PackJson } from '../../../../src/engine/index.js';
import { replace, withPack, type Changes } from '../../../support/packs.js';
import { HABITS, PLAN, twoCauses } from './two-causes.js';

async function run(json: PackJson, plan: Partial<Plan> = {}, threads = 1): Promise<Summary> {
  const full = { ...PLAN, ...plan };
  return summarise(json, full, await simulate(json, full, threads));
}

test('one thread and two give the same result, and another seed another', async () => {
  const plan = { people: 120, compared: 60 };
  const one = await run(twoCauses(), plan, 1);
  assert.deepEqual(await run(twoCauses(), plan, 2), one);
  assert.notDeepEqual({ ...(await run(twoCauses(), { ...plan, seed: 8 })), plan: one.plan }, one);
});

test('counts add up to the people, once in every table', async () => {
  const summary = await run(twoCauses(), { people: 200, compared: 150, flags: 'drawn' });
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((total, number) => total + number, 0);
  assert.equal(sum(summary.causes.map(({ people }) => people)), 200);
  assert.equal(sum(summary.causes.map(({ first }) => first)), summary.all.first);
  assert.ok(
    summary.causes.every(
      ({ people, top3, called }) => top3 === people && sum(Object.values(called)) === people,
    ),
    'both causes are always among the first three',
  );
  assert.equal(sum(summary.bands.map(({ shown }) => shown)), 2 * 200);
  assert.equal(sum(summary.bands.map(({ right }) => right)), 200);
  assert.equal(sum(summary.firstBands.map(({ right }) => right)), summary.all.first);
  assert.deepEqual(
    summary.urgency.map(({ flags, people, levels }) => [flags, people, sum(Object.values(levels))]),
    [
      ['denied', 150, 150],
      ['risks', 150, 150],
      ['drawn', 200, 200],
    ],
  );
  assert.ok([...summary.orders, ...summary.robustness].every(({ people }) => people === 150));
});

test('the first cause is right as often as Bayes says', async () => {
  // With all answers and no shrink the engine names the cause with the largest prior · P(answers |
  // cause).
  const joint = [true, false].flatMap((sudden) =>
    [true, false].map((hurts) =>
      Object.values(HABITS).map(
        ({ prior, onset, ticks }) =>
          prior * (sudden ? onset.sudden : onset.slow) * (hurts ? ticks : 1 - ticks),
      ),
    ),
  );
  const expected = joint.reduce((sum, masses) => sum + Math.max(...masses), 0);
  const people = 3000;
  const { all, firstChance } = await run(
    twoCauses({ limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1.5 } }),
    { people, unsure: 0 },
  );
  const error = Math.sqrt((expected * (1 - expected)) / people);
  assert.ok(
    Math.abs(all.first / people - expected) < 3 * error,
    `${all.first / people}, expected ${expected} ± ${3 * error}`,
  );
  assert.ok(
    Math.abs(firstChance.claimed / people - expected) < 3 * error,
    'a model that is right claims what it gets',
  );
});

test('the full interview is at least as long as any other, and agrees with itself', async () => {
  const { orders } = await run(twoCauses(), { compared: 100, people: 100 });
  const full = orders.at(-1)!;
  assert.ok(orders.every(({ screens }) => screens.mean <= full.screens.mean));
  assert.deepEqual([full.sameFirst, full.sameUrgency], [100, 100]);
});

test('losing answers and wrong numbers cost agreement with the unchanged interview, and no urgency that rests on flags', async () => {
  const { robustness } = await run(twoCauses(), { people: 300, compared: 300 });
  const drops = robustness
    .filter(({ name }) => name.includes('lost'))
    .map(({ sameFirst }) => sameFirst);
  assert.ok(
    drops.length === 5 && drops.every((same, index) => index === 0 || same <= drops[index - 1]!),
    `losing more changes more: ${drops.join()}`,
  );
  assert.ok(robustness.every(({ sameUrgency }) => sameUrgency === 300));
});

test('an emergency in spite of every denial fails, and the report names the rule', async () => {
  const rule = {
    id: 'too_keen',
    urgency: 'emergency',
    when: { q: 'onset', is: 'slow' },
    sources: ['S1'],
  } as const;
  const json = twoCauses({ rules: [rule] });
  const keen = { ...json, text: { en: { ...json.text['en']!, rules: { too_keen: 'Too keen.' } } } };
  const summary = await run(keen);
  assert.deepEqual(
    summary.checks.map(({ name, ok }) => [name, ok]),
    [
      ['emergency', false],
      ['urgent', true],
    ],
  );
  assert.match(
    reportLines(summary).join('\n'),
    /too_keen +emergency[\s\S]+FAIL {2}every red flag denied: emergency/,
  );
  assert.ok((await run(twoCauses())).checks.every(({ ok }) => ok));
});

test('a pack that weighs nothing cannot be simulated', async () => {
  const json = twoCauses({ perspectives: [{ id: 'bio', method: 'points' }], causes: [] });
  await assert.rejects(run(json), NothingToSimulate);
});

async function command(changes: Changes, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  // The pack is read before the first wait, so its folder may go.
  const code = await withPack(changes, (directory) =>
    start(['simulate', directory, ...args], {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    }),
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('the command prints the tables and both verdicts', async () => {
  const { code, out, err } = await command({}, '--people', '40', '--seed', '2');
  assert.deepEqual([code, err], [0, '']);
  for (const title of [
    'Length',
    'True cause found',
    'Bands',
    'Urgency',
    'Order of evidence questions',
    'Robustness',
  ])
    assert.match(out, new RegExp(`^${title}`, 'm'));
  assert.match(out, /^PASS {2}.*emergency 0\.0 % \(0 of 40\)/m);
});

test('the command prints JSON, and ends in 1 where danger signs denied still give an emergency', async () => {
  const keen = {
    'rules.yml': replace(
      'urgency: soon, when: { ref: weak_bones }',
      'urgency: emergency, when: { ref: older }',
    ),
  };
  const { code, out } = await command(keen, '--people', '60', '--compare', '0', '--json');
  const summary = JSON.parse(out) as Summary;
  assert.deepEqual([code, summary.plan.people, summary.orders.length], [1, 60, 0]);
  assert.deepEqual(summary.reasons.map(({ urgency, rule }) => [urgency, rule])[0], [
    'emergency',
    'brittle',
  ]);
});

test('the command says what is wrong with its arguments or the pack', async () => {
  for (const [args, says] of [
    [['--people', '1e99'], /--people is 1e99; give a number from 1/],
    [['--people', '2.5'], /--people is 2\.5; give a whole number/],
    [
      ['--order', 'alphabetical'],
      /--order is alphabetical; give one of adaptive, authored, random/,
    ],
    [['--unsure', '2'], /--unsure is 2; give a number from 0 to 1/],
  ] as const) {
    const { code, err } = await command({}, ...args);
    assert.equal(code, 2);
    assert.match(err, says);
  }
  const broken = await command(
    { 'causes.yml': replace('touch: 2 ', 'touch: 0 ') },
    '--people',
    '10',
  );
  assert.equal(broken.code, 1);
  assert.match(broken.err, /causes\.yml/);
});
