import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementOf, readManifest } from '../../src/build/manifest.js';
import { PROPERTIES, TELLING } from '../../src/widget/first-screen/suited.js';

const { attributes = [], members = [] } = elementOf(readManifest());

/** What may be set without the first screen looking another way, and why. */
const INDIFFERENT: Readonly<Record<string, string>> = {
  adviceNumber: 'shown on results only',
  medicines: 'chooses among advice, on results only',
  open: 'means something with display="dialog" only, and that is never drawn early',
  packIntegrity: 'means something with src only, and that is never drawn early',
  required: 'asked when the form is sent',
  shareAnswers: 'what events hold',
};

describe('what the early first screen looks at', () => {
  it('is every attribute of the element, but for those that it does not show', () => {
    const known: readonly string[] = TELLING;
    const own = attributes.filter(({ fieldName }) => fieldName);
    assert.ok(own.length > 20);
    assert.deepEqual(
      own.filter(({ name, fieldName }) => known.includes(name) === fieldName! in INDIFFERENT),
      [],
    );
  });

  it('is every property that a script can set, but for the same', () => {
    const settable = members.filter(
      (member) => member.kind === 'field' && !member.privacy && !member.readonly && !member.static,
    );
    assert.ok(settable.length > 20);
    assert.deepEqual(
      settable
        .map(({ name }) => name)
        .filter((name) => PROPERTIES.includes(name) === name in INDIFFERENT),
      [],
    );
  });
});
