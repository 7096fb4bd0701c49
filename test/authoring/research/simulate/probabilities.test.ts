import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  probabilitiesOf,
  priorAmong,
  denies,
} from '../../../../src/authoring/research/simulate/probabilities.js';
import { loadPack, type PackJson } from '../../../../src/engine/index.js';
import { HABITS, twoCauses } from './two-causes.js';

const JSON_PACK = twoCauses();
const drawn = probabilitiesOf(loadPack(JSON_PACK))!;
const question = (id: string): Parameters<typeof drawn.weights>[0] =>
  loadPack(JSON_PACK).byId.get(id)!;

/** Equal but for rounding. */
function close(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((each, i) =>
    assert.ok(Math.abs(each - expected[i]!) < 1e-6, `${each} for ${expected[i]}`),
  );
}

test('probabilities: priors add up to one, with something else last', () => {
  assert.deepEqual(drawn.causes, ['x', 'y', 'other']);
  for (const prior of drawn.prior) close(prior, [HABITS.x.prior, HABITS.y.prior, 0]);
  close(drawn.strata, [0.5, 0.5]);
});

test('probabilities: authored chances are taken as they are, and something else answers by the base rates', () => {
  close(drawn.weights(question('onset'), 0, 0), [0.8, 0.2]);
  close(drawn.weights(question('onset'), 0, 1), [0.3, 0.7]);
  close(drawn.weights(question('onset'), 1, 2), [0.6, 0.4]);
  close(drawn.weights(question('move'), 0, 0), [0.7, 0]);
});

test('probabilities: ratios of a single choice times base rates, made to add up to one', () => {
  const json = structuredClone(JSON_PACK) as any;
  json.causes[0].evidence.onset = { grade: 'A', sources: ['S1'], lr: { sudden: 1.5, slow: 0.5 } };
  const own = probabilitiesOf(loadPack(json as PackJson))!;
  // 0.6 · 1.5 = 0.9 and 0.4 · 0.5 = 0.2, over their sum 1.1.
  close(own.weights(question('onset'), 0, 0), [0.9 / 1.1, 0.2 / 1.1]);
});

test('probabilities: without base rates any answer of the stratum is as likely as another', () => {
  assert.deepEqual(
    drawn.weights(question('age'), 0, 0),
    [1, 0],
    'the young say that they are young',
  );
  assert.deepEqual(drawn.weights(question('age'), 1, 0), [0, 1]);
  assert.equal(drawn.ticks(question('danger')), false);
  assert.equal(drawn.ticks(question('move')), true);
});

test('denial: of signs in two modes, of illnesses in one, of evidence never', () => {
  const role = (id: string, as: string): Parameters<typeof denies>[1] =>
    ({ ...question(id), role: as }) as never;
  assert.deepEqual(
    (['denied', 'risks', 'drawn'] as const).map((mode) => [
      denies(mode, role('danger', 'screen')),
      denies(mode, role('danger', 'confirm')),
      denies(mode, role('danger', 'history')),
      denies(mode, role('danger', 'evidence')),
    ]),
    [
      [true, true, true, false],
      [true, true, false, false],
      [false, false, false, false],
    ],
  );
});

test('denial: priors among those who deny stay where no cause has a sign', () => {
  for (const mode of ['denied', 'risks', 'drawn'] as const)
    close(priorAmong(mode, drawn, loadPack(JSON_PACK))[0]!, drawn.prior[0]!);
});
