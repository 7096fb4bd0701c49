import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { ratioSign } from '../../../src/authoring/verify/properties/ratio-sign.js';
import type { Checked } from '../../../src/authoring/verify/property.js';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { cause, GOOD, type Loose } from './failing.js';

function checked(change: (pack: Loose) => void): Checked {
  const pack = structuredClone(GOOD) as Loose;
  change(pack);
  return ratioSign.check(modelOf(pack as AuthoredPack));
}

test('ratio-sign: what is not claimed is shown for all groups, with the line to paste', () => {
  const { failures, notes } = checked((pack) => delete cause(pack, 'strain').claims);
  const said = failures.map(({ message }) => message);
  assert.ok(
    said.includes(
      'cause "strain" counts onset.effort as 1.80, but does not claim it under claims.for (young: 1.60, old: 1.80)',
    ),
    said.join('\n'),
  );
  assert.equal(notes!.length, 1);
  const line = /"(claims: \{.*\})"/.exec(notes![0]!)![1]!;
  const [, own, against] = /for: \[(.*)\], against: \[(.*)\]/.exec(line)!;
  const pasted = checked((pack) => {
    cause(pack, 'strain').claims = { for: own!.split(', '), against: against!.split(', ') };
  });
  assert.deepEqual([pasted.failures, pasted.notes], [[], []]);
});

test('ratio-sign: numbers on both sides by age group are one failure, which no claim mends', () => {
  const { failures, notes } = checked((pack) => {
    cause(pack, 'strain').evidence.pattern.lr.touch = [2, 0.5];
    cause(pack, 'strain').claims.for = ['onset.effort'];
  });
  const said = failures.map(({ message }) => message);
  assert.deepEqual(said, [
    'cause "strain" counts pattern.touch for it in one group and against it in another (young: 2.00, old: 0.50), so no claim can hold; correct the numbers',
  ]);
  assert.doesNotMatch(notes![0]!, /pattern\.touch/);
});
