import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { joinPack } from '../../src/engine/join-pack.js';
import { loadPack } from '../../src/engine/index.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
  bin: Record<string, string>;
};

/** The one file for pages of each language, and that of all. */
const PAGE_FILES = ['', '.es', '.zh-Hans', '.zh-Hant', '.all'].map(
  (ending) => `triage-widget${ending}.js`,
);

/** Runs a module in a fresh Node with the package importing itself by name, as a consumer would. */
const node = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

describe('the built package', () => {
  it('the version in the source is that of the package', () => {
    assert.match(
      readFileSync('src/widget/version.ts', 'utf8'),
      new RegExp(`VERSION = '${manifest.version}'`),
    );
  });

  it('no shape of a picture is left open, since the next one would stand inside it and not be drawn', () => {
    for (const name of PAGE_FILES) {
      const code = readFileSync(`dist/${name}`, 'utf8');
      const shapes = [
        ...code.matchAll(/<(path|circle|ellipse|rect|line)\b(?:=>|[^<>])*>(?!<\/\1>)/g),
      ];
      assert.ok(code.includes('<circle'), `${name} holds pictures`);
      assert.deepEqual(
        shapes.map(([shape]) => shape).filter((shape) => !shape.endsWith('/>')),
        [],
      );
    }
  });

  it('in Latin letters no file holds a wide one, with which a browser would keep it in twice the memory', () => {
    const latin = ['', '.es'].flatMap((ending) => [
      `triage-widget${ending}.js`,
      `split/triage-widget${ending}.js`,
      `split/triage-widget${ending}.first.js`,
      `split/triage-widget${ending}.second.js`,
    ]);
    for (const name of [...latin, 'engine.js', 'testing.js', 'triage-widget-frame.js'])
      assert.deepEqual(readFileSync(`dist/${name}`, 'utf8').match(/[^\0-\xff]/g) ?? [], [], name);
    const chinese = readFileSync('dist/triage-widget.zh-Hans.js', 'utf8');
    assert.match(chinese, /腰/, 'where most letters are wide, escapes would cost more');
  });

  it('every export leads to a file', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      const paths = typeof target === 'string' ? [target] : [target.types, target.default];
      const file = name.startsWith('./themes/') ? 'hospital' : 'back-and-knee';
      for (const path of paths) {
        assert.ok(existsSync(path.replace('*', file)), `${name} → ${path}`);
      }
    }
    for (const path of Object.values(manifest.bin)) assert.ok(existsSync(path), path);
    for (const name of PAGE_FILES) assert.ok(existsSync(`dist/${name}`), name);
  });

  it('every export has its types beside it, but for the JSON that only tools read', () => {
    const bare = ['./custom-elements.json', './package.json'];
    for (const [name, target] of Object.entries(manifest.exports)) {
      const types = typeof target === 'string' ? '' : target.types;
      assert.equal(types.endsWith('.d.ts'), !bare.includes(name), name);
    }
    for (const [folder, ending] of [
      ['dist/themes', '.css'],
      ['dist/packs', '.json'],
    ] as const) {
      const files = readdirSync(folder).filter((name) => name.endsWith(ending));
      assert.ok(files.length > 0);
      for (const name of files) assert.ok(existsSync(join(folder, `${name}.d.ts`)), name);
    }
  });

  it('the index has no side effect, and importing anything in Node does not throw', () => {
    assert.equal(
      node(
        `await import('triage-widget'); console.log(globalThis.customElements?.get('triage-widget') === undefined)`,
      ).trim(),
      'true',
    );
    for (const entry of [
      'define',
      'define/es',
      'define/zh-Hans',
      'define/zh-Hant',
      'define/shoulder',
      'define/all',
      'react',
      'preact',
      'solid',
      'testing',
    ])
      assert.equal(
        node(`await import('triage-widget/${entry}'); console.log('fine')`).trim(),
        'fine',
        entry,
      );
  });

  it('the built-in content, which pages do not check again, passes every check and is what the checks make of it', async () => {
    const load = async <T>(name: string): Promise<T> =>
      ((await import(pathToFileURL(`dist/packs/${name}`).href)) as { default: T }).default;
    const modules = readdirSync('dist/packs').filter((name) =>
      /^[\w-]+(?:\.(?!first|second)[\w-]+)?\.js$/.test(name),
    );
    assert.ok(modules.length >= 3, modules.join());
    for (const name of modules) {
      const json = await load<unknown>(name);
      assert.deepEqual(loadPack(json).json, json, name);
      const [first, second] = await Promise.all(
        ['first', 'second'].map((part) =>
          load<() => unknown>(name.replace(/\.js$/, `.${part}.js`)),
        ),
      );
      assert.deepEqual(joinPack(first!(), second!()), json, `${name} in two parts`);
    }
  });

  it('the headless engine runs an interview in Node from the published pack', () => {
    const out = node(`
      import { readFileSync } from 'node:fs';
      import { createSession, loadPack } from 'triage-widget/engine';
      const pack = loadPack(JSON.parse(readFileSync(new URL(import.meta.resolve('triage-widget/packs/back-and-knee.json')))));
      const { next, assessment } = createSession(pack, { g_age: '40_49', f_now: ['now_breath'] });
      console.log(JSON.stringify([next, assessment.urgency]));`);
    assert.deepEqual(JSON.parse(out), [null, 'emergency']);
  });

  it('the FHIR file turns the published pack and a session into resources, and carries no engine of its own', () => {
    const out = node(`
      import { readFileSync } from 'node:fs';
      import { createSession, loadPack } from 'triage-widget/engine';
      import { toQuestionnaire, toQuestionnaireResponse } from 'triage-widget/fhir';
      const pack = loadPack(JSON.parse(readFileSync(new URL(import.meta.resolve('triage-widget/packs/back-and-knee.json')))));
      const questionnaire = toQuestionnaire(pack, 'zh-Hans');
      const { status, item } = toQuestionnaireResponse(createSession(pack, { g_age: '40_49', f_now: ['now_breath'] }), { questionnaire });
      console.log(JSON.stringify([questionnaire.item.length === pack.questions.length, status, item.map(({ linkId }) => linkId)]));`);
    assert.deepEqual(JSON.parse(out), [true, 'completed', ['g_age', 'f_now']]);
    const file = readFileSync('dist/fhir.js', 'utf8');
    assert.doesNotMatch(file, /PackError/);
    assert.deepEqual(file.match(/\bfrom\s*"[^"]*"/g), ['from"./engine.js"']);
  });

  it('the CDN file is one file', () => {
    const file = readFileSync('dist/triage-widget.js');
    assert.ok(
      !/\bimport\s*(?:\(|["'{*])/.test(
        file.toString().replaceAll(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'/g, '""'),
      ),
      'imports nothing',
    );
  });

  it('the shipped source neither runs text nor turns it into markup', () => {
    const files = (folder: string): readonly string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
      );
    for (const path of [
      ...files('src/widget'),
      ...files('src/engine'),
      ...files('src/i18n'),
      ...files('src/frame'),
    ]) {
      assert.doesNotMatch(
        readFileSync(path, 'utf8'),
        /innerHTML|unsafeHTML|new Function|\beval\(|style="|styleMap/,
        path,
      );
    }
  });
});
