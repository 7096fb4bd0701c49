import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { APPS, CHECKS, PAGES, SOURCES } from '../frameworks/apps.js';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      Partial<Package> & {
        readonly version?: string;
        readonly resolved?: string;
        readonly integrity?: string;
      }
    >
  >;
}

const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(...path), 'utf8'));
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('apps of frameworks', () => {
  const snippets = [
    ...readFileSync('demo/docs/frameworks.md', 'utf8').matchAll(
      /<!-- app: (\S+) -->\n+```\w+\n([^]*?)```/g,
    ),
  ];

  it('the guide shows each framework', () => {
    assert.deepEqual(
      new Set(snippets.map(([, path]) => path!.split('/')[0])),
      new Set(['react-vite', 'next', 'vue', 'svelte', 'angular', 'lit-ssr', 'vitest']),
    );
  });

  for (const [, path, code] of snippets) {
    it(`the guide's lines for ${path} stand in that file, in this order`, () => {
      const wanted = linesOf(code!);
      const left = [...wanted];
      for (const line of linesOf(readFileSync(join(SOURCES, path!), 'utf8')))
        if (line === left[0]) left.shift();
      assert.deepEqual(left, []);
      assert.ok(wanted.length > 0);
    });
  }

  it('each is a page or a check', () => {
    assert.deepEqual([...PAGES, ...CHECKS].sort(), [...APPS].sort());
    assert.ok(PAGES.length > 0 && CHECKS.length > 0);
  });

  for (const app of APPS) {
    it(`${app}: every version is exact; the lock file names no registry, and the widget as it is now, whatever its bytes`, () => {
      const { dependencies, devDependencies } = readJson(SOURCES, app, 'package.json') as Package;
      const { 'triage-widget': widget, ...others } = { ...devDependencies, ...dependencies };
      assert.equal(widget, 'file:../triage-widget.tgz');
      for (const [name, version] of Object.entries(others))
        assert.match(version.replace(/^npm:[\w-]+@/, ''), /^\d+\.\d+\.\d+$/, name);
      const {
        '': own,
        'node_modules/triage-widget': locked,
        ...rest
      } = (readJson(SOURCES, app, 'package-lock.json') as Lock).packages;
      assert.deepEqual([own!.dependencies, own!.devDependencies], [dependencies, devDependencies]);
      assert.deepEqual([locked!.resolved, locked!.integrity], [widget, undefined]);
      const renew = 'renew it with `npm run test:frameworks:locks`';
      assert.deepEqual(
        locked!.dependencies,
        (readJson('package.json') as Package).dependencies,
        renew,
      );
      for (const [name, { version, resolved, integrity }] of Object.entries(rest)) {
        assert.equal(resolved, undefined, name);
        assert.ok(version && integrity, `${name}: ${renew}`);
      }
    });
  }
});
