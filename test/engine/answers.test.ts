import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Answers, type Question } from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { coveredScreen, makePack } from './fixture.js';

const QUESTIONS: readonly Question[] = [
  { id: 'years', role: 'intake', type: 'number', unsure: true, min: 10, max: 20, options: [] },
  { id: 'free', role: 'intake', type: 'number', options: [] },
  { id: 'firm', role: 'intake', type: 'single', options: [{ id: 'a' }, { id: 'b' }] },
  {
    id: 'many',
    role: 'screen',
    type: 'multi',
    unsure: true,
    options: [
      { id: 'fine', exclusive: true },
      { id: 'sore', exclusive: true, flag: 'soon' },
      { id: 'c' },
      { id: 'd' },
    ],
  },
  {
    id: 'strict',
    role: 'intake',
    type: 'multi',
    options: [{ id: 'e' }, { id: 'neither', exclusive: true }],
  },
  {
    id: 'signs',
    role: 'screen',
    type: 'multi',
    unsure: true,
    options: [
      { id: 'worst', flag: 'emergency' },
      { id: 'bad', flag: 'urgent' },
      { id: 'sore', flag: 'soon' },
      { id: 'alone', exclusive: true, flag: 'emergency' },
      { id: 'none', exclusive: true },
    ],
  },
  {
    id: 'habits',
    role: 'history',
    type: 'multi',
    unsure: true,
    options: [{ id: 'smokes' }, { id: 'none', exclusive: true }],
  },
];
const pack = loadPack(makePack({ questions: QUESTIONS }));
/**
 * What the engine makes of an answer: the answer as it will be stored, and whether anything was
 * left out.
 */
function read(id: string, answer: unknown): readonly [kept: unknown, rejected: boolean] {
  const { answers, rejected } = createSession(pack, { [id]: answer } as Answers);
  return [answers[id], rejected.includes(id)];
}

describe('reading answers', () => {
  it('"not sure" beside a denial is no denial, and beside a lesser sign counts for more', () => {
    assert.deepEqual(read('many', ['fine', 'unsure']), ['unsure', true]);
    assert.deepEqual(read('many', ['unsure', 'fine']), ['unsure', true]);
    // `many` holds a sign for "soon" only, so its doubt is worth no more than that.
    assert.deepEqual(read('many', ['c', 'unsure']), ['unsure', true]);
    assert.deepEqual(read('strict', ['e', 'unsure']), [['e'], true]);
  });

  it('a sign beside "not sure" stays where the doubt counts for no more', () => {
    // "Not sure" of `signs` is urgent, as an emergency may hide there.
    for (const sign of ['worst', 'bad', 'alone'])
      assert.deepEqual(read('signs', [sign, 'unsure']), [[sign], true], sign);
    for (const less of ['sore', 'none'])
      assert.deepEqual(read('signs', [less, 'unsure']), ['unsure', true], less);
    assert.deepEqual(read('signs', ['sore', 'bad', 'unsure']), [['sore', 'bad'], true]);
    assert.deepEqual(read('many', ['sore', 'unsure']), [['sore'], true]);
  });

  it('"not sure" beside what is no danger sign: only a denial gives way, and only where it is offered', () => {
    assert.deepEqual(read('habits', ['smokes', 'unsure']), [['smokes'], true]);
    assert.deepEqual(read('habits', ['none', 'unsure']), ['unsure', true]);
    assert.deepEqual(read('strict', ['neither', 'unsure']), [['neither'], true]);
  });

  it('numbers: within their ends, which are included; any number where there are none', () => {
    for (const good of [10, 15, 20]) assert.deepEqual(read('years', good), [good, false]);
    for (const bad of [9, 21, Number.NaN, '15', [15], null, true])
      assert.deepEqual(read('years', bad), [undefined, true], `${bad}`);
    for (const good of [-1e9, 0, 1e9]) assert.deepEqual(read('free', good), [good, false]);
    assert.deepEqual(parseAnswers(pack, { years: 15 }).accepted.get('years'), {
      unsure: false,
      chosen: [],
      number: 15,
    });
  });

  it('"not sure" only where it is offered', () => {
    assert.deepEqual(read('years', 'unsure'), ['unsure', false]);
    assert.deepEqual(read('many', 'unsure'), ['unsure', false]);
    assert.deepEqual(read('many', ['unsure']), ['unsure', false]);
    for (const id of ['free', 'firm', 'strict'])
      assert.deepEqual(read(id, 'unsure'), [undefined, true]);
    assert.deepEqual(parseAnswers(pack, { many: 'unsure' }).accepted.get('many'), {
      unsure: true,
      chosen: [],
    });
  });

  it('one of a single choice, and no more', () => {
    assert.deepEqual(read('firm', 'a'), ['a', false]);
    assert.deepEqual(read('firm', ['a']), ['a', false]);
    assert.deepEqual(read('firm', ['a', 'a']), ['a', false]);
    for (const bad of [['a', 'b'], [], 'z', 7, {}, null])
      assert.deepEqual(read('firm', bad), [undefined, true]);
  });

  it('several of a multiple choice; what is unknown is left out and said', () => {
    assert.deepEqual(read('many', ['d', 'c']), [['d', 'c'], false]);
    assert.deepEqual(read('many', 'c'), [['c'], false]);
    assert.deepEqual(read('many', ['c', 'z']), [['c'], true]);
    assert.deepEqual(read('many', ['z']), [undefined, true]);
    assert.deepEqual(
      read(
        'many',
        Array.from({ length: 1000 }, () => 'c'),
      ),
      [['c'], false],
    );
    assert.deepEqual(
      read(
        'many',
        Array.from({ length: 1001 }, () => 'c'),
      ),
      [undefined, true],
    );
  });

  it('where options exclude each other: what is ticked beside them stays, else the danger sign, else the first', () => {
    assert.deepEqual(read('many', ['fine', 'c']), [['c'], true]);
    assert.deepEqual(read('many', ['fine', 'sore']), [['sore'], true]);
    assert.deepEqual(read('many', ['fine']), [['fine'], false]);
    const plain = loadPack(
      makePack({
        questions: [
          {
            id: 'q',
            role: 'intake',
            type: 'multi',
            options: [
              { id: 'x', exclusive: true },
              { id: 'y', exclusive: true },
            ],
          },
        ],
      }),
    );
    assert.deepEqual(createSession(plain, { q: ['y', 'x'] }).answers, { q: ['y'] });
  });

  it('names only what it left out, and bears having nothing', () => {
    assert.deepEqual(createSession(pack, { years: 15, ghost: 'x', firm: 'b' }).rejected, ['ghost']);
    assert.deepEqual(createSession(pack, undefined).answers, {});
    assert.deepEqual(parseAnswers(pack, null as never), { accepted: new Map(), rejected: [] });
  });
});

describe('progress', () => {
  const conditional: Question = {
    id: 'limp',
    role: 'intake',
    type: 'single',
    when: { q: 'age', is: 'old' },
    options: [{ id: 'yes' }],
  };
  const evidence = ['e1', 'e2', 'e3'].map((id): Question => ({
    id,
    role: 'evidence',
    type: 'single',
    options: [{ id: 'yes' }],
  }));
  const asked = loadPack(
    makePack({
      questions: [...coveredScreen('f', { pain: 'emergency' }), conditional, ...evidence],
    }),
  );
  const at = (answers: Answers, maxQuestions = 2) => {
    const { progress, remaining } = createSession(asked, answers, {
      maxQuestions,
      order: 'authored',
    });
    return [progress, remaining];
  };

  it('counts what is answered against that and the most that may come; what is surely not asked is left out', () => {
    // May come: age, f, c_f, limp, and two of three evidence questions. Shown already: age and f.
    assert.deepEqual(at({}), [0 / 6, 4]);
    assert.deepEqual(at({ age: 'old' }), [1 / 6, 4]);
    assert.deepEqual(at({ age: 'young' }), [1 / 5, 3]);
    assert.deepEqual(at({ age: 'young', f: ['line'] }), [2 / 5, 3]);
    assert.deepEqual(at({ age: 'young', f: ['line'], c_f: 'unsure' }), [3 / 5, 2]);
    // Denied with the line, or never asked as the person is not sure of it.
    assert.deepEqual(at({ age: 'young', f: ['none'] }), [2 / 4, 2]);
    assert.deepEqual(at({ age: 'young', f: 'unsure' }), [2 / 4, 2]);
    assert.deepEqual(at({ age: 'young', f: ['none'], e1: 'yes' }), [3 / 4, 1]);
  });

  it('is whole when finished, and at least one screen is left before', () => {
    assert.deepEqual(at({ age: 'young', f: ['none'], e1: 'yes', e2: 'yes' }), [1, 0]);
    assert.deepEqual(at({ f: ['line'], c_f: ['pain'] }), [1, 0]);
    assert.deepEqual(at({ age: 'young', f: ['none'], e1: 'yes' }, 9), [3 / 5, 2]);
    assert.deepEqual(at({ age: 'young', f: ['line'] }, 0), [2 / 3, 1]);
  });
});
