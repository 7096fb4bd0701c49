import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import ts from 'typescript';

/** Files for pages, which differ in words alone. */
const PAGE_FILES = ['', '.es', '.zh-Hans', '.zh-Hant', '.all'].map(
  (ending) => `dist/triage-widget${ending}.js`,
);
/** What bundlers get: the index, and what registers the tag in each choice of languages. */
const ENTRIES = [
  'index',
  'define',
  'cdn/es/define',
  'cdn/zh-hans/define',
  'cdn/zh-hant/define',
  'cdn/all/define',
];

/** The names that a file for pages exports; running it takes a browser. */
function namesIn(file: string): readonly string[] {
  return parseAst(readFileSync(file, 'utf8'))
    .body.flatMap((node) => (node.type === 'ExportNamedDeclaration' ? node.specifiers : []))
    .map(({ exported }) => (exported.type === 'Identifier' ? exported.name : `${exported.value}`))
    .sort();
}

/** The names that a module's types declare, values and types alike. */
function declaredBy(files: readonly string[]): readonly (readonly string[])[] {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  return files.map((file) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
      .map(({ name }) => name)
      .sort(),
  );
}

describe('files and entries that differ only in language', () => {
  it('export the same, so that one can stand in for another', async () => {
    const [index, ...others] = await Promise.all(
      ENTRIES.map(async (entry) =>
        Object.keys((await import(pathToFileURL(`dist/${entry}.js`).href)) as object).sort(),
      ),
    );
    for (const name of ['TriageWidget', 'upgradeLinks', 'registerPack', 'registerLocale'])
      assert.ok(index!.includes(name), name);
    others.forEach((names, at) => assert.deepEqual(names, index, ENTRIES[at + 1]));
    for (const file of PAGE_FILES) assert.deepEqual(namesIn(file), index, file);
  });

  it('declare the same types', () => {
    const [index, ...others] = declaredBy(ENTRIES.map((entry) => `dist/${entry}.d.ts`));
    for (const name of ['TriageWidget', 'ContentDetail', 'PackJson', 'MessageTable'])
      assert.ok(index!.includes(name), name);
    others.forEach((names, at) => assert.deepEqual(names, index, ENTRIES[at + 1]));
  });
});
