import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PackStore } from '../../src/studio/store/pack-store.js';

const plain = (store: PackStore): Record<string, string> => Object.fromEntries(store.texts);

describe('the store of a pack', () => {
  it('undoes and redoes every edit, files that come and go included', () => {
    const edits = fc.array(
      fc.record({ path: fc.constantFrom('a.yml', 'b.yml'), text: fc.option(fc.string()) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const store = new PackStore(new Map([['a.yml', 'id: 1\n']]));
        const states = [plain(store)];
        for (const { path, text } of list) {
          const before = store.done;
          store.edit('edit', { [path]: text });
          if (store.done > before) states.push(plain(store));
        }
        for (const state of [...states].reverse().slice(1)) {
          store.undo();
          assert.deepEqual(plain(store), state);
        }
        assert.equal(store.undoLabel, null);
        for (const state of states.slice(1)) {
          store.redo();
          assert.deepEqual(plain(store), state);
        }
        assert.equal(store.redoLabel, null);
      }),
    );
  });

  it('takes what is typed into one field as one step, until a pause or another field', () => {
    let now = 0;
    const store = new PackStore(new Map([['a.yml', '']]), [], 0, () => now);
    for (const text of ['h', 'ha', 'han', 'hand']) store.edit('type', { 'a.yml': text }, 'title');
    assert.equal(store.done, 1);
    now = 10_000;
    store.edit('type', { 'a.yml': 'hands' }, 'title');
    store.edit('type', { 'a.yml': 'hands up' }, 'hint');
    assert.equal(store.done, 3);
    store.undo();
    store.undo();
    assert.equal(store.texts.get('a.yml'), 'hand');
    store.undo();
    assert.equal(store.texts.get('a.yml'), '');
  });

  it('forgets what was undone once something else is done', () => {
    const store = new PackStore(new Map());
    store.edit('one', { 'a.yml': '1' });
    store.undo();
    store.edit('two', { 'a.yml': '2' });
    assert.equal(store.redoLabel, null);
    assert.equal(store.undoLabel, 'two');
  });

  it('goes on from what was saved', () => {
    const first = new PackStore(new Map());
    first.edit('one', { 'a.yml': '1' });
    first.edit('two', { 'a.yml': '12' });
    first.undo();
    const again = new PackStore(first.texts, first.steps, first.done);
    again.redo();
    assert.equal(again.texts.get('a.yml'), '12');
    again.undo();
    again.undo();
    assert.equal(again.texts.has('a.yml'), false);
  });

  it('says which files changed and from which step on', () => {
    const store = new PackStore(new Map([['a.yml', '']]));
    const told: unknown[] = [];
    store.listen((change) => told.push(change));
    store.edit('same', { 'a.yml': '' });
    store.edit('one', { 'a.yml': '1', 'b.yml': '1' });
    store.undo();
    assert.deepEqual(told, [
      { paths: ['a.yml', 'b.yml'], from: 0 },
      { paths: ['a.yml', 'b.yml'], from: 1 },
    ]);
  });
});
