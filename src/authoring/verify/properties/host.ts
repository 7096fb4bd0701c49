import { createSession, type Pack, type SessionOptions } from '../../../engine/index.js';
import type { CompiledRule } from '../../../engine/compile-pack.js';
import { Findings, type Property } from '../property.js';
import { searchRule } from '../witness.js';

/** What a host can set; each is tried alone and all together. */
const SETTINGS: readonly SessionOptions[] = [
  { perspectives: [] },
  { maxQuestions: 0 },
  { order: 'authored' },
  { perspectives: [], maxQuestions: 0, order: 'authored' },
];

/** Law 5. */
export const host: Property = {
  id: 'host',
  law: 5,
  description:
    'Nothing that a host sets can take away or lower a red flag: no rule depends on a question that goes with its perspective.',
  methods: ['structural', 'constructive'],
  engine:
    'no red-flag question has a perspective, or the pack is refused; settings reach the choice of questions and the ranking only; property-tested in test/engine/laws.test.ts (law 5)',
  check({ pack }) {
    const findings = new Findings();
    for (const rule of pack.rules) {
      const optional = [...rule.dependencies].filter(
        (id) => pack.byId.get(id)!.perspective !== undefined,
      );
      if (optional.length > 0)
        findings.fail(
          `rule "${rule.id}" depends on ${optional.join(', ')}, which a host can switch off with its perspective`,
        );
      replay(pack, rule, findings);
    }
    return findings;
  },
};

function replay(pack: Pack, rule: CompiledRule, findings: Findings): void {
  const search = searchRule(pack, rule);
  findings.count(search, rule.id);
  if (!search.answers) return;
  const plain = createSession(pack, search.answers).assessment;
  for (const settings of SETTINGS) {
    findings.states++;
    const { urgency, missing, reasons } = createSession(pack, search.answers, settings).assessment;
    if (
      urgency === plain.urgency &&
      missing.join() === plain.missing.join() &&
      reasons.length === plain.reasons.length
    )
      continue;
    findings.fail(
      `with ${JSON.stringify(settings)} rule "${rule.id}" comes out as ${urgency}, and as ${plain.urgency} without`,
      { answers: search.answers, expect: plain.urgency },
    );
  }
}
