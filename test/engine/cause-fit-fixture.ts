import {
  createSession,
  loadPack,
  type Answers,
  type Cause,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { BIOMEDICAL, makePack } from './fixture.js';

export const PACE: Question = {
  id: 'pace',
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'fast', base: [0.25, 0.25] },
    { id: 'slow', base: [0.75, 0.75] },
  ],
};

export const SIGNS: Question = {
  id: 'signs',
  role: 'intake',
  type: 'multi',
  unsure: true,
  options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
};

export const RANKED: Cause = {
  id: 'x',
  perspective: 'bio',
  prior: [0.5, 0.5],
  sources: ['S1'],
  evidence: { pace: { grade: 'C', sources: ['S1'], p: { fast: 0.75 } } },
};

export const CARD: Cause = {
  id: 'silent',
  perspective: 'bio',
  sources: ['S1'],
  card: { strong: { q: 'signs', is: 'a' }, partial: { q: 'signs', is: 'b' } },
};

export const tally = (id: string, points: Cause['points']): Cause => ({
  id,
  perspective: 'ways',
  sources: ['S1'],
  points,
  bands: { partial: 1, strong: 3, strongRequires: { q: 'signs', is: 'a' } },
});

export const TALLY = tally('pattern', { pace: { slow: 2 }, signs: { a: 1, b: 1 } });

export const WAYS: PackJson['perspectives'][number] = { id: 'ways', method: 'points' };

export function run(answers: Answers, parts: Partial<PackJson> = {}, options = {}) {
  const causes = [CARD, TALLY, RANKED];
  return createSession(
    loadPack(
      makePack({ questions: [PACE, SIGNS], causes, perspectives: [BIOMEDICAL, WAYS], ...parts }),
    ),
    { age: 'young', ...answers },
    options,
  );
}
