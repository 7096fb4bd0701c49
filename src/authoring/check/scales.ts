import type { AuthoredQuestion, Scale } from '../authored.js';
import { suggest } from '../nearest.js';
import { optionIds } from '../options.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

/** Ranges of a scale meet exactly, so that every person finds one answer and no more than one. */
export const scales: Check = {
  name: 'scale',
  description:
    'Ranges of a scale meet exactly; on a single-choice question they cover every option, from 0 without end.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      if (!question.scale) return;
      const known = optionIds(question);
      const at = (id: string | null, message: string): void =>
        report('questions.yml', placeOf(i, id), message, id === null ? 'value' : 'key');
      for (const id of [
        ...Object.keys(question.scale.bounds),
        ...(question.scale.beside ?? []),
      ].filter((each) => !known.includes(each))) {
        at(id, `"${question.id}" has no option "${id}"; ${suggest(id, known)}`);
      }
      checkRanges(question.scale, at);
      if (question.type === 'single') checkCover(question, known, question.scale, at);
    });
  },
};

type ReportAt = (id: string | null, message: string) => void;

function placeOf(question: number, id: string | null): Path {
  return id === null
    ? ['questions', question, 'id']
    : ['questions', question, 'scale', 'bounds', id];
}

function checkRanges({ unit, bounds }: Scale, at: ReportAt): void {
  const ranges = Object.entries(bounds);
  ranges.forEach(([id, [from = 0, to]], i) => {
    const next = ranges[i + 1];
    if (to !== undefined && to < from)
      at(id, `"${id}" ends at ${to} ${unit}, before its start at ${from}; swap the two`);
    if (!next) return;
    const [nextId, [nextFrom = 0]] = next;
    if (to === undefined)
      at(id, `"${id}" has no end although "${nextId}" follows; give it one, or move it to the end`);
    else if (to < nextFrom)
      at(
        nextId,
        `between "${id}" and "${nextId}" nobody from ${to} to ${nextFrom} ${unit} finds an answer; let them meet`,
      );
    else if (to > nextFrom)
      at(
        nextId,
        `"${id}" and "${nextId}" both fit from ${nextFrom} to ${to} ${unit}; let them meet`,
      );
  });
}

function checkCover(
  { id }: AuthoredQuestion,
  known: readonly string[],
  { unit, bounds, beside = [] }: Scale,
  at: ReportAt,
): void {
  const missing = known.filter((option) => !(option in bounds) && !beside.includes(option));
  if (missing.length > 0)
    at(null, `the scale of "${id}" leaves out ${missing.join(', ')}; give every option its range`);
  const ranges = Object.entries(bounds);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first && first[1][0] !== 0)
    at(first[0], `the scale begins at ${first[1][0]} ${unit}; begin at 0`);
  if (last && last[1].length > 1)
    at(
      last[0],
      `the scale ends at ${last[1][1]} ${unit}; leave the last range open: [${last[1][0]}]`,
    );
}
