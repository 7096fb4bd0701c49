import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem } from '../problems.js';

test('case: what must not be first exists, and is not what must be', () => {
  const expecting = (notFirst: string): Changes => ({
    'cases/own.yml': replace('first: strain }', `first: strain, notFirst: [${notFirst}] }`),
  });
  assertOnlyProblem(expecting('weer'), {
    code: 'case',
    file: 'cases/own.yml',
    at: 'weer',
    says: ['there is no cause "weer"', 'did you mean "wear"?'],
  });
  assertOnlyProblem(expecting('strain'), {
    code: 'case',
    file: 'cases/own.yml',
    at: '[strain]',
    says: ['cannot be first and not first'],
  });
});

test('case: the advice that must be shown exists', () => {
  assertOnlyProblem(
    { 'cases/own.yml': replace('first: strain }', 'first: strain, advice: [nowhere] }') },
    {
      code: 'case',
      file: 'cases/own.yml',
      at: 'nowhere',
      says: ['there is no advice "nowhere"'],
    },
  );
});
