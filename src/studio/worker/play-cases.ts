import type { Case } from '../../authoring/authored.js';
import { brokenCases } from '../../authoring/cases/broken-cases.js';
import { CaseError, runCase } from '../../authoring/cases/run-case.js';
import { scoreCase, scoreCases } from '../../authoring/cases/score-cases.js';
import type { Pack } from '../../engine/index.js';
import type { CaseAnswer } from './answers.js';
import type { PackFolder } from './pack-folder.js';

/** Plays every case as `triage-pack cases` does, twice; one that cannot be played says why. */
export function playCases({ authored, pack }: PackFolder): readonly CaseAnswer[] {
  return Object.entries(authored?.cases ?? {}).flatMap(([file, list]) =>
    list.map((item, index) => ({ file, index, ...play(pack, item) })),
  );
}

function play(pack: Pack, item: Case): Omit<CaseAnswer, 'file' | 'index'> {
  const { id, title, expect } = item;
  const known = { id, title, expected: expect.urgency };
  try {
    const { assessment } = runCase(pack, item);
    const plain = scoreCase(pack, item, assessment);
    const unsure = scoreCases(pack, [item], { unsureFlags: true });
    const missed = unsure.filter(({ under }) => under && expect.urgency === 'emergency');
    return {
      ...known,
      urgency: plain.urgency,
      first: plain.top,
      advice: assessment.advice,
      failures: [
        ...plain.failures,
        ...missed.map(
          ({ urgency }) => `an emergency came out as ${urgency} where danger signs are "not sure"`,
        ),
      ],
      isBroken: brokenCases([plain], unsure).length > 0,
    };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return { ...known, first: [], advice: [], failures: [error.message], isBroken: true };
  }
}
