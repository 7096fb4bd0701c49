import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NODE, wrapped } from '../../src/studio/flow/box.js';
import { layoutOf } from '../../src/studio/flow/layout.js';
import { neighbourhood } from '../../src/studio/worker/neighbourhood.js';
import { folderOf } from './folder-of.js';

const { pack } = folderOf();
const around = (id: string) => neighbourhood(pack, id)!;

describe('the neighbourhood of a question', () => {
  it('holds what leads to it, with the answer that does', () => {
    assert.deepEqual(
      around('power').edges.filter(({ to }) => to === 'question:power'),
      [
        {
          from: 'question:danger',
          to: 'question:power',
          label: 'A weak leg',
          full: '“A weak leg” is ticked',
        },
      ],
    );
  });

  it('holds what it leads to: questions, levels and causes', () => {
    const ids = (id: string): readonly string[] =>
      around(id)
        .edges.filter(({ from }) => from === `question:${id}`)
        .map(({ to }) => to);
    assert.deepEqual(ids('danger'), ['question:power', 'rule:numb', 'rule:fever']);
    assert.deepEqual(ids('health'), ['rule:brittle']);
    assert.deepEqual(ids('onset'), ['causes']);
  });

  it('says the whole condition in words', () => {
    const [edge] = around('health').edges;
    assert.equal(edge?.label, 'Weak bones');
    assert.match(edge?.full ?? '', /all of these .*age: "50 or over".*health: "Weak bones"/);
  });

  it('is nothing where there is no such question', () => {
    assert.equal(neighbourhood(pack, 'gone'), null);
  });
});

describe('the drawing', () => {
  it('lets no two boxes touch', () => {
    const { nodes } = layoutOf(around('danger'));
    for (const [i, a] of nodes.entries())
      for (const b of nodes.slice(i + 1))
        assert.ok(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height);
  });

  it('breaks words into lines, and says where some are left out', () => {
    assert.deepEqual(wrapped('one two three four', 9, 2), ['one two', 'three…']);
    assert.deepEqual(wrapped('short', 9, 2), ['short']);
    assert.deepEqual(wrapped('', 9, 2), []);
  });
});
