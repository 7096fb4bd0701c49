import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { LivePack } from '../../src/authoring/dev/live-pack.js';
import { FIXTURE, type Files } from '../support/packs.js';
import { ran, type Ran } from '../support/run-command.js';
import { FILES, NO_FILES, SHAPES, YAML, type Member, type Spoil } from './spoilt-files.js';
import { FORMAT_1 } from './upgrade/format-1.js';

interface Reader {
  readonly name: string;
  /** The files to start from, and which of them is spoilt. */
  readonly files: Files;
  readonly spoilt: string;
  readonly args: (directory: string) => readonly string[];
}

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
const PACK = under('pack', FIXTURE);
const REGIONS = readFileSync('content/regions.yml', 'utf8');
const ofPack = (name: string, ...more: readonly string[]): Reader => ({
  name,
  files: PACK,
  spoilt: 'pack/rules.yml',
  args: (directory) => [
    name,
    join(directory, 'pack'),
    ...more.map((each) => each.replace('OUT', join(directory, 'out'))),
  ],
});

const ANSWERS: Reader = {
  name: 'explain --answers',
  files: { ...PACK, 'a.yml': 'age: under50\n' },
  spoilt: 'a.yml',
  args: (at) => ['explain', join(at, 'pack'), '--answers', join(at, 'a.yml')],
};
const UPGRADE: Reader = {
  name: 'upgrade',
  files: under('pack', FORMAT_1),
  spoilt: 'pack/causes.yml',
  args: (at) => ['upgrade', join(at, 'pack')],
};
const YAML_READERS: readonly Reader[] = [
  ofPack('lint'),
  { ...ofPack('lint'), name: 'lint, words', spoilt: 'pack/text/en/rules.yml' },
  { ...ofPack('lint'), name: 'lint, cases', spoilt: 'pack/cases/own.yml' },
  ofPack('verify', '--out', 'OUT'),
  ofPack('build', '--unproven', '--out', 'OUT'),
  ofPack('cases'),
  ofPack('evaluate', '--out', 'OUT'),
  ofPack('simulate', '--people', '1'),
  ofPack('preview', '--out', 'OUT/page.html'),
  { ...ofPack('diff'), args: (at) => ['diff', join(at, 'pack'), join(at, 'pack')] },
  ANSWERS,
  {
    name: 'regions',
    files: { 'regions.yml': REGIONS },
    spoilt: 'regions.yml',
    args: (at) => ['regions', join(at, 'regions.yml')],
  },
  UPGRADE,
];
const JSON_READER: Reader = {
  name: 'diff, built',
  files: { ...PACK, 'built.json': '{\n"format": 2\n}\n' },
  spoilt: 'built.json',
  args: (at) => ['diff', join(at, 'pack'), join(at, 'built.json')],
};

/** Spoils a file, runs the command, and says how it ended and whether anything was written. */
function runSpoilt({ files, spoilt, args }: Reader, spoil: Spoil): Ran & { text: string } {
  const directory = mkdtempSync(join(tmpdir(), 'triage-spoilt-'));
  try {
    write(directory, files);
    const file = join(directory, spoilt);
    const text = spoilFile(file, spoil);
    const before = listOf(directory);
    const result = ran(...args(directory));
    assert.deepEqual(listOf(directory), before, 'nothing is written');
    return { ...result, err: result.err.replaceAll(file, 'FILE'), text };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function write(directory: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

function spoilFile(file: string, spoil: Spoil): string {
  if (typeof spoil === 'function') {
    const spoilt = Buffer.from(spoil(readFileSync(file, 'utf8')));
    writeFileSync(file, spoilt);
    return spoilt.toString('utf8');
  }
  rmSync(file);
  if (spoil === 'folder') mkdirSync(file);
  else symlinkSync(spoil === 'lost link' ? 'nowhere' : file, file);
  return '';
}

const listOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

function assertSaid({ code, err, text }: Ran & { text: string }, { line, says }: Member): void {
  assert.equal(code, 1, err);
  const place = line === 'last' ? text.trimEnd().split('\n').length : line;
  const said = [...new Set(err.split('\n').filter((each) => each.startsWith('FILE:')))];
  assert.ok(
    said.some((each) => says.test(each) && [place, place - 1].includes(lineOf(each))),
    `line ${place}, ${says}:\n${err}`,
  );
  assert.ok(said.length <= 10, 'one mistake is not said again and again');
  for (const each of said) assert.match(each, /; \S/, 'says what to do');
  assert.doesNotMatch(err, /^ {4}at /m);
}

const lineOf = (said: string): number => Number(/^FILE:(\d+):/.exec(said)![1]);

for (const reader of [...YAML_READERS, JSON_READER])
  describe(`${reader.name}: a file that is not the text it should be`, () => {
    for (const [what, member] of Object.entries(FILES))
      test(what, () => assertSaid(runSpoilt(reader, member.spoil), member));

    for (const [what, spoil] of Object.entries(NO_FILES))
      test(what, () => {
        const { code, err } = runSpoilt(reader, spoil);
        assert.notEqual(code, 0);
        assert.match(err, /FILE.*; \S/, 'names the file, and what to do');
        assert.doesNotMatch(err, /^ {4}at /m);
      });
  });

const ONE = 'an alias without its anchor';

for (const reader of YAML_READERS)
  describe(`${reader.name}: YAML that cannot be used`, () => {
    // The other commands read a pack's folder as lint does.
    const readsAlone = ['lint', 'regions', 'upgrade', ANSWERS.name].includes(reader.name);
    for (const [what, member] of Object.entries(
      readsAlone ? { ...YAML, ...SHAPES } : { [ONE]: YAML[ONE]! },
    ))
      test(what, () => assertSaid(runSpoilt(reader, member.spoil), member));
  });

describe('dev: a file that cannot be used is shown, and the pack again once it is mended', () => {
  for (const [what, spoil] of [
    ...Object.entries({ ...FILES, ...YAML, ...SHAPES }).map(
      ([name, member]) => [name, member.spoil] as const,
    ),
    ...Object.entries(NO_FILES),
  ])
    test(what, () => {
      const directory = mkdtempSync(join(tmpdir(), 'triage-spoilt-'));
      try {
        write(directory, FIXTURE);
        const live = new LivePack(directory);
        assert.equal(live.state.pack?.info.id, 'tiny');
        const file = join(directory, 'rules.yml');
        spoilFile(file, spoil);
        const { pack, problems } = live.refresh();
        assert.equal(pack, null);
        assert.ok(problems.every((each) => each.file === file && /; \S/.test(each.message)));
        rmSync(file, { recursive: true });
        writeFileSync(file, FIXTURE['rules.yml']!);
        assert.equal(live.refresh().pack?.info.id, 'tiny');
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });
});

describe('what is YAML and UTF-8 is read, however it is written', () => {
  const FINE: Readonly<Record<string, (text: string) => string>> = {
    'a byte order mark': (text) => `\ufeff${text}`,
    'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'the marks of a document': (text) => `---\n${text}...\n`,
    'YAML 1.2 by name': (text) => `%YAML 1.2\n---\n${text}`,
    'letters of every script': (text) => `# ä 医 😀 ‎ \u0085\n${text}`,
    'one anchor used 120 times': (text) => {
      const many = Array.from({ length: 120 }, () => '{ ref: *older }').join(', ');
      return text.replace(
        'conditions:\n',
        `conditions:\n  many: { any: [{ ref: &older older }, ${many}] }\n`,
      );
    },
  };
  for (const [what, change] of Object.entries(FINE))
    test(what, () => {
      const folder = mkdtempSync(join(tmpdir(), 'triage-fine-'));
      const directory = join(folder, 'tiny');
      try {
        write(directory, { ...FIXTURE, 'rules.yml': change(FIXTURE['rules.yml']!) });
        const { code, err } = ran('lint', directory);
        assert.deepEqual([code, err], [0, '']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
});
