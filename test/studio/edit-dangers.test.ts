import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Danger } from '../../src/studio/dangers/danger-files.js';
import { newDanger, withDangerLevel } from '../../src/studio/dangers/edit-dangers.js';
import { dataOf, valueAt } from '../../src/studio/yaml/edit-yaml.js';
import { changed, removed, lost, START, verdict } from './edited-pack.js';

/** Two signs of one screen as one entry; each is at least urgent alone. */
const EITHER: Danger = {
  id: 'either',
  level: 'urgent',
  when: {
    any: [
      { q: 'danger', is: 'fever' },
      { q: 'hand_power', is: 'wrist_drop' },
    ],
  },
  sources: ['GK'],
};
const WITH = changed(
  START,
  newDanger(START, EITHER, { words: 'Fever, or a hand that drops', locale: 'en' }),
);
const ids = (texts: typeof START): readonly string[] =>
  (valueAt(texts.get('dangers.yml')!, ['dangers']) as readonly Danger[]).map(({ id }) => id);

describe('the list of danger signs', () => {
  it('takes an entry after those of its level, which lint and proof have nothing against', () => {
    const before = ids(START);
    assert.deepEqual(
      ids(WITH).filter((id) => id !== 'either'),
      before,
    );
    const levels = (valueAt(WITH.get('dangers.yml')!, ['dangers']) as readonly Danger[]).map(
      ({ level }) => level,
    );
    const order = ['emergency', 'urgent', 'soon'];
    assert.deepEqual(
      levels,
      [...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    assert.deepEqual(verdict(WITH), []);
    for (const path of START.keys()) assert.deepEqual(lost(START, WITH, path), [], path);
  });

  it('shows an emergency where nothing else can be shown', () => {
    const worse = newDanger(
      START,
      { ...EITHER, level: 'emergency', when: { q: 'danger', is: 'cold_hand' } },
      { words: 'A cold hand', locale: 'en' },
    );
    const redFlags = valueAt(worse['pack.yml']!, ['redFlags']);
    assert.deepEqual(redFlags, ['cold_hand', 'either', 'fever']);
  });

  it('moves an entry with its comments when its level changes', () => {
    const text = WITH.get('dangers.yml')!.replace(/^( *- \{?id: either.*)$/m, '$1 # checked twice');
    const marked = new Map(WITH).set('dangers.yml', text);
    const now = changed(marked, withDangerLevel(marked, ids(marked).indexOf('either'), 'soon'));
    assert.equal(ids(now).at(-1), 'either');
    assert.match(now.get('dangers.yml')!, /id: either.*level: soon.*# checked twice/);
    const same = withDangerLevel(WITH, ids(WITH).indexOf('either'), 'urgent');
    assert.deepEqual(ids(changed(WITH, same)), ids(WITH));
  });

  it('loses an entry with its words and its place in both lists of the pack', () => {
    const without = removed(WITH, { kind: 'danger', id: 'either' });
    for (const path of START.keys())
      assert.deepEqual(dataOf(without.get(path)!), dataOf(START.get(path)!), path);
    const pack = removed(START, { kind: 'danger', id: 'wrist_drop' }).get('pack.yml')!;
    assert.deepEqual(valueAt(pack, ['safetyNet']), [{ danger: 'cold_hand' }, { danger: 'fever' }]);
  });

  it('loses every line of what to watch for that names an entry', () => {
    const twice = new Map(START).set(
      'pack.yml',
      `${START.get('pack.yml')!}  - {danger: fever, when: {q: start, is: slowly}}\n`,
    );
    const pack = removed(twice, { kind: 'danger', id: 'fever' }).get('pack.yml')!;
    const watched = valueAt(pack, ['safetyNet']) as readonly { readonly danger: string }[];
    assert.deepEqual(
      watched.map(({ danger }) => danger),
      ['cold_hand', 'wrist_drop'],
    );
  });

  it('keeps every comment of the large pack when a level changes', () => {
    const file = 'content/packs/back-and-knee';
    const large = new Map(
      ['dangers.yml', 'pack.yml'].map((name) => [name, readFileSync(`${file}/${name}`, 'utf8')]),
    );
    const comments = (text: string): readonly string[] => text.match(/#.*$/gm) ?? [];
    const { changed: index } = { changed: ids(large).length - 1 };
    const now = changed(large, withDangerLevel(large, index, 'emergency'));
    assert.deepEqual(
      [...comments(now.get('dangers.yml')!)].sort(),
      [...comments(large.get('dangers.yml')!)].sort(),
    );
  });
});
