import { type PackJson, type Question } from '../../src/engine/index.js';
import { coveredScreen, makePack } from './fixture.js';

export const QUESTIONS: readonly Question[] = [
  ...coveredScreen('f', { pain: 'soon' }),
  {
    id: 'signs',
    role: 'intake',
    type: 'multi',
    unsure: true,
    options: [
      { id: 'a', when: { q: 'age', is: 'old' } },
      { id: 'b', when: { q: 'age', is: 'old' } },
      { id: 'c' },
      { id: 'none', exclusive: true },
    ],
  },
  {
    id: 'years',
    role: 'intake',
    type: 'number',
    unsure: true,
    when: { q: 'age', is: 'old' },
    options: [],
  },
  { id: 'count', role: 'intake', type: 'number', unsure: true, options: [] },
  { id: 'ways', role: 'pattern', type: 'single', perspective: 'ways', options: [{ id: 'yes' }] },
];

export const parts: Partial<PackJson> & Pick<PackJson, 'questions'> = {
  questions: QUESTIONS,
  perspectives: [
    { ...makePack({ questions: [] }).perspectives[0]! },
    { id: 'ways', method: 'points' },
  ],
};
