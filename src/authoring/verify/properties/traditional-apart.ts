import { createSession, isBelow, type Pack, type Perspective } from '../../../engine/index.js';
import { coneOf } from '../cone.js';
import { Findings, type Property } from '../property.js';
import { flaggedOptions } from './flag-level.js';

/** A tradition is shown beside the result, and never instead of it. */
export const traditionalApart: Property = {
  id: 'traditional-apart',
  description:
    'Every perspective but the first is silent at urgent and above, counts points and never odds, and touches no rule and no other perspective.',
  methods: ['structural', 'constructive'],
  engine:
    'causes.ts leaves a perspective out at or above its "below", and ranks each by itself; property-tested in test/content/laws.test.ts',
  check({ pack, coverage }) {
    const findings = new Findings();
    const [first, ...others] = pack.json.perspectives;
    for (const perspective of others) checkApart(pack, perspective, findings);
    for (const cause of pack.json.causes.filter(({ perspective }) => perspective === first!.id)) {
      const borrowed = Object.keys(cause.evidence ?? {}).filter(
        (id) =>
          pack.byId.get(id)!.perspective !== undefined &&
          pack.byId.get(id)!.perspective !== first!.id,
      );
      if (borrowed.length > 0)
        findings.fail(
          `cause "${cause.id}" weighs ${borrowed.join(', ')}, which belong to another perspective`,
        );
      if (cause.points)
        findings.fail(
          `cause "${cause.id}" counts points among causes that are weighed; move it to its own perspective`,
        );
    }
    const hidden = new Set(
      pack.json.causes.filter(({ perspective }) => perspective !== first!.id).map(({ id }) => id),
    );
    for (const [rule, answers] of coverage.reasons) {
      findings.states++;
      const { assessment } = createSession(pack, answers);
      const seen = assessment.causes.filter(({ id }) => hidden.has(id));
      if (!isBelow(assessment.urgency, 'urgent') && seen.length > 0)
        findings.fail(`"${seen[0]!.id}" shows at ${assessment.urgency} (rule "${rule}")`, {
          answers,
          expect: assessment.urgency,
        });
    }
    return findings;
  },
};

function checkApart(pack: Pack, { id, below, method }: Perspective, findings: Findings): void {
  findings.states++;
  if (!below || isBelow('urgent', below))
    findings.fail(`perspective "${id}" would show at urgent or above; give it "below: urgent"`);
  if (method !== 'points')
    findings.fail(
      `perspective "${id}" is weighed like the first; use "method: points", which claims no odds`,
    );
  const causes = pack.json.causes.filter(({ perspective }) => perspective === id);
  for (const cause of causes) {
    if (cause.prior || cause.evidence)
      findings.fail(`cause "${cause.id}" has a prior or ratios, but its perspective counts points`);
    for (const question of Object.keys(cause.points ?? {}))
      checkQuestion(pack, question, id, findings);
  }
  checkQuestions(pack, id, findings);
}

/** Its questions hold no danger sign, and decide about no question but its own. */
function checkQuestions(pack: Pack, id: string, findings: Findings): void {
  const own = new Set(
    pack.questions.filter((question) => question.perspective === id).map((question) => question.id),
  );
  for (const { question, option } of flaggedOptions(pack))
    if (own.has(question.id))
      findings.fail(
        `${question.id}.${option} is a danger sign on a question of perspective "${id}"`,
      );
  for (const question of pack.questions.filter((candidate) => !own.has(candidate.id))) {
    const hangs = coneOf(pack, { questions: [question.id] }).pack.questions.filter((candidate) =>
      own.has(candidate.id),
    );
    if (hangs.length > 0)
      findings.fail(`${question.id} is shown or not by ${hangs[0]!.id} of perspective "${id}"`);
  }
}

function checkQuestion(pack: Pack, id: string, perspective: string, findings: Findings): void {
  const question = pack.byId.get(id)!;
  if (question.perspective !== perspective && question.role === 'pattern')
    findings.fail(
      `${id} closes the interview for perspective "${perspective}" but does not name it; add "perspective: ${perspective}"`,
    );
}
