import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { logicFiles } from '../../src/authoring/init/logic-files.js';
import { wordFiles } from '../../src/authoring/init/word-files.js';
import { authoredSchemas, fieldsOf, SCHEMA_FOLDER } from '../../src/build/docs/schema-fields.js';
import { anchorOf } from '../../src/build/docs/schema-tables.js';
import { papers, snippetsOf } from '../support/snippets.js';

const REFERENCE = 'demo/docs/pack-format.md';
const TUTORIAL = 'demo/docs/writing-a-pack.md';
const read = (file: string): string => readFileSync(file, 'utf8');
const fields = authoredSchemas().flatMap(fieldsOf);
const lastStep = (path: string): string => path.split('.').at(-1)!.replace('[]', '');

describe('links into the reference of the pack format', () => {
  const page = read(REFERENCE);
  const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

  it('lead to an anchor or a heading of it', () => {
    const links = [...papers(), 'content/README.md', 'CONTRIBUTING.md'].flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)]
        .filter(
          ([, to]) => posix.join(posix.dirname(file), to || posix.basename(file)) === REFERENCE,
        )
        .map(([, , hash]) => `${hash}`),
    );
    assert.ok(links.length > 30, `${links.length} links`);
    assert.deepEqual(
      links.filter((hash) => !anchors.includes(hash) && !headings.includes(hash)),
      [],
    );
  });
});

describe('the tutorial', () => {
  const edits = snippetsOf(TUTORIAL).filter(({ language }) => language === 'diff');
  const text = read(TUTORIAL);
  const written = [
    ...Object.values(logicFiles({ id: 'wrist', today: '2026-11-26' })),
    ...Object.values(wordFiles()),
    text,
  ].join('\n');
  /** Every key that an edit adds, with the schema of its file. */
  const keys = edits.flatMap(({ code }) => {
    const [head = '', ...lines] = code.split('\n');
    const schema = schemaOf(head.replace(/^--- content\/packs\/wrist\//, ''));
    return lines
      .filter((line) => line.startsWith('+'))
      .flatMap((line) => [
        ...line.replaceAll(/"[^"]*"/g, '').matchAll(/(?:^\+[ -]*|[{,] ?)([\w-]+):(?= |$)/g),
      ])
      .map(([, key]) => ({ schema, key: key! }));
  });
  const isField = ({ schema, key }: { schema: string; key: string }): boolean =>
    fields.some(({ file, path }) => file === schema && lastStep(path) === key);

  it('writes no field that the reference does not have', () => {
    assert.ok(keys.length > 60, `${keys.length} keys`);
    const unknown = keys.filter((each) => !isField(each) && !isId(each.key, written));
    assert.deepEqual(unknown, []);
  });

  it('links every field that it writes to its line there', () => {
    const missing = keys
      .filter(isField)
      .filter(
        ({ schema, key }) =>
          !fields.some(
            (field) =>
              field.file === schema &&
              lastStep(field.path) === key &&
              text.includes(`pack-format.md#${anchorOf(field)})`),
          ),
      );
    assert.deepEqual([...new Set(missing.map(({ schema, key }) => `${schema}: ${key}`))], []);
  });
});

/** `text/en/rules.yml` is checked by `text-rules.schema.json`. */
function schemaOf(file: string): string {
  const stem = file
    .replace(/^text\/en\//, 'text-')
    .replace(/^cases\/.*/, 'cases')
    .replace('.yml', '');
  assert.ok(readdirSync(SCHEMA_FOLDER).includes(`${stem}.schema.json`), file);
  return `${stem}.schema.json`;
}

/** What the tutorial or the new pack declares as the id of something. */
function isId(key: string, written: string): boolean {
  return new RegExp(`\\bid: ${key}\\b`).test(written);
}
