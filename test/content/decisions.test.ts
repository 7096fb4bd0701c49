import assert from 'node:assert/strict';
import { it } from 'node:test';
import { otherLevels } from '../../src/authoring/check/decided-levels.js';
import { lintPack } from '../../src/authoring/lint.js';

it('every record of a level of back and knee has the level that its sign or rule gives', () => {
  assert.deepEqual(otherLevels(lintPack('content/packs/back-and-knee').pack!), []);
});
