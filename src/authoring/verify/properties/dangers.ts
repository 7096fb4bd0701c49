import { isBelow, type Danger, type Pack } from '../../../engine/index.js';
import { Findings, type Property } from '../property.js';
import { solve } from '../solve.js';
import { holds } from '../witness.js';
import { searchBelow } from './flag-level.js';

/** One list of danger signs behind all that the page tells people to act on. */
export const dangers: Property = {
  id: 'dangers',
  law: 1,
  description:
    'What the page tells people to act on (the list of danger signs, what to watch for, what calls for care sooner with a cause) gives at least its level when it is ticked.',
  methods: ['exhaustive'],
  check({ pack }) {
    const findings = new Findings();
    for (const danger of pack.json.dangers) checkDanger(pack, danger, findings);
    for (const id of pack.json.redFlags) {
      const danger = pack.json.dangers.find((candidate) => candidate.id === id);
      if (danger && isBelow(danger.level, 'urgent'))
        findings.fail(`redFlags names "${id}", which is only ${danger.level}`);
    }
    return findings;
  },
};

function checkDanger(pack: Pack, { id, level, when }: Danger, findings: Findings): void {
  const possible = solve(pack, holds(when));
  if (findings.count(possible, `danger ${id}`) && !possible.answers)
    findings.fail(
      `danger "${id}" can never be ticked, so its level says nothing; correct its "when"`,
    );
  const below = searchBelow(pack, when, level);
  findings.count(below, `danger ${id}`);
  if (below.answers)
    findings.fail(`danger "${id}": these answers tick it and give less than ${level}`, {
      answers: below.answers,
      expect: level,
    });
}
