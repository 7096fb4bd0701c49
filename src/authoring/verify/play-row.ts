import {
  createSession,
  isBelow,
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
  type Urgency,
} from '../../engine/index.js';
import { isDenial } from '../../engine/reassuring-answer.js';
import type { CoverageRow } from '../authored-types.js';

/** How a row of the coverage table comes out. */
export interface PlayedRow {
  readonly urgency: Urgency;
  /** All that such a person answered, what the row does not say included. */
  readonly answers: Answers;
  /** The bound that the level is beyond; null where it lies between the two. */
  readonly missed: 'least' | 'most' | null;
  /** Questions that the row answers, and such a person is not asked, or cannot answer so. */
  readonly unused: readonly string[];
}

/** Asks the person of a row what the row answers, and answers all else calmly. */
export function playRow(pack: Pack, row: CoverageRow): PlayedRow {
  const used = new Set<string>();
  const { assessment, answers } = runInterview(pack, (question, session) => {
    const wanted = fitting(question, row.answers[question.id]);
    if (wanted === undefined) return calmAnswer(pack, question, session);
    used.add(question.id);
    return wanted;
  });
  const { urgency } = assessment;
  const isTooLow = isBelow(urgency, row.least);
  const missed = isTooLow ? 'least' : isBelow(row.most, urgency) ? 'most' : null;
  // An emergency ends the questions, and evidence is asked only where it tells something.
  const unused =
    urgency === 'emergency'
      ? []
      : Object.keys(row.answers).filter(
          (id) => !used.has(id) && (pack.byId.get(id)?.mandatory ?? true),
        );
  return { urgency, answers, missed, unused };
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
