import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportLines } from '../../../../src/authoring/research/simulate/report.js';
import { summarise } from '../../../../src/authoring/research/simulate/summary.js';
import type { Tally } from '../../../../src/authoring/research/simulate/tally.js';
import { PLAN, twoCauses } from './two-causes.js';

const JSON_PACK = twoCauses();
const tally = (from: Readonly<Record<string, number>>): Tally => new Map(Object.entries(from));

/** Ten people: six with x, of whom five were found, and four with something else. */
const COUNTS = tally({
  'main.people': 10,
  'main.known': 6,
  'main.first': 5,
  'main.top3': 6,
  'main.screens.3': 4,
  'main.screens.5': 6,
  'main.evidence.1': 10,
  'main.urgency.emergency': 0,
  'main.urgency.urgent': 1,
  'main.urgency.self-care': 9,
  'cause.x.people': 6,
  'cause.x.first': 5,
  'cause.x.top3': 6,
  'cause.other.people': 4,
  'called.x.strong': 4,
  'called.x.partial': 2,
  'band.strong.shown': 8,
  'band.strong.right': 4,
  'first.strong.people': 8,
  'first.strong.right': 4,
  firstChance: 7_500_000,
  'reason.urgent.b': 1,
  'reason.urgent.a': 1,
  'reason.urgent.c': 3,
});

test('summary: reads the counts, and leaves out causes that nobody had', () => {
  const { interview, causes, all, firstChance, reasons, orders, robustness } = summarise(
    JSON_PACK,
    PLAN,
    COUNTS,
  );
  assert.deepEqual(
    [interview.people, interview.screens, interview.evidence],
    [10, { mean: 4.2, median: 5, p90: 5 }, { mean: 1, p90: 1 }],
  );
  assert.deepEqual(
    causes.map(({ cause, people }) => [cause, people]),
    [
      ['x', 6],
      ['other', 4],
    ],
  );
  assert.deepEqual(all, { people: 6, first: 5, top3: 6 });
  assert.deepEqual(firstChance, { claimed: 7.5, right: 5 });
  assert.deepEqual(
    reasons.map(({ rule }) => rule),
    ['c', 'a', 'b'],
    'the commonest first, then by name',
  );
  assert.deepEqual([orders, robustness], [[], []], 'nobody was compared');
});

test('summary: with every sign denied none may be an emergency, and one in twenty urgent', () => {
  const verdicts = (emergency: number, urgent: number, people: number): readonly boolean[] =>
    summarise(
      JSON_PACK,
      PLAN,
      tally({
        'main.people': people,
        'main.urgency.emergency': emergency,
        'main.urgency.urgent': urgent,
      }),
    ).checks.map(({ ok }) => ok);
  assert.deepEqual(verdicts(0, 5, 100), [true, true]);
  assert.deepEqual(verdicts(0, 6, 100), [true, false]);
  assert.deepEqual(verdicts(1, 0, 100), [false, true]);
});

test('report: nothing is promised where nobody denied every sign', () => {
  const lines = reportLines(summarise(JSON_PACK, { ...PLAN, flags: 'drawn' }, COUNTS));
  assert.match(lines.at(-1)!, /^not checked: nobody denied every red flag; .*--flags denied$/);
});

test('report: what was found, as a person reads it', () => {
  const text = reportLines(summarise(JSON_PACK, { ...PLAN, people: 10 }, COUNTS)).join('\n');
  // 5 of 6 known people were found first; 4 of the 6 were called strong.
  assert.match(text, /^ +x +6 +83\.3 % +100\.0 % +66\.7 % +33\.3 % +0\.0 % +0\.0 %$/m);
  assert.match(text, /^ +other +4 +- +- +- +- +- +-$/m);
  assert.match(text, /first cause: 75\.0 % claimed on average, 50\.0 % right/);
  assert.match(
    text,
    /^PASS {2}every red flag denied: emergency 0\.0 % \(0 of 10\); at most 0\.0 %$/m,
  );
  assert.match(
    text,
    /^FAIL {2}every red flag denied: urgent 10\.0 % \(1 of 10\); at most 5\.0 %$/m,
  );
  assert.doesNotMatch(text, /NaN|undefined|Robustness/);
});
