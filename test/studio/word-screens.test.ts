import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whereShown } from '../../src/studio/words/where-shown.js';
import { wordScreens } from '../../src/studio/worker/word-screens.js';
import { replace } from '../support/packs.js';
import { folderOf } from './folder-of.js';

describe('all words, screen by screen', () => {
  const screenOf = (changes: Parameters<typeof folderOf>[0], id: string) =>
    wordScreens(folderOf(changes).authored).find((screen) => screen.id === id)!;

  it('holds every text of a question together', () => {
    const { lines, redFlag, name, path } = screenOf({}, 'questions/danger');
    assert.deepEqual([name, path, redFlag], ['questions', ['questions', 'danger'], true]);
    assert.deepEqual(lines[0], {
      path: ['questions', 'danger', 'title'],
      texts: { en: 'Is any of this true?' },
    });
    assert.equal(lines.length, 9);
  });

  it('gives the grade of a screen with enough words, beside its limit', () => {
    assert.equal(screenOf({}, 'questions/danger').grades['en']?.limit, 6);
    const longer = replace('How it hurts.', 'A muscle had to do far more than it can.');
    const cause = screenOf({ 'text/en/causes.yml': longer }, 'causes/strain');
    assert.equal(cause.grades['en']?.limit, 8);
    assert.deepEqual(screenOf({}, 'rules/fever').grades, {});
  });

  it('names long words, but not the unavoidable ones', () => {
    const words = replace('text: Walk a little', 'text: Physiotherapy helps. Walk a little');
    assert.deepEqual(screenOf({ 'text/en/advice.yml': words }, 'advice/walk').longWords, [
      'physiotherapy',
    ]);
    const listed = {
      'pack.yml': (yaml: string) => `${yaml}unavoidableWords: {physiotherapy: a name}\n`,
    };
    assert.deepEqual(
      screenOf({ 'text/en/advice.yml': words, ...listed }, 'advice/walk').longWords,
      [],
    );
  });
});

describe('where a text is seen', () => {
  it('tells what is folded from what is seen at once', () => {
    const isFolded = (name: string, path: string): boolean =>
      whereShown(name, path.split('.')).isFolded;
    assert.equal(isFolded('questions', 'questions.danger.title'), false);
    assert.equal(isFolded('questions', 'questions.danger.why'), true);
    assert.equal(isFolded('questions', 'questions.danger.options.fever.hint'), false);
    assert.equal(isFolded('questions', 'questions.danger.options.foot.check'), true);
    assert.equal(isFolded('causes', 'causes.strain.mechanism'), true);
    assert.equal(isFolded('advice', 'advice.walk.text'), true);
    assert.equal(isFolded('pack', 'urgencies.soon.lead'), false);
    assert.equal(isFolded('pack', 'notFor.0'), true);
    assert.equal(isFolded('rules', 'rules.fever'), false);
  });

  it('says that a hint is not in results', () => {
    assert.match(
      whereShown('questions', ['questions', 'danger', 'options', 'fever', 'hint']).where,
      /not in results/,
    );
  });
});
