import type { Path } from '../yaml/edit-yaml.js';

/** Where on the screen a text stands. */
export interface Shown {
  readonly where: string;
  /** Somebody must open something, or do something, before it shows. */
  readonly isFolded: boolean;
}

const open = (where: string): Shown => ({ where, isFolded: false });
const folded = (where: string): Shown => ({ where, isFolded: true });

/** By file, then by the last named step of the path. */
const PLACES: Readonly<Record<string, Readonly<Record<string, Shown>>>> = {
  questions: {
    title: open('the question'),
    short: folded('its name in lists of answers and in the summary'),
    hint: open('below the question'),
    why: folded('behind “Why we ask”'),
    check: folded('after “Not sure”'),
    label: open('an answer'),
    groups: open('above a group of answers'),
  },
  causes: {
    name: open('heading of the cause'),
    summary: open('below the name of the first cause; of others behind “More”'),
  },
  advice: { title: open('the line to open'), text: folded('behind its title') },
  rules: { '': open('a reason, on the result') },
  dangers: { '': open('in lists of danger signs') },
  pack: {
    title: open('heading of the cover'),
    intro: open('on the cover'),
    duration: open('on the cover'),
    notFor: folded('on the cover, behind “Not for”'),
    urgencies: open('on the result, at its level'),
    actions: open('on the result: what to do'),
    perspectives: open('on the result, with its causes'),
    more: folded('on the result, behind “More”'),
    glossary: folded('behind the word, where it first stands'),
  },
  pictures: { '': open('for who cannot see the picture, and around it') },
};

/**
 * Where a text of `text/<locale>/<name>.yml` is seen: at once, or folded away. A result, an export and
 * a summary for a clinician hold labels without their hints.
 */
export function whereShown(name: string, path: Path): Shown {
  const keys = path.map(String);
  const isOption = name === 'questions' && keys[2] === 'options';
  if (isOption && keys.at(-1) === 'hint')
    return open('below the answer; not in results, summaries and exports');
  if (isOption && keys.at(-1) === 'check') return folded('after “Not sure”, in place of the hint');
  const places = PLACES[name] ?? {};
  const named = [...keys].reverse().find((key) => places[key] !== undefined);
  if (named !== undefined) return places[named]!;
  if (places['']) return places[''];
  return folded(name === 'questions' ? 'beside the answer, on the result' : 'behind “More”');
}
