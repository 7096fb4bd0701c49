import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { PROPERTIES } from '../../../src/authoring/verify/properties/index.js';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { authored } from '../authored.js';
import { provable } from './tiny.js';

/** Content that a test may change at will: plain data, as the files hold it. */
export type Loose = any;

/** The fixture of which every property holds. */
export const GOOD = authored(provable({}));

const byId = (list: readonly Loose[], id: string): Loose => list.find((each) => each.id === id);
export const question = (pack: Loose, id: string): Loose => byId(pack.questions, id);
export const cause = (pack: Loose, id: string): Loose => byId(pack.causes, id);
export const danger = (pack: Loose, id: string): Loose => byId(pack.dangers, id);

/** What one property says of the provable fixture after a change to its data. */
export function failures(id: string, change: (pack: Loose) => void): readonly string[] {
  const pack = structuredClone(GOOD) as Loose;
  change(pack);
  const property = PROPERTIES.find((each) => each.id === id);
  assert.ok(property, id);
  return property.check(modelOf(pack as AuthoredPack)).failures.map(({ message }) => message);
}

/** The levels of its signs, as the fixture has them. */
export const LEVELS = {
  emergency: ['danger.numb', 'power.foot'],
  urgent: ['danger.fever', 'power.told'],
  soon: ['power.tired'],
};
export const AGE = { q: 'age', is: 'over50' };
export const NEVER = { all: [AGE, { q: 'age', is: 'under50' }] };

/** A change that states what must hold. */
export const properties =
  (more: object) =>
  (pack: Loose): void => {
    pack.properties = { levels: LEVELS, ...more };
  };

/** A property, what is wrong, a change that makes it so, and the message that must name it. */
export type Failing = readonly [
  property: string,
  what: string,
  change: (pack: Loose) => void,
  says: RegExp,
];

/** Tests that each change is caught by its property. */
export function testFailing(rows: readonly Failing[]): void {
  for (const [id, what, change, says] of rows) {
    test(`${id}: ${what} is caught and named`, () => {
      const found = failures(id, change);
      assert.ok(
        found.some((message) => says.test(message)),
        `not caught; found: ${found.join('\n') || 'nothing'}`,
      );
    });
  }
}
