import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PackWords } from '../../src/studio/views/pack-words.js';
import { changeWords, reasonSentence } from '../../src/studio/views/why-words.js';
import { alternatives, nearestChanges, setsOf } from '../../src/studio/worker/nearest-changes.js';
import { whyResult } from '../../src/studio/worker/why-result.js';
import { folderOf } from './folder-of.js';

const { pack, json } = folderOf();
const QUIET = { danger: ['none'], health: ['none'], onset: 'slow', pattern: ['none'], cold: 'no' };
const BRITTLE = { ...QUIET, age: 'over50', health: ['bones'] };

describe('why a result comes out', () => {
  it('names each single answer that would have lowered the level', () => {
    const { urgency, changes } = nearestChanges(pack, BRITTLE);
    assert.equal(urgency, 'soon');
    // The rule needs both: over 50, and weak bones; doubt about the bones counts for nothing here.
    assert.deepEqual(
      changes.filter((change) => change.urgency === 'self-care').map(({ answers }) => answers),
      [{ age: 'under50' }, { health: ['none'] }, { health: 'unsure' }],
    );
  });

  it('names the answers that would have raised it, by level', () => {
    const { changes } = nearestChanges(pack, BRITTLE);
    const raising = (level: string): unknown =>
      changes.filter((change) => change.urgency === level).map(({ answers }) => answers);
    assert.deepEqual(raising('emergency'), [{ danger: ['numb'] }]);
    // "Not sure" on a screen with an emergency counts as urgent, as a fever does.
    assert.deepEqual(raising('urgent'), [{ danger: ['fever'] }, { danger: 'unsure' }]);
  });

  it('looks for several answers together where no single one lowers the level', () => {
    // Weak bones over 50 give "soon", and so does a leg that tires.
    const two = nearestChanges(pack, { ...BRITTLE, danger: ['weak'], power: ['tired'] });
    assert.equal(two.urgency, 'soon');
    const lower = two.changes.filter(({ urgency }) => urgency === 'self-care');
    assert.deepEqual(
      new Set(lower.map(({ answers }) => Object.keys(answers).sort().join(' '))),
      new Set(['age power', 'health power']),
    );
  });

  it('plays an interview to its end that is not over', () => {
    const { urgency } = nearestChanges(pack, { age: 'over50' });
    assert.equal(urgency, 'self-care');
    assert.equal(whyResult(pack, { age: 'over50' }).assessment.finished, false);
  });

  it('gives the chance of each cause before and after', () => {
    const { causes } = whyResult(pack, {
      ...QUIET,
      age: 'under50',
      onset: 'effort',
      pattern: ['touch'],
    });
    const strain = causes.find(({ id }) => id === 'strain')!;
    // Priors 0.5, 0.2 and 0.2 for something else: 5 of 9.
    assert.ok(Math.abs(strain.before! - 5 / 9) < 1e-9);
    assert.ok(strain.after! > strain.before!);
    assert.equal(strain.for[0]?.option, 'effort');
  });

  it('says it in sentences', () => {
    const words = new PackWords(json);
    const { assessment, asked } = whyResult(pack, BRITTLE);
    assert.equal(
      reasonSentence(assessment.reasons[0]!, words),
      'They said “50 or over” to “age”, and “Weak bones” to “health”: that gives soon (within two weeks). They read: “You are over 50 and have weak bones.”',
    );
    assert.equal(
      changeWords({ health: ['none'] }, asked, words),
      'If they had said “None of these” instead of “Weak bones” at “health”',
    );
  });
});

describe('other answers', () => {
  const view = pack.byId.get('danger')!;
  const question = {
    ...view,
    unsure: true,
    options: view.options.map(({ id, exclusive }) => ({ id, exclusive: exclusive === true })),
  };

  it('differ by a tick, and never hold an answer that excludes the others beside one', () => {
    assert.deepEqual(alternatives(question, ['numb', 'fever']), [
      ['none'],
      ['fever'],
      ['numb'],
      ['numb', 'fever', 'weak'],
      'unsure',
    ]);
    assert.deepEqual(alternatives(question, ['none']), [['numb'], ['fever'], ['weak'], 'unsure']);
    assert.deepEqual(alternatives(question, 'unsure'), [['none'], ['numb'], ['fever'], ['weak']]);
  });

  it('are put together in every set of a size', () => {
    assert.deepEqual(
      [...setsOf(['a', 'b', 'c'], 2)],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
    );
  });
});
