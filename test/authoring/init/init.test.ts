import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { logicFiles } from '../../../src/authoring/init/logic-files.js';
import { writeNewPack } from '../../../src/authoring/init/write-new-pack.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { run } from '../../../src/authoring/run.js';
import { verifyPack } from '../../../src/authoring/verify/verify.js';

/** Hands an empty folder to `use`, and removes it. */
function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'triage-init-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ran(...args: readonly string[]): { readonly code: number; readonly err: string } {
  const err: string[] = [];
  const code = run(args, { out: () => undefined, err: (line) => err.push(line) });
  return { code, err: err.join('\n') };
}

test('init: the new pack lints on the day, verifies, plays its cases and builds', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    assert.deepEqual(ran('init', directory), { code: 0, err: '' });
    assert.deepEqual(ran('lint', directory), { code: 0, err: '' });
    const unproved = verifyPack(lintPack(directory).pack!, () => 0).results.filter(
      ({ verdict }) => verdict !== 'proved',
    );
    assert.deepEqual(
      unproved.map(({ property, failures }) => [property.id, failures]),
      [],
    );
    assert.deepEqual(ran('cases', directory), { code: 0, err: '' });
    assert.equal(buildPack(directory).json!.id, 'sore-wrist');
    assert.ok(existsSync(join(directory, 'CHANGELOG.md')));
  }));

test('init: it has one of each thing that an author must see, and nobody has signed it', () =>
  inFolder((folder) => {
    assert.equal(ran('init', folder, '--id', 'mine').code, 0, 'an empty folder is free');
    const pack = lintPack(folder).pack!;
    const { head, questions, causes, rules, advice, dangers, properties, cases } = pack;
    assert.deepEqual([head.id, head.reviewedBy], ['mine', '']);
    const screen = questions.find(({ role }) => role === 'screen')!;
    const confirm = questions.find(({ role }) => role === 'confirm')!;
    assert.ok(screen.unsure && screen.options!.some(({ exclusive }) => exclusive));
    assert.ok(screen.options!.some(({ covers }) => covers?.includes(confirm.id)));
    assert.ok(confirm.careful, 'an author sees where the level of doubt is stated');
    assert.ok(
      causes.length === 2 &&
        rules.length > 0 &&
        advice.length > 0 &&
        dangers.length > 0 &&
        causes.every(({ needs, escalate }) => needs && escalate) &&
        properties &&
        Object.values(cases).flat().length > 0,
    );
  }));

test('init: the records of safety are there, hold, and claim nobody who has looked at them', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    assert.equal(ran('init', directory).code, 0);
    assert.deepEqual(readdirSync(join(directory, 'safety')).sort(), [
      'coverage.yml',
      'decisions.yml',
      'hazards.yml',
      'tests.yml',
    ]);
    const pack = lintPack(directory).pack!;
    const { decisions = {}, hazards = [], controlTests = [], coverage = [], rules } = pack;
    const levels = pack.questions.flatMap(({ id, options = [] }) =>
      options.flatMap((option) =>
        option.flag ? [[`${id}.${option.id}`, option.flag] as const] : [],
      ),
    );
    assert.deepEqual(
      Object.entries(decisions).map(([name, { level }]) => [name, level]),
      [...levels, ...rules.map(({ id, urgency }) => [id, urgency] as const)],
      'every danger sign and rule has a record, with its level',
    );
    assert.ok(Object.values(decisions).every(({ decidedBy }) => decidedBy === ''));
    assert.ok(hazards.length > 0 && hazards.every(({ owner }) => owner === ''));
    assert.match(readFileSync(join(directory, 'safety/hazards.yml'), 'utf8'), /^scores: draft$/m);
    assert.deepEqual(
      [
        ...new Set(hazards.flatMap(({ controls }) => controls.flatMap(({ tests }) => tests))),
      ].sort(),
      controlTests.map(({ id }) => id),
      'every test shows a control',
    );
    assert.ok(coverage.some(({ answers }) => Object.values(answers).includes('unsure')));
    const file = join(directory, 'safety/coverage.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('least: self-care', 'least: soon'));
    const { code, err } = ran('build', directory, '--out', join(folder, 'out'));
    assert.equal(code, 1, 'a row that does not hold stops the build');
    assert.match(err, /coverage row "packing" comes out at self-care/);
  }));

test('init: --map adds a drawing that is used, in every language, and the pack still holds', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    assert.deepEqual(ran('init', directory, '--map'), { code: 0, err: '' });
    assert.deepEqual(ran('lint', directory), { code: 0, err: '' });
    const pack = lintPack(directory).pack!;
    const places = pack.maps!['hand']!.drawings.flatMap(({ regions }) =>
      regions.map(({ place }) => place),
    );
    const question = pack.questions.find(({ map }) => map === 'hand')!;
    assert.deepEqual(
      question.options!.flatMap((option) => option.places ?? []).sort(),
      [...places].sort(),
    );
    assert.ok(pack.causes.every(({ evidence }) => evidence?.[question.id]));
    assert.deepEqual(ran('cases', directory), { code: 0, err: '' });
    assert.equal(ran('build', directory, '--out', join(folder, 'out')).code, 0, 'it is proved');
    const more = join(folder, 'more');
    assert.deepEqual(ran('init', more, '--map', '--locales', 'en,es'), { code: 0, err: '' });
    for (const name of ['questions', 'pictures'])
      assert.equal(
        readFileSync(join(more, `text/es/${name}.yml`), 'utf8'),
        readFileSync(join(more, `text/en/${name}.yml`), 'utf8'),
      );
    assert.equal(ran('init', join(folder, 'plain')).code, 0);
    assert.ok(!existsSync(join(folder, 'plain/maps.yml')));
  }));

test('init: the review is due a year later, also after a leap day', () => {
  const due = (today: string): string =>
    /reviewBy: "(.*)"/.exec(logicFiles({ id: 'x', today })['pack.yml']!)![1]!;
  assert.deepEqual(
    [due('2026-11-22'), due('2028-02-29'), due('2027-12-31')],
    ['2027-11-22', '2029-02-28', '2028-12-31'],
  );
});

test('init: a folder with anything in it is left as it is', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { code, err } = ran('init', folder, '--id', 'x');
    assert.equal(code, 2);
    assert.match(err, /is not empty; name a new folder/);
    assert.deepEqual(
      [readdirSync(folder), readFileSync(join(folder, 'notes.txt'), 'utf8')],
      [['notes.txt'], 'mine'],
    );
    assert.equal(
      ran('init', join(folder, 'notes.txt'), '--id', 'x').code,
      2,
      'a file is no folder',
    );
  }));

test('init: what cannot be an id is refused before anything is written', () =>
  inFolder((folder) => {
    const { code, err } = ran('init', join(folder, 'Sore Wrist'));
    assert.equal(code, 2);
    assert.match(err, /"Sore Wrist" cannot be the id of a pack; .*--id/);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(ran('init').code, 2);
  }));

test('init: each file names its schema for an editor, where both stand in one project', () =>
  inFolder((folder) => {
    const schemas = join(folder, 'content/schema');
    const directory = join(folder, 'content/packs/mine');
    const written = writeNewPack(directory, { id: 'mine', today: '2026-01-01' }, { schemas });
    const named = written.flatMap((file) => {
      const [, path] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
      return path ? [join(dirname(file), path)] : [];
    });
    assert.equal(named.length, written.filter((file) => file.endsWith('.yml')).length);
    for (const path of named)
      assert.ok(existsSync(join('content/schema', relative(schemas, path))), path);
    assert.deepEqual(lintPack(directory, '2026-01-01').problems, []);
    assert.equal(ran('init', join(folder, 'other')).code, 0);
    assert.doesNotMatch(readFileSync(join(folder, 'other/pack.yml'), 'utf8'), /schema/);
  }));

test('init: further languages begin as copies, which lint names until they are translated', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    assert.deepEqual(ran('init', directory, '--locales', 'en,es,zh-Hans'), { code: 0, err: '' });
    assert.deepEqual(readdirSync(join(directory, 'text')), ['en', 'es', 'zh-Hans']);
    const { problems, pack } = lintPack(directory);
    assert.deepEqual(Object.keys(pack!.translations!), ['es', 'zh-Hans']);
    const codes = new Set(
      problems.filter(({ file }) => /text\/(?:es|zh-Hans)\//.test(file)).map(({ code }) => code),
    );
    assert.ok(codes.has('untranslated'), [...codes].join());
    assert.deepEqual(
      problems.filter(({ file }) => !/text\/(?:es|zh-Hans)\//.test(file)),
      [],
    );
  }));

test('init: what is no language tag is wrong usage, and nothing is written', () =>
  inFolder((folder) => {
    const directory = join(folder, 'sore-wrist');
    for (const [list, says] of [
      ['english', /"english" is no language tag; give a list like --locales en,es,zh-Hans$/],
      ['en,zh_hans', /"zh_hans" is no language tag; .*: "zh-Hans" is how it is written$/m],
      ['', /"" is no language tag/],
    ] as const) {
      const { code, err } = ran('init', directory, '--locales', list);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.ok(!existsSync(directory));
    }
  }));
