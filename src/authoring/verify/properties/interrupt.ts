import { createSession, isBelow } from '../../../engine/index.js';
import { Findings, type Property } from '../property.js';
import { searchRule } from '../witness.js';

/** Law 4. */
export const interrupt: Property = {
  id: 'interrupt',
  law: 4,
  description:
    'An emergency ends the questions at once, with one message; taking the answer back goes on.',
  methods: ['constructive'],
  engine:
    'next-question.ts asks nothing at an emergency; property-tested in test/engine/laws.test.ts (law 4)',
  check({ pack }) {
    const findings = new Findings();
    for (const rule of pack.rules.filter(({ urgency }) => urgency === 'emergency')) {
      const search = searchRule(pack, rule);
      findings.count(search, rule.id);
      if (!search.answers) continue;
      const { next, assessment } = createSession(pack, search.answers);
      const interrupted =
        next === null &&
        assessment.urgency === 'emergency' &&
        assessment.finished &&
        assessment.safetyNet.length === 0;
      if (!interrupted)
        findings.fail(`rule "${rule.id}" holds and the interview goes on`, {
          answers: search.answers,
          expect: 'emergency',
        });
      const start = createSession(pack, {});
      if (start.next === null || !isBelow(start.assessment.urgency, 'emergency'))
        findings.fail(`no answers at all are an emergency (rule "${rule.id}")`);
    }
    return findings;
  },
};
