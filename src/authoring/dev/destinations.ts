import {
  createSession,
  type Answers,
  type Cause,
  type Pack,
  type PackText,
  type Session,
} from '../../engine/index.js';
import type { Destination } from '../../dev/protocol.js';
import { interviewFor, profileFor } from '../verify/profile.js';
import { runWanted } from '../verify/run-interview.js';
import { waysToAsk } from '../verify/ways-to-ask.js';
import { ruleWitness, searchShown } from '../verify/witness.js';

const QUIET = 'result';

/** Every question, and a result for every rule and every cause, in authored order. */
export function destinationsOf(pack: Pack): readonly Destination[] {
  const text: PackText | undefined = Object.values(pack.json.text)[0];
  return [
    ...pack.questions.map(({ id }) => ({
      id: `question:${id}`,
      group: 'Questions',
      label: `${id}: ${text?.questions[id]?.title ?? ''}`,
    })),
    { id: QUIET, group: 'Results', label: 'danger signs denied, "not sure" elsewhere' },
    ...pack.rules.map(({ id, urgency }) => ({
      id: `rule:${id}`,
      group: 'Results by rule',
      label: `${id} (${urgency})`,
    })),
    ...pack.json.causes.map(({ id }) => ({
      id: `cause:${id}`,
      group: 'Results by cause',
      label: `${id}: ${text?.causes[id]?.name ?? ''}`,
    })),
  ];
}

/**
 * Answers after which a destination is the screen to show. The search is greedy, so it may miss;
 * what it finds was played in the engine.
 * @param id of a destination
 * @returns null where nothing was found, or there is no such destination
 */
export function answersLeadingTo(pack: Pack, id: string): Answers | null {
  const [kind, ...rest] = id.split(':');
  const name = rest.join(':');
  if (kind === 'question') return pack.byId.has(name) ? answersBefore(pack, name) : null;
  if (kind === 'rule') return answersForRule(pack, name);
  if (kind === 'cause') {
    const cause = pack.json.causes.find((candidate) => candidate.id === name);
    return cause ? answersForCause(pack, cause) : null;
  }
  return id === QUIET ? runWanted(pack, {}).last.answers : null;
}

/** Answers after which the question is the next to be asked. */
function answersBefore(pack: Pack, question: string): Answers | null {
  const { answers: shown } = searchShown(pack, question);
  if (!shown) return null;
  for (const wanted of waysToAsk(pack, question, shown, (cause) => profileFor(pack, cause))) {
    const { asked, last } = runWanted(pack, wanted);
    const order = [...asked.keys()];
    const before = new Set(order.slice(0, order.indexOf(question)));
    const answers = Object.fromEntries(
      Object.entries(last.answers).filter(([id]) => before.has(id)),
    );
    if (asked.has(question) && createSession(pack, answers).next?.id === question) return answers;
  }
  return null;
}

function answersForRule(pack: Pack, id: string): Answers | null {
  const rule = pack.rules.find((candidate) => candidate.id === id);
  const witness = rule && ruleWitness(pack, rule);
  if (!witness) return null;
  const { last } = runWanted(pack, witness);
  return last.assessment.reasons.some((reason) => reason.rule === id) ? last.answers : null;
}

/** Answers for which the cause comes first in its perspective, or at least shows. */
function answersForCause(pack: Pack, cause: Cause): Answers | null {
  const profile = profileFor(pack, cause);
  const played = runWanted(pack, profile).last;
  if (isFirst(played, cause) || !cause.evidence) return played.answers;
  return runWanted(pack, interviewFor(pack, cause, profile)).last.answers;
}

function isFirst({ assessment: { causes } }: Session, { id, perspective }: Cause): boolean {
  return causes.find((each) => each.perspective === perspective)?.id === id;
}
