import {
  MISSING_FLAG,
  UNSURE,
  UNSURE_FLAG,
  type Answers,
  type Finding,
  type Reason,
  type Urgency,
  type Weighed,
} from '../../engine/index.js';
import type { WhyAnswer, WhyCause } from '../worker/why-result.js';
import type { PackWords } from './pack-words.js';
import { levelWords, plural } from './words.js';

/** Why one level was given, as a sentence. */
export function reasonSentence({ rule, urgency, findings }: Reason, words: PackWords): string {
  const [first] = findings;
  if (rule === MISSING_FLAG && first)
    return `“${words.question(first.question)}” asks about danger signs and has no answer yet; until it has one, that counts as ${levelName(urgency)}.`;
  if (rule === UNSURE_FLAG && first)
    return `The answer to “${words.question(first.question)}” was ${quoted(words, first)}; with danger signs that counts as ${levelName(urgency)}.`;
  const said = findings.map((finding) => findingWords(finding, words)).join(', and ');
  const because = words.rule(rule);
  return `${said ? `They said ${said}` : 'What they said fulfils the rule'}: that gives ${levelName(urgency)}.${because ? ` They read: “${because}”` : ''}`;
}

/** An answer with its question. */
export function findingWords({ question, option }: Finding, words: PackWords): string {
  return `${quoted(words, { question, option })} to “${words.short(question)}”`;
}

function quoted(words: PackWords, { question, option }: Finding): string {
  return option === UNSURE ? '“not sure”' : `“${words.answer(question, option)}”`;
}

/** A level within a sentence: `urgent (today)`. */
export function levelName(level: Urgency): string {
  const [name = '', when] = levelWords(level).toLowerCase().split(': ');
  return when ? `${name} (${when})` : name;
}

/** Other answers as the beginning of a sentence: "If they had said …". */
export function changeWords(change: Answers, given: WhyAnswer['asked'], words: PackWords): string {
  const parts = Object.entries(change).map(([question, answer]) => {
    const before = given.find((each) => each.question === question)?.answer ?? [];
    const after = [answer].flat().map(String);
    const taken = before.filter((id) => !after.includes(id));
    const added = after.filter((id) => !before.includes(id));
    const name = (id: string): string => quoted(words, { question, option: id });
    const at = `at “${words.short(question)}”`;
    if (added.length === 0) return `not said ${taken.map(name).join(', ')} ${at}`;
    const instead =
      taken.length > 0
        ? ` instead of ${taken.map(name).join(', ')}`
        : before.length > 0
          ? ' too'
          : '';
    return `said ${added.map(name).join(', ')}${instead} ${at}`;
  });
  return `If they had ${parts.join(', and ')}`;
}

/** Why a question was asked. */
export function askedWords({ why }: WhyAnswer['asked'][number], words: PackWords): string {
  if (why.kind === 'gain')
    return why.forUrgency
      ? 'asked because the level still depended on it'
      : 'asked because it told most of what was left to know';
  if (why.kind === 'out-of-turn')
    return why.instead
      ? `would not have been asked here; “${words.short(why.instead)}” was next`
      : 'answered after the result was reached';
  return (
    {
      intake: 'always asked: who it is for',
      screen: 'always asked: danger signs',
      confirm: 'asked to be exact about a danger sign',
      history: 'always asked: health and medicines',
    }[why.role] ?? 'asked in its turn'
  );
}

/** Why no more was asked. */
export function endSentence(end: WhyAnswer['end'], words: PackWords): string {
  switch (end.kind) {
    case 'open':
      return `Not finished: “${words.question(end.next)}” comes next.`;
    case 'emergency':
      return 'An emergency ends the questions at once.';
    case 'ended':
      return 'A rule ended the questions: this check is not for this person.';
    case 'all-asked':
      return 'Everything that applies was asked.';
    case 'certain':
      return 'The questions ended because the answers were clear.';
    case 'limit':
      return `The questions ended at the limit of ${plural(end.limit, 'question')} about causes; ${plural(end.left, 'question')} stayed unasked.`;
    case 'small-gain':
      return `The questions ended because no other one would have told much more; the best left was “${words.short(end.best.id)}”.`;
  }
}

/** How likely a cause was before and is now, without figures behind the point. */
export function chanceSentence({ before, after, heldBy }: WhyCause, words: PackWords): string {
  if (before === null || after === null) return 'Counted in points, not in chances.';
  const held =
    heldBy.length > 0
      ? ` It is held at “partly” until an answer to ${heldBy.map((id) => `“${words.short(id)}”`).join(', ')} speaks for it.`
      : '';
  return `Of 100 people with the complaint about ${ofHundred(before)} have it; of 100 who answer like this, about ${ofHundred(after)}.${held}`;
}

function ofHundred(share: number): string {
  return share < 0.005 ? 'fewer than 1' : String(Math.round(100 * share));
}

/** What one answer does to a cause. */
export function weighedWords(finding: Weighed, words: PackWords): string {
  const times = Math.exp(Math.abs(finding.weight));
  const much =
    times < 1.05
      ? 'says hardly anything'
      : `makes it about ${figure(times)} times as ${finding.weight > 0 ? 'likely' : 'unlikely'}`;
  const said = finding.present ? 'answered' : 'did not tick';
  return `${said} ${findingWords(finding, words)}: ${much} (grade ${finding.grade})`;
}

function figure(times: number): string {
  return String(Number(times.toPrecision(2)));
}
