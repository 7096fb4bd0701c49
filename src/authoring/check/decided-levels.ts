import type { AuthoredPack } from '../authored.js';
import { SAFETY_FILES } from '../safety-files.js';
import type { Check } from './check.js';

/** A record of another level than its danger sign or rule gives now. */
export interface OtherLevel {
  /** Of the record. */
  readonly name: string;
  /** Who decided the level; empty: nobody yet. */
  readonly decidedBy: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** A level that was changed without its record would stand there as if somebody had decided it. */
export const decidedLevels: Check = {
  name: 'decided-level',
  description:
    'Each level that somebody has decided in safety/decisions.yml is the one that its danger sign or rule gives now.',
  check(pack, report) {
    for (const { name, decidedBy, message } of otherLevels(pack))
      if (decidedBy !== '') report(SAFETY_FILES.decisions, ['decisions', name, 'level'], message);
  },
};

/** Every such record, also those that nobody has decided: a draft follows the level when its author is done. */
export function otherLevels({
  decisions = {},
  questions,
  rules,
}: AuthoredPack): readonly OtherLevel[] {
  const levels = new Map<string, string | undefined>([
    ...questions.flatMap(({ id, options = [] }) =>
      options.map((option) => [`${id}.${option.id}`, option.flag] as const),
    ),
    ...rules.map(({ id, urgency }) => [id, urgency] as const),
  ]);
  return Object.entries(decisions).flatMap(([name, { level, decidedBy }]) => {
    const given = levels.get(name);
    if (!levels.has(name) || given === level) return [];
    const message = given
      ? `"${name}" is recorded as ${level}, and gives ${given}; decide anew and write ${given}, or change the level back`
      : `"${name}" is recorded as ${level}, and gives no level any more; give it back its "flag", or take the record out`;
    return [{ name, decidedBy, message }];
  });
}
