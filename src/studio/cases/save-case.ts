import type { Answers, Urgency } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';
import { addTo, dataOf } from '../yaml/edit-yaml.js';

/** What an author says of a person that becomes a case. */
export interface NewCase {
  /** The person in one line. */
  readonly title: string;
  readonly answers: Answers;
  readonly urgency: Urgency;
  /** The cause that must come first; empty: any may. */
  readonly first: string;
  /** Advice that must be shown. */
  readonly advice: readonly string[];
}

/** Where the studio puts cases: beside what others wrote, in a file of one's own. */
export const OWN_CASES = 'cases/own.yml';

interface Listed {
  readonly id?: string;
}

/** The file of one's own cases with one more, under the next free id. */
export function saveCase(
  texts: Texts,
  { title, answers, urgency, first, advice }: NewCase,
): string {
  const yaml = texts.get(OWN_CASES) ?? 'cases: []\n';
  return addTo(yaml, ['cases'], {
    id: freeId(texts),
    title,
    origin: { kind: 'own', ref: 'written in the studio' },
    answers,
    expect: {
      urgency,
      ...(first && { first }),
      ...(advice.length > 0 && { advice }),
    },
  });
}

function freeId(texts: Texts): string {
  const taken = new Set(
    [...texts]
      .filter(([path]) => path.startsWith('cases/'))
      .flatMap(([, yaml]) => (dataOf(yaml) as { cases?: readonly Listed[] } | null)?.cases ?? [])
      .map(({ id }) => id),
  );
  let number = 1;
  const idOf = (): string => `own-${String(number).padStart(2, '0')}`;
  while (taken.has(idOf())) number++;
  return idOf();
}
