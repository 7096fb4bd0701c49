import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { FoundProblem } from '../../src/studio/worker/answers.js';
import type { Request, Response } from '../../src/studio/worker/worker.js';
import { WHOLE_PACK } from '../authoring/references/whole-pack.js';
import { changed, type Files } from '../support/packs.js';

const FILES = changed(WHOLE_PACK);

type Listener = (event: { readonly data: Request }) => void;

let listener: Listener;
let answer: Response;

/** What the studio's worker, as built, says of a folder. */
function problemsOf(files: Files): readonly FoundProblem[] {
  listener({ data: { id: 1, task: 'check', args: [], texts: new Map(Object.entries(files)) } });
  if ('error' in answer) throw new Error(answer.error);
  return (answer.value as { readonly problems: readonly FoundProblem[] }).problems;
}

/** A slip in a file, and what is said of it. */
const SLIPS: readonly (readonly [file: string, was: string, now: string, says: string])[] = [
  ['pack.yml', 'question: age', 'question: agee', 'did you mean "age"?'],
  ['rules.yml', 'q: health, is: bones', 'q: health, is: bonez', 'did you mean "bones"?'],
  ['rules.yml', '{ ref: older }', '{ ref: oldr }', 'did you mean "older"?'],
  ['advice.yml', 'causes: [strain', 'causes: [strein', 'did you mean "strain"?'],
  ['advice.yml', 'fit: strain', 'fit: strein', 'did you mean "strain"?'],
  ['causes.yml', 'onset.effort', 'onset.efort', 'did you mean "onset.effort"?'],
  ['properties.yml', 'danger.numb', 'danger.nub', 'did you mean "danger.numb"?'],
  ['safety/coverage.yml', 'danger: [numb', 'danger: [nub', 'did you mean "numb"?'],
  ['safety/decisions.yml', '  brittle:', '  britle:', 'did you mean "brittle"?'],
  ['safety/hazards.yml', 'tests: [T01]', 'tests: [T10]', 'did you mean "T01"?'],
  ['sources.yml', '  S2:', '  S1:', 'given twice, first on line 2'],
];

describe('the checks of the studio', () => {
  before(async () => {
    // The worker's own globals; it is built as one file for a browser.
    const scope = globalThis as unknown as Record<string, unknown>;
    scope['addEventListener'] = (_type: string, given: Listener) => (listener = given);
    scope['postMessage'] = (given: Response) => (answer = given);
    await import(pathToFileURL('dist/studio/worker.js').href);
  });

  after(() => {
    for (const name of ['addEventListener', 'postMessage'])
      Reflect.deleteProperty(globalThis, name);
  });

  it('find nothing wrong with a pack that is right', () => {
    assert.deepEqual(problemsOf(FILES), []);
  });

  for (const [file, was, now, says] of SLIPS)
    it(`say what lint says of ${now} in ${file}`, () => {
      const text = FILES[file]!;
      assert.ok(text.includes(was), was);
      const line = text.slice(0, text.indexOf(was)).split('\n').length;
      const problems = problemsOf({ ...FILES, [file]: text.replace(was, now) });
      assert.ok(
        problems.some(
          (each) => each.file === file && each.line === line && each.message.includes(says),
        ),
        problems.map((each) => `${each.file}:${each.line} ${each.message}`).join('\n'),
      );
    });

  it('name a file that nothing reads', () => {
    const [problem, ...more] = problemsOf({ ...FILES, 'question.yml': 'questions: []\n' });
    assert.deepEqual(more, []);
    assert.equal(problem?.file, 'question.yml');
    assert.match(problem.message, /nothing reads this file; did you mean "questions\.yml"\?/);
  });
});
