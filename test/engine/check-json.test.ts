import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asId, asName } from '../../src/engine/check-json.js';
import { PackError } from '../../src/engine/index.js';

const refuses = (check: (value: unknown, path: string) => string, value: unknown): void =>
  assert.throws(
    () => check(value, 'here'),
    (error: unknown) => {
      assert.ok(error instanceof PackError && error.code === 'type' && error.path === 'here');
      assert.match(error.message, new RegExp(`is "${value as string}", which is not allowed`));
      assert.match(error.message, /rename it/);
      return true;
    },
    `"${value as string}" was let through`,
  );

/** What every object has of itself. */
const INHERITED = [
  '__proto__',
  '__defineGetter__',
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
];

describe('an id', () => {
  it('is small letters, digits, _ and -, and begins with a letter or a digit', () => {
    for (const id of ['a', '7', 'back_pain', 'x-1', '2nd']) assert.equal(asId(id, 'here'), id);
    for (const id of ['', 'Back', 'aB', '_a', '-a', 'a b', ' a', 'a ', 'a.b', 'a|b', 'é'])
      refuses(asId, id);
  });

  it('is nothing that every object has', () => {
    for (const id of INHERITED) refuses(asId, id);
    for (const id of ['constructor2', 'my-constructor', 'prototype_a', 'a_prototype'])
      assert.equal(asId(id, 'here'), id);
  });
});

describe('a name', () => {
  it('is any text but what every object has', () => {
    for (const name of INHERITED) refuses(asName, name);
    for (const name of ['Any Text', 'toStringent', 'a valueOf', 'S1'])
      assert.equal(asName(name, 'here'), name);
  });
});
