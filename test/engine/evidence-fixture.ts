import assert from 'node:assert/strict';
import {
  loadPack,
  type Answers,
  type Cause,
  type Pack,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { posteriorOf, type Posterior } from '../../src/engine/posterior.js';
import { BIOMEDICAL, makePack } from './fixture.js';

export const posterior = (pack: Pack, answers: Answers): Posterior =>
  posteriorOf(
    resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio'])),
    pack.models.get('bio')!,
  );

export const close = (actual: number, expected: number, off = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= off, `${actual} is not ${expected}`);

export const yesNo = (id: string): Question => ({
  id,
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'yes', base: [0.5, 0.5] },
    { id: 'no', base: [0.5, 0.5] },
  ],
});

export const MULTI: Question = {
  id: 'signs',
  role: 'evidence',
  type: 'multi',
  unsure: true,
  options: [
    { id: 'a', base: [0.2, 0.2] },
    { id: 'b', base: [0.4, 0.4], when: { q: 'age', is: 'old' } },
    { id: 'none', exclusive: true },
  ],
};

export const p = (values: Record<string, number>) =>
  ({ grade: 'C', sources: ['S1'], p: values }) as const;

export const cause = (id: string, prior: number, evidence: Cause['evidence']): Cause => ({
  id,
  perspective: 'bio',
  prior: [prior, prior],
  sources: ['S1'],
  evidence,
});

export const make = (
  causes: readonly Cause[],
  perspective: Partial<PackJson['perspectives'][number]> = {},
  questions: readonly Question[] = [yesNo('one'), yesNo('two'), MULTI],
): Pack =>
  loadPack(makePack({ questions, causes, perspectives: [{ ...BIOMEDICAL, ...perspective }] }));
