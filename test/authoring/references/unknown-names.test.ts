import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { buildPack } from '../../../src/authoring/build.js';
import { readPackFolder, type FileKind } from '../../../src/authoring/read.js';
import type { Problem } from '../../../src/authoring/problem.js';
import { changed } from '../../support/packs.js';
import { KeptFolder } from './kept-folder.js';
import { nameOfPlace, referencePlaces, referencesIn, type Reference } from './references-in.js';
import { WHOLE_PACK, withLock } from './whole-pack.js';

const FILES = withLock(changed(WHOLE_PACK));
const folder = new KeptFolder(FILES);
const KINDS: ReadonlyMap<string, FileKind> = new Map(
  readPackFolder(folder.directory).files.map(({ path, kind }) => [path, kind]),
);
const REFERENCES = [...KINDS].flatMap(([path, kind]) => referencesIn(path, kind, FILES[path]!));

/** The file of a reference with another name in its place. */
function renamed({ file, start, end }: Reference, name: string): string {
  const text = FILES[file]!;
  return `${text.slice(0, start)}${name}${text.slice(end)}`;
}

/** The problems on the line of a reference. */
function problemsAt({ file, start }: Reference, problems: readonly Problem[]): readonly string[] {
  const line = FILES[file]!.slice(0, start).split('\n').length;
  return problems
    .filter((each) => each.file === file && each.line === line)
    .map(({ message }) => message);
}

/** One reference is enough where only the name in it differs. */
function isFirstOfPlace({ place }: Reference, index: number): boolean {
  return REFERENCES.findIndex((each) => each.place === place) === index;
}

const listed = (problems: readonly Problem[]): string =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n') ||
  'no problem';

describe('a name that nothing has', () => {
  after(() => folder.remove());

  it('is looked for in a pack without a problem, wherever the format names anything', () => {
    assert.deepEqual(buildPack(folder.directory).problems, []);
    const filled = new Set(REFERENCES.map(({ place }) => place));
    const places = [...new Set(KINDS.values())].flatMap((kind) =>
      referencePlaces(kind).map(nameOfPlace),
    );
    assert.ok(places.length > 60, 'the schemas are read');
    assert.deepEqual(
      places.filter((place) => !filled.has(place)),
      [],
      'each has a name in whole-pack.ts',
    );
  });

  for (const reference of REFERENCES) {
    const { file, path, name } = reference;
    const last = name.split('.').at(-1)!;
    it(`is an error where it stands, with the name that was meant: ${file} ${path.join('.')} ${name}`, () => {
      const { problems } = folder.lintWith(file, renamed(reference, `${name}x`));
      const here = problemsAt(reference, problems);
      const meant = new RegExp(`${last}x".*; did you mean "(?:[\\w-]+\\.)?${last}"\\?$`);
      assert.ok(
        here.some((message) => meant.test(message)),
        listed(problems),
      );
    });
  }

  for (const reference of REFERENCES.filter(isFirstOfPlace)) {
    const { file, place, name } = reference;
    it(`is an error where it stands, also where it is like none that is known: ${place}`, () => {
      const far = name.includes('.') ? 'zzzzzzzzz.qqqqqqqqq' : 'zzzzzzzzzzzzz';
      const { problems } = folder.lintWith(file, renamed(reference, far));
      // Words for a new key are missing in the language, which is where they are to be written.
      const isNewKey = /\/(?:action|group)$/.test(reference.place);
      const said = isNewKey
        ? problems.map(({ message }) => message)
        : problemsAt(reference, problems);
      assert.ok(
        said.some((message) => message.includes(far.split('.')[0]!) && /; \S/.test(message)),
        listed(problems),
      );
    });
  }
});
