import type { Condition } from '../../../engine/index.js';
import { walkCondition } from '../../../engine/fold-condition.js';
import { allConditions } from '../../conditions.js';
import { Findings, type Model, type Property } from '../property.js';

/** Nothing is left over, and nothing is missing. */
export const used: Property = {
  id: 'used',
  description:
    'Every source, text, condition and picture is used, and everything named exists (the checks of triage-pack lint).',
  methods: ['structural'],
  check(model) {
    const findings = new Findings();
    for (const { code, file, path, message } of model.found)
      findings.fail(`${code}: ${file} ${path.join('.')}: ${message}`);
    findings.states += model.found.length + Object.keys(model.authored.sources).length;
    checkConditions(model, findings);
    return findings;
  },
};

function checkConditions({ authored }: Model, findings: Findings): void {
  const named = new Set<string>();
  const note = (condition: Condition): void =>
    walkCondition(condition, (part) => {
      if ('ref' in part && !named.has(part.ref)) {
        named.add(part.ref);
        note(authored.conditions[part.ref] ?? { all: [] });
      }
    });
  for (const { condition, path } of allConditions(authored))
    if (path[0] !== 'conditions') note(condition);
  for (const name of Object.keys(authored.conditions)) {
    findings.states++;
    if (!named.has(name)) findings.fail(`nothing uses the condition "${name}"; remove it`);
  }
}
