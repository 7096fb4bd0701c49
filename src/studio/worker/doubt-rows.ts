import {
  createSession,
  reassuringAnswer,
  UNSURE,
  URGENCIES,
  type Answer,
  type Answers,
  type Pack,
  type Urgency,
} from '../../engine/index.js';
import { walkKnown } from '../../authoring/known-conditions.js';
import { runWanted } from '../../authoring/verify/run-interview.js';
import { ruleWitness, searchShown } from '../../authoring/verify/witness.js';

/** What comes out where one answer is another, or none. */
export interface DoubtCell {
  readonly urgency: Urgency;
  /** The whole person. */
  readonly answers: Answers;
  /** What is answered to the question; null where it is left open. */
  readonly answer: Answer | null;
}

/** One question on which a danger sign or a rule rests. */
export interface DoubtRow {
  /** Id of the rule; null where the question holds danger signs itself. */
  readonly rule: string | null;
  readonly question: string;
  readonly yes: DoubtCell;
  /** The answer that says it is not so; null where every answer keeps the rule. */
  readonly no: DoubtCell | null;
  /** Null where "not sure" is not offered. */
  readonly unsure: DoubtCell | null;
  readonly open: DoubtCell;
}

/** Every question with danger signs, then every rule, as `doubtRows` takes them. */
export function doubtSubjects({ questions, json }: Pack): readonly string[] {
  return [
    ...questions.filter(({ holdsSigns }) => holdsSigns).map(({ id }) => `question:${id}`),
    ...json.rules.filter(({ urgency }) => urgency !== 'self-care').map(({ id }) => `rule:${id}`),
  ];
}

/**
 * What "no", "not sure" and no answer give in the place of each answer that a sign or a rule rests on,
 * for a person of whom nothing else is found.
 * @param subject one of `doubtSubjects`
 * @returns nothing where no such person was found
 */
export function doubtRows(pack: Pack, subject: string): readonly DoubtRow[] {
  const [kind, id = ''] = subject.split(':');
  return kind === 'question' ? signRows(pack, id) : ruleRows(pack, id);
}

function signRows(pack: Pack, id: string): readonly DoubtRow[] {
  const { answers } = searchShown(pack, id);
  const question = pack.byId.get(id)!;
  const worst = URGENCIES.flatMap((level) =>
    question.options.filter(({ flag }) => flag === level),
  ).concat(question.options.filter(({ covers }) => covers))[0];
  if (!answers || !worst) return [];
  const yes: Answer = question.type === 'multi' ? [worst.id] : worst.id;
  return [rowOf(pack, { rule: null, question: id, witness: { ...answers, [id]: yes } })];
}

function ruleRows(pack: Pack, id: string): readonly DoubtRow[] {
  const rule = pack.rules.find((each) => each.id === id);
  const witness = rule && ruleWitness(pack, rule);
  if (!witness) return [];
  const read = new Set<string>();
  walkKnown(rule.when, pack.json.conditions, (part) => {
    if ('q' in part) read.add(part.q);
  });
  return Object.keys(witness)
    .filter((question) => read.has(question))
    .map((question) => rowOf(pack, { rule: id, question, witness }));
}

/** A person, and the question to vary. */
interface Subject {
  readonly rule: string | null;
  readonly question: string;
  readonly witness: Answers;
}

function rowOf(pack: Pack, { rule, question, witness }: Subject): DoubtRow {
  const cell = (answer: Answer): DoubtCell => {
    const { answers, assessment } = runWanted(pack, { ...witness, [question]: answer }).last;
    return { urgency: assessment.urgency, answers, answer };
  };
  const yes = cell(witness[question]!);
  const no = noCell(pack, { rule, question, witness }, cell);
  const { [question]: _, ...rest } = (no ?? yes).answers;
  const left = createSession(pack, rest);
  return {
    rule,
    question,
    yes,
    no,
    unsure: pack.byId.get(question)!.unsure ? cell(UNSURE) : null,
    open: { urgency: left.assessment.urgency, answers: left.answers, answer: null },
  };
}

/** The first answer that is no doubt and without which the rule does not hold. */
function noCell(
  pack: Pack,
  { rule, question: id, witness }: Subject,
  cell: (answer: Answer) => DoubtCell,
): DoubtCell | null {
  const question = pack.byId.get(id)!;
  const { options, type } = question;
  const quiet = reassuringAnswer(pack, { ...question, unsure: question.unsure === true });
  const others = options
    .filter(({ flag, covers }) => !flag && !covers)
    .sort((a, b) => Number(b.exclusive ?? false) - Number(a.exclusive ?? false))
    .map((option): Answer => (type === 'multi' ? [option.id] : option.id));
  const tried = (quiet === UNSURE ? others : [quiet, ...others]).filter(
    (answer) => JSON.stringify(answer) !== JSON.stringify(witness[id]),
  );
  for (const answer of tried) {
    const { last } = runWanted(pack, { ...witness, [id]: answer });
    if (rule === null || !last.assessment.reasons.some((reason) => reason.rule === rule))
      return cell(answer);
  }
  return null;
}
