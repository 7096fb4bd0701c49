import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPackId, packIdFrom } from '../../../src/authoring/init/pack-id.js';

test('a name in words becomes an id, and what cannot stand in one is left out', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Heel pain', 'heel-pain'],
    ['  Dolor de talón (adultos) ', 'dolor-de-talon-adultos'],
    ['tennis_elbow', 'tennis_elbow'],
    ['--x--', 'x'],
    ['2nd toe', '2nd-toe'],
    ['脚跟', ''],
    ['…', ''],
  ];
  for (const [name, id] of names) {
    assert.equal(packIdFrom(name), id);
    if (id) assert.ok(isPackId(id), id);
  }
});
