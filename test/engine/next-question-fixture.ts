import {
  createSession,
  loadPack,
  type Answers,
  type Cause,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { makePack } from './fixture.js';

export const evidence = (id: string): Question => ({
  id,
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'yes', base: [0.5, 0.5] },
    { id: 'no', base: [0.5, 0.5] },
  ],
});

export const questions = [evidence('dull'), evidence('telling'), evidence('silent')];

export const cause = (id: string, dull: number, telling: number): Cause => ({
  id,
  perspective: 'bio',
  prior: [0.4, 0.4],
  sources: ['S1'],
  evidence: {
    dull: { grade: 'C', sources: ['S1'], p: { yes: dull } },
    telling: { grade: 'C', sources: ['S1'], p: { yes: telling } },
  },
});

export const causes = [cause('x', 0.6, 0.9), cause('y', 0.4, 0.1)];

export const pack = (parts: Partial<PackJson> = {}) =>
  loadPack(makePack({ questions, causes, ...parts }));

export const next = (answers: Answers, parts: Partial<PackJson> = {}, options = {}) =>
  createSession(pack(parts), { age: 'young', ...answers }, options).next?.id;
