import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { addSign, setLevel, type NewSign } from '../../src/studio/signs/edit-signs.js';
import { signsOf, type Sign } from '../../src/studio/signs/signs-of.js';
import type { Texts } from '../../src/studio/store/texts.js';
import { dataOf, valueAt } from '../../src/studio/yaml/edit-yaml.js';
import { changed, lost, removed, START, verdict } from './edited-pack.js';

const SIGN: NewSign = {
  question: 'danger',
  option: 'bone_out',
  level: 'emergency',
  action: 'emergency-department',
  sources: ['GK'],
  label: 'A bone sticks out',
  hint: '',
  check: 'Look at the skin over the wrist.',
  reason: 'A bone that sticks out can get infected. It needs care within hours.',
  short: 'A bone that sticks out',
  isWatched: true,
};

function signIn(texts: Texts, option: string): Sign {
  const data = <T extends object>(file: string): Partial<T> => dataOf(texts.get(file)!) as T;
  return signsOf(data).find((sign) => sign.option === option)!;
}

describe('the builder of danger signs', () => {
  const withSign = changed(START, addSign(START, SIGN, 'en'));

  it('makes a sign that lint and proof have nothing against', () => {
    assert.deepEqual(verdict(START), []);
    assert.deepEqual(verdict(withSign), []);
  });

  it('puts it before "none of these", and into the lists after the other emergencies', () => {
    const options = valueAt(withSign.get('questions.yml')!, ['questions', 1, 'options']);
    const ids = (options as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids, ['cold_hand', 'fever', 'weak_hand', 'bone_out', 'none']);
    assert.deepEqual(valueAt(withSign.get('pack.yml')!, ['redFlags']), [
      'cold_hand',
      'bone_out',
      'fever',
    ]);
    assert.deepEqual(signIn(withSign, 'bone_out').danger, { id: 'bone_out', at: 1 });
  });

  it('adds lines only', () => {
    for (const path of withSign.keys()) {
      const gone = lost(START, withSign, path);
      // The lists on one line grow in their line.
      assert.ok(
        gone.every((line) => /^redFlags|^ {2}emergency: \[/.test(line)),
        gone.join('\n'),
      );
    }
  });

  it('makes a screen for a sign where there is none', () => {
    const sign = { ...SIGN, question: 'skin', option: 'open_wound' };
    assert.deepEqual(verdict(changed(START, addSign(START, sign, 'en'))), []);
  });

  it('changes a level everywhere at once, and the proof still holds', () => {
    const level = changed(withSign, setLevel(withSign, signIn(withSign, 'bone_out'), 'urgent'));
    const failures = verdict(level);
    assert.deepEqual(failures, []);
    const sign = signIn(level, 'bone_out');
    assert.equal(sign.level, 'urgent');
    assert.deepEqual(valueAt(level.get('properties.yml')!, ['levels', 'urgent']), [
      'danger.fever',
      'hand_power.wrist_drop',
      'danger.bone_out',
    ]);
  });

  it('removes a sign with all that was made of it', () => {
    const without = removed(withSign, { kind: 'option', id: 'danger.bone_out' });
    for (const path of START.keys())
      assert.deepEqual(dataOf(without.get(path)!), dataOf(START.get(path)!), path);
  });

  it('finds every sign of the pack on back and knee, and those that stand in its list', () => {
    const read = (file: string): string =>
      readFileSync(join('content/packs/back-and-knee', file), 'utf8');
    const signs = signsOf(<T extends object>(file: string) => dataOf(read(file)) as Partial<T>);
    assert.equal(signs.length, read('questions.yml').match(/\bflag: /g)!.length);
    const listed = signs.filter(({ danger }) => danger !== null);
    const alone = read('dangers.yml').match(/when: \{q: \w+, is: \w+\}/g)!;
    assert.equal(listed.length, alone.length);
    assert.ok(listed.every(({ isListed }) => isListed));
    const together = signs.filter(({ danger, isListed }) => isListed && danger === null);
    assert.ok(together.length > 0, 'dangers of several signs at once');
  });
});
