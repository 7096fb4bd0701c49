import type { AuthoredPack } from '../authored.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

interface PlacedDate {
  readonly file: string;
  readonly path: Path;
  readonly date: string;
}

/**
 * No date of review has passed. Whoever runs the check says what day it is, so that a build gives
 * the same result on every day.
 * @param today as YYYY-MM-DD
 */
export function reviewDates(today: string): Check {
  return {
    name: 'review-overdue',
    description: 'No review of the pack or of an item in it is overdue.',
    check(pack, report) {
      for (const { file, path, date } of allDates(pack).filter((each) => each.date < today)) {
        report(
          file,
          path,
          `the review was due on ${date}; have a clinician look at it again, then set the next date`,
        );
      }
    },
  };
}

/**
 * No date of review lies further ahead than a year, after which nobody would look again in time.
 * @param today as YYYY-MM-DD
 */
export function reviewsTooFar(today: string): Check {
  const year = Number(today.slice(0, 4)) + 1;
  const latest = `${year}${today.slice(4)}`;
  return {
    name: 'review-too-far',
    description: 'No review of the pack or of an item in it is due later than a year from now.',
    check(pack, report) {
      for (const { file, path, date } of allDates(pack).filter((each) => each.date > latest)) {
        report(
          file,
          path,
          `the review is due on ${date}, and today is ${today}; set it to ${latest} at the latest`,
        );
      }
    },
  };
}

function allDates(pack: AuthoredPack): readonly PlacedDate[] {
  const { head, questions, rules, causes, advice, dangers, sources, text } = pack;
  const authored: readonly (readonly [string, Path, unknown])[] = [
    ['pack.yml', [], head],
    ['questions.yml', ['questions'], questions],
    ['rules.yml', ['rules'], rules],
    ['causes.yml', ['causes'], causes],
    ['advice.yml', ['advice'], advice],
    ['dangers.yml', ['dangers'], dangers],
    ['sources.yml', ['sources'], sources],
    ...Object.entries(text).flatMap(([locale, files]) =>
      Object.entries(files).map(
        ([name, value]) => [`text/${locale}/${name}.yml`, [], value as unknown] as const,
      ),
    ),
  ];
  return authored.flatMap(([file, path, value]) =>
    datesIn(value, path).map((found) => ({ file, ...found })),
  );
}

function datesIn(value: unknown, path: Path): readonly Omit<PlacedDate, 'file'>[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, i) => [i, item] as const)
    : Object.entries(value);
  return steps.flatMap(([key, item]) =>
    key === 'reviewBy' && typeof item === 'string'
      ? [{ path: [...path, key], date: item }]
      : datesIn(item, [...path, key]),
  );
}
