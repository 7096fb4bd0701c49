import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { run } from '../../../src/authoring/run.js';
import { replace, withPack, type Changes } from '../../support/packs.js';

const overdue = (changes: Changes, today?: string): readonly string[] =>
  withPack(changes, (directory) =>
    lintPack(directory, today).problems.map(
      ({ code, file, line, message }) =>
        `${file.replace(join(directory, '/'), '')}:${line} ${code} ${message}`,
    ),
  );

test('review-overdue: the pack is due the day after its date, not on it', () => {
  assert.deepEqual(overdue({}, '2027-01-01'), []);
  assert.deepEqual(overdue({}, '2027-01-02'), [
    'pack.yml:4 review-overdue the review was due on 2027-01-01; have a clinician look at it again, then set the next date',
  ]);
});

const ITEMS: readonly (readonly [string, string, string])[] = [
  ['questions.yml', '- id: health\n', '- id: health\n    reviewBy: 2026-02-01\n'],
  ['rules.yml', '{ id: brittle,', '{ id: brittle, reviewBy: 2026-02-01,'],
  ['causes.yml', '- id: wear\n', '- id: wear\n    reviewBy: 2026-02-01\n'],
  ['advice.yml', '{ id: walk,', '{ id: walk, reviewBy: 2026-02-01,'],
  ['dangers.yml', '{ id: foot,', '{ id: foot, reviewBy: 2026-02-01,'],
  ['text/en/advice.yml', '{ title: Walk,', '{ reviewBy: 2026-02-01, title: Walk,'],
];

for (const [file, part, by] of ITEMS) {
  test(`review-overdue: an item of ${file} (${part.trim()})`, () => {
    const found = overdue({ [file]: replace(part, by) }, '2026-06-01');
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(
      found[0]!,
      new RegExp(`^${file}:\\d+ review-overdue the review was due on 2026-02-01; `),
    );
  });
}

test('review-too-far: nobody is let off for more than a year', () => {
  assert.deepEqual(overdue({}, '2026-01-01'), []);
  assert.deepEqual(overdue({}, '2025-12-31'), [
    'pack.yml:4 review-too-far the review is due on 2027-01-01, and today is 2025-12-31; set it to 2026-12-31 at the latest',
  ]);
});

test('review-overdue: a build does not depend on the day, unless it is told one', () => {
  withPack({}, (directory) => {
    assert.deepEqual(buildPack(directory).problems, []);
    assert.deepEqual(
      buildPack(directory, '2030-01-01').problems.map(({ code }) => code),
      ['review-overdue'],
    );
  });
});

test('lint looks at the day given, and else at the clock', () => {
  const lint = (changes: Changes, ...more: readonly string[]): { code: number; err: string } => {
    const err: string[] = [];
    const code = withPack(
      changes,
      (directory) =>
        run(['lint', directory, ...more], {
          out: () => undefined,
          err: (line) => err.push(line),
        }) as number,
    );
    return { code, err: err.join('\n') };
  };
  const due = (date: string): Changes => ({
    'pack.yml': replace('reviewBy: 2027-01-01', `reviewBy: ${date}`),
  });
  assert.equal(lint({}, '--today', '2026-06-01').code, 0);
  assert.match(lint({}, '--today', '2028-06-01').err, /review-overdue/);
  const DAY = 24 * 60 * 60 * 1000;
  const soon = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
  assert.equal(lint(due(soon)).code, 0);
  assert.match(lint(due('2999-01-01')).err, /review-too-far/);
  assert.match(lint(due('2001-01-01')).err, /review-overdue/);
  assert.deepEqual(
    [
      lint({}, '--today', 'soon').code,
      /"soon" is not a date; give it as YYYY-MM-DD/.test(lint({}, '--today', 'soon').err),
    ],
    [2, true],
  );
});
