import { SAFETY_FILES } from '../safety-files.js';
import type { AuthoredPack } from '../authored.js';
import type { Check } from './check.js';

/** A level that was changed without its record would stand there as if it had been decided. */
export const decidedLevels: Check = {
  name: 'decided-level',
  description:
    'Each record in safety/decisions.yml has the level that its danger sign or rule gives now.',
  check(pack, report) {
    const levels = levelsByName(pack);
    for (const [name, { level }] of Object.entries(pack.decisions ?? {})) {
      const given = levels.get(name);
      if (given === undefined || given === level) continue;
      report(
        SAFETY_FILES.decisions,
        ['decisions', name, 'level'],
        given === null
          ? `"${name}" is decided to be ${level}, and gives no level any more; give it back its "flag", or take the record out`
          : `"${name}" is decided to be ${level}, and gives ${given}; decide anew and write ${given}, or change the level back`,
      );
    }
  },
};

/** What each option and each rule gives, by the name of its record; null: nothing. */
function levelsByName({ questions, rules }: AuthoredPack): ReadonlyMap<string, string | null> {
  return new Map<string, string | null>([
    ...questions.flatMap(({ id, options = [] }) =>
      options.map((option) => [`${id}.${option.id}`, option.flag ?? null] as const),
    ),
    ...rules.map(({ id, urgency }) => [id, urgency] as const),
  ]);
}
