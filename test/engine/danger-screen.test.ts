import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDangerScreen } from '../../src/engine/danger-screen.js';
import type { Role } from '../../src/engine/index.js';

describe('isDangerScreen', () => {
  it('asks for danger signs: a screen, or the exact signs behind a line, and nothing else', () => {
    const roles: readonly Role[] = [
      'intake',
      'screen',
      'confirm',
      'history',
      'evidence',
      'pattern',
    ];
    assert.deepEqual(
      roles.filter((role) => isDangerScreen({ role })),
      ['screen', 'confirm'],
    );
  });
});
