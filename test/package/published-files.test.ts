import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { BillOfMaterials } from '../../src/build/bill-of-materials.js';

/**
 * What may be published. Anything else, such as a source map, a test or a case, has to be let in
 * here first.
 */
const ALLOWED: readonly RegExp[] = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^content\/README\.md$/,
  /^content\/schema\/[\w-]+\.schema\.json$/,
  /^dist\/triage-widget(?:\.[\w-]+)?\.html$/,
  /^dist\/triage-widget-frame\.js$/,
  /^dist\/authoring\/own-page\.html$/,
  /^dist\/triage-widget\.shoulder\.js$/,
  /^dist\/triage-widget(?:\.all|\.[a-z]{2}(?:-[A-Z][a-z]+)?)?\.js$/,
  /^dist\/split\/triage-widget(?:\.all|\.[a-z]{2}(?:-[A-Z][a-z]+)?)?(?:\.(?:first|second))?\.js$/,
  /^dist\/(?:index|define|testing)\.(?:js|d\.ts)$/,
  /^dist\/(?:engine|fhir)\.js$/,
  /^dist\/(?:engine|fhir|i18n|widget|cdn)\/(?:[\w-]+\/)*[\w-]+\.(?:js|d\.ts)$/,
  /^dist\/dev\/(?:panel|protocol|reload)\.js$/,
  /^dist\/authoring\/(?:cli|worker|workbook\/index)\.js$/,
  /^dist\/studio\/(?:[\w-]+\.(?:js|css|html|json)|samples\/back-and-knee\.json)$/,
  /^dist\/studio\/THIRD-PARTY-NOTICES(?:\.worker)?\.txt$/,
  /^dist\/packs\/[\w-]+(?:\.[a-z]{2}(?:-[A-Z][a-z]+)?)?(?:\.first|\.second)?\.(?:js|json)$/,
  /^dist\/packs\/[\w-]+(?:\.verify)?\.json\.d\.ts$/,
  /^dist\/packs\/[\w-]+\.verify\.(?:json|md)$/,
  /^dist\/themes\/[\w-]+\.css(?:\.d\.ts)?$/,
  /^dist\/jsx\/(?:react|preact|solid)\.js$/,
  /^dist\/jsx\/(?:react|preact|solid|props|solid-props)\.d\.ts$/,
  /^dist\/(?:custom-elements|web-types|vscode\.html-custom-data|vscode\.css-custom-data|sri|sbom)\.json$/,
  /^dist\/(?:authoring\/(?:workbook\/)?)?THIRD-PARTY-NOTICES\.txt$/,
];
const PERMISSIVE = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
];
/** Of the first we take MIT; of the second both parts are permissive. */
const COMBINED = ['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'];
/**
 * The files in parts are 0.8 MB of it, the command with its servers and formats 0.5, the studio with a pack
 * to begin from 0.8, the shoulder pack with its file and page 0.4, and each language 0.4. Pages for frames in one language are
 * 0.13 each, and the people of the cases 0.06. A page loads one of these files.
 */
const MAX_PACKED_BYTES = 5_440_000;

interface Analysis {
  readonly entrypoints: object;
  readonly problems: readonly {
    readonly kind: string;
    readonly resolutionKind?: string;
    readonly resolutionOption?: string;
  }[];
}
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'triage-pack-'));
let packed: Packed;
let tarball: string;

describe('what is published', () => {
  before(() => {
    const text = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [first] = Object.values(JSON.parse(text) as Record<string, Packed>);
    packed = first!;
    tarball = join(folder, packed.filename);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is on the list, and everything on the list is there', () => {
    const paths = packed.files.map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))),
      [],
    );
    assert.deepEqual(
      ALLOWED.filter((pattern) => !paths.some((path) => pattern.test(path))),
      [],
    );
    assert.ok(packed.size <= MAX_PACKED_BYTES, `${packed.size} bytes`);
  });

  it('holds the files that package.json names for CDNs and editors', () => {
    const about = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
    const paths = packed.files.map(({ path }) => `./${path}`);
    for (const field of ['unpkg', 'jsdelivr', 'customElements', 'web-types', 'types'])
      assert.ok(paths.includes(about[field]!), field);
  });

  it('publint finds nothing wrong', async () => {
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('attw: the types of every entry are found by bundlers and by Node, as ES modules', () => {
    const args = [
      join('node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js'),
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'json',
    ];
    const { analysis } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }),
    ) as { analysis: Analysis };
    assert.ok('./react' in analysis.entrypoints);
    // The package is for ES modules alone: what `require` and Node before 12 would find is not
    // asked.
    assert.deepEqual(
      analysis.problems.filter(
        (each) =>
          !['node10', 'node16-cjs'].includes(each.resolutionKind ?? each.resolutionOption ?? ''),
      ),
      [],
    );
  });

  it('every licence that comes along is permissive, and the bundled ones are printed in full', () => {
    const { components } = JSON.parse(readFileSync('dist/sbom.json', 'utf8')) as BillOfMaterials;
    assert.ok(components.some(({ name }) => name === 'lit'));
    for (const { name, licenses = [] } of components) {
      assert.ok(
        licenses.length > 0 &&
          licenses.every(({ license, expression = '' }) =>
            [...PERMISSIVE, ...COMBINED].includes(license?.id ?? expression),
          ),
        `${name}: ${JSON.stringify(licenses)}`,
      );
    }
    const bundled = [
      ['dist', '@lit/reactive-element', 'BSD-3-Clause', 'Redistribution and use'],
      ['dist', 'lit-element', 'BSD-3-Clause', 'Redistribution and use'],
      ['dist', 'lit-html', 'BSD-3-Clause', 'Redistribution and use'],
      ['dist/authoring', 'ajv', 'MIT', 'Permission is hereby granted'],
      ['dist/authoring', 'flesch-kincaid', 'MIT', 'Permission is hereby granted'],
      ['dist/authoring', 'syllable', 'MIT', 'Permission is hereby granted'],
      ['dist/authoring', 'xliff', 'MIT', 'Permission is hereby granted'],
      ['dist/authoring/workbook', 'exceljs', 'MIT', 'Permission is hereby granted'],
      ['dist/authoring', 'yaml', 'ISC', 'Permission to use, copy, modify'],
      ['dist/studio', '@codemirror/view', 'MIT', 'Permission is hereby granted'],
    ] as const;
    for (const [bundle, name, license, terms] of bundled) {
      assert.ok(
        components.some((component) => component.name === name),
        name,
      );
      assert.match(
        readFileSync(join(bundle, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
        new RegExp(`^Name: ${name}$[^]*?^License: ${license}$[^]*?Copyright[^]*?${terms}`, 'm'),
        name,
      );
    }
    for (const file of Object.keys(JSON.parse(readFileSync('dist/sri.json', 'utf8')) as object)) {
      const banner =
        file === 'triage-widget-frame.js'
          ? /^\/\*! triage-widget [\d.]+ \| MIT \*\/\n/
          : /^\/\*! triage-widget [\d.]+ \| MIT \| holds Lit, .*THIRD-PARTY-NOTICES\.txt \*\/\n/;
      assert.match(readFileSync(join('dist', file), 'utf8'), banner, file);
    }
  });

  it("the lock file names no registry, so that an installation uses the installer's own", () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });
});
