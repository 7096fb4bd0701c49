import assert from 'node:assert/strict';
import {
  loadPack,
  PackError,
  type PackErrorCode,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { coveredScreen, makePack } from './fixture.js';

const [lines, confirm] = coveredScreen('f', { numb: 'emergency' });

/** Signs of its own, and a line with a sign behind it. */
export const screen: readonly Question[] = [
  {
    ...lines!,
    options: [
      { id: 'pain', flag: 'emergency' },
      { id: 'fever', flag: 'urgent' },
      ...lines!.options,
    ],
  },
  confirm!,
];

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
