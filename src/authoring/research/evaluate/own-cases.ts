import type { Case } from '../../authored.js';

/** The cases of our own that refer to a set, such as "everyday". */
export function ownCases(cases: readonly Case[], ref: string): readonly Case[] {
  return cases.filter(({ origin }) => origin.kind === 'own' && origin.ref === ref);
}
