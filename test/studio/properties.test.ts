import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaErrors } from '../../src/authoring/schema.js';
import { LISTS, withStatement } from '../../src/studio/properties/sections.js';
import { dataOf, setAt } from '../../src/studio/yaml/edit-yaml.js';
import { changed, lost, START, verdict } from './edited-pack.js';

const WHEN = { q: 'start', is: 'fall' };

describe('what must hold', () => {
  it('takes a new line in each list, of the right shape, and keeps all others', () => {
    for (const list of LISTS) {
      const now = changed(START, withStatement(START, list, { name: 'child', when: WHEN }));
      assert.deepEqual(schemaErrors('properties', dataOf(now.get('properties.yml')!)), [], list);
      assert.deepEqual(lost(START, now, 'properties.yml'), [], list);
    }
  });

  it('begins the file where there is none', () => {
    const none = new Map(START);
    none.delete('properties.yml');
    const text = withStatement(none, 'ends', { name: 'child', when: WHEN })['properties.yml']!;
    assert.equal(
      text,
      'levels: {}\nends:\n  - rule: child\n    because: Why the other danger signs need not be asked.\n',
    );
    const level = setAt(text, ['levels', 'urgent'], ['danger.fever']);
    assert.deepEqual(schemaErrors('properties', dataOf(level)), []);
  });

  it('is proved: a combination that gives less than is stated here fails', () => {
    const files = withStatement(START, 'raises', { name: 'fall_alone', when: WHEN });
    const failures = verdict(changed(START, files));
    assert.match(failures[0] ?? '', /raises\.fall_alone: these answers give less than urgent/);
  });
});
