import {
  createSession,
  isBelow,
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Answer,
  type Pack,
  type QuestionView,
  type Session,
} from '../../../engine/index.js';
import { isDenial } from '../../../engine/reassuring-answer.js';
import type { CoverageRow } from '../../authored-types.js';
import { Findings, type Property } from '../property.js';

/** The contract with whoever signs the pack: who comes out at which level. */
export const coverageRows: Property = {
  id: 'coverage-rows',
  description:
    'Each presentation of safety/coverage.yml is asked what its row answers, and comes out between its least and its most urgent acceptable level, with all else answered calmly.',
  methods: ['constructive'],
  check({ pack, authored }) {
    const findings = new Findings();
    for (const row of authored.coverage ?? []) checkRow(pack, row, findings);
    return findings;
  },
};

function checkRow(pack: Pack, row: CoverageRow, findings: Findings): void {
  const used = new Set<string>();
  const { assessment, answers } = runInterview(pack, (question, session) => {
    const wanted = fitting(question, row.answers[question.id]);
    if (wanted === undefined) return calmAnswer(pack, question, session);
    used.add(question.id);
    return wanted;
  });
  findings.states++;
  const { urgency } = assessment;
  const isTooLow = isBelow(urgency, row.least);
  if (isTooLow || isBelow(row.most, urgency)) {
    const expect = isTooLow ? row.least : row.most;
    findings.fail(
      `coverage row "${row.id}" comes out at ${urgency}, and the ${isTooLow ? 'least' : 'most'} acceptable is ${expect}`,
      { answers, expect },
    );
  }
  // An emergency ends the questions, and evidence is asked only where it tells something.
  const unused = Object.keys(row.answers).filter(
    (id) => !used.has(id) && (pack.byId.get(id)?.mandatory ?? true),
  );
  if (urgency !== 'emergency' && unused.length > 0)
    findings.fail(
      `coverage row "${row.id}" answers ${unused.join(', ')}, which such a person is not asked or cannot answer so`,
    );
}

/** A row's answer in the form that the question takes; none where it does not offer all of it. */
function fitting(
  { type, unsure, options }: QuestionView,
  given: CoverageRow['answers'][string] | undefined,
): Answer | undefined {
  if (given === undefined || typeof given === 'number') return given;
  const chosen = [given].flat();
  if (chosen[0] === UNSURE) return unsure ? UNSURE : undefined;
  if (!chosen.every((id) => options.some((option) => option.id === id))) return undefined;
  return type === 'multi' ? chosen : chosen.length === 1 ? chosen[0] : undefined;
}

/** A denial where there is one, and else the answer that leaves the level lowest. */
function calmAnswer(pack: Pack, question: QuestionView, { answers }: Session): Answer {
  const known = pack.byId.get(question.id)!;
  const offered = known.options.filter(({ id }) => question.options.some((each) => each.id === id));
  const give = (id: string): Answer => (question.type === 'multi' ? [id] : id);
  const denial = offered.find(isDenial);
  if (denial) return give(denial.id);
  const tries = [reassuringAnswer(pack, question), ...offered.map(({ id }) => give(id))];
  const levels = tries.map(
    (answer) => createSession(pack, { ...answers, [question.id]: answer }).assessment.urgency,
  );
  const calmest = levels.reduce(
    (least, level, place) => (isBelow(level, levels[least]!) ? place : least),
    0,
  );
  return tries[calmest]!;
}
