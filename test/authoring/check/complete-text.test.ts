import { test } from 'node:test';
import { replace } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem } from '../problems.js';

test('every question says why it is asked', () => {
  const file = 'text/en/questions.yml';
  assertOnlyProblem(
    { [file]: replace(' why: Bones can break.,', '') },
    { code: 'schema', file, at: 'health:', says: ['"health" has no "why"', 'add it'] },
  );
  assertOnlyProblem(
    { [file]: replace('why: Bones can break.,', 'why: "",') },
    { code: 'schema', file, at: '"", options', says: ['the text is empty', 'write it'] },
  );
});

const FIELDS: readonly (readonly [string, string])[] = [
  ['summary', ' summary: A summary.,'],
  ['mechanism', ' mechanism: How it hurts.,'],
  ['who', ' who: Anyone.,'],
  ['typical', ' typical: [A sign.],'],
  ['untypical', ' untypical: [Another sign.],'],
  ['course', ' course: It eases.,'],
  ['selfCare', ' selfCare: [Keep moving.],'],
  ['clinician', ' clinician: [May look at you.],'],
  ['evidence', ' evidence: Fair.'],
];

for (const [field, part] of FIELDS) {
  test(`every cause has words for "${field}"`, () => {
    const file = 'text/en/causes.yml';
    // The last field goes with the comma before it; the first cause is the one that changes.
    const text = replace(part, '');
    assertAmongProblems(
      { [file]: (all) => text(all).replace(', }', ' }') },
      { code: 'schema', file, at: 'strain:', says: [`has no "${field}"`, 'add it'] },
    );
  });
}
