import assert from 'node:assert/strict';
import { loadPack, PackError, type PackErrorCode, type PackJson } from '../../src/engine/index.js';
import { flagScreen, makePack } from './fixture.js';

export const screen = flagScreen('f', { pain: 'emergency', fever: 'urgent' });

export const pack = (parts: Partial<PackJson> = {}): any =>
  JSON.parse(JSON.stringify(makePack({ questions: screen, ...parts })));

export function refused(json: unknown, code: PackErrorCode, path: string | RegExp): void {
  assert.throws(
    () => loadPack(json),
    (error: unknown) => {
      assert.ok(error instanceof PackError, String((error as Error).stack));
      assert.equal(error.code, code, error.message);
      if (typeof path === 'string') assert.equal(error.path, path);
      else assert.match(error.path, path);
      return true;
    },
  );
}
