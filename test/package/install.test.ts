import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly dev?: boolean;
        readonly optional?: boolean;
        readonly dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** A package that lies alone: no node_modules beside it or above it. */
const folder = mkdtempSync(join(tmpdir(), 'triage-install-'));
const PACKAGE = join(folder, 'package');
const PACK = join(folder, 'my-pack');

const triagePack = (...args: readonly string[]): string => {
  const { bin } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    bin: Readonly<Record<string, string>>;
  };
  return execFileSync(process.execPath, [join(PACKAGE, bin['triage-pack']!), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

/** All that npm puts beside a package for what it names, by the lock file. */
function treeOf(names: readonly string[], { packages }: Lock): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    Object.keys(packages[`node_modules/${name}`]!.dependencies ?? {}).forEach(visit);
  };
  names.forEach(visit);
  return seen;
}

describe('an installation of the packed file', () => {
  before(() => {
    const text = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [packed] = Object.values(JSON.parse(text) as Record<string, { filename: string }>);
    execFileSync('tar', ['-xzf', packed!.filename], { cwd: folder });
    cpSync('content/packs/back-and-knee', PACK, { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('brings lit, what lit needs, and nothing else', () => {
    const { dependencies, ...about } = JSON.parse(
      readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
    ) as Record<string, Readonly<Record<string, string>>>;
    assert.deepEqual(Object.keys(dependencies!), ['lit']);
    for (const kind of ['peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      assert.equal(about[kind], undefined, kind);
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
    const installed = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path]) => path.replace('node_modules/', ''));
    assert.deepEqual(new Set(installed), treeOf(['lit'], lock));
    assert.equal(existsSync(join(PACKAGE, 'node_modules')), false);
  });

  it('checks and compiles a pack in another folder, to the bytes of the published one', () => {
    assert.match(triagePack('lint', 'my-pack', '--today', '2026-12-01'), /no problems/);
    triagePack('build', 'my-pack', '--out', 'out');
    assert.equal(
      readFileSync(join(folder, 'out', 'back-and-knee.json'), 'utf8'),
      readFileSync('dist/packs/back-and-knee.json', 'utf8'),
    );
  });

  it('simulates on several threads, with the counts of one', () => {
    const counts = (threads: number): string =>
      triagePack('simulate', 'my-pack', '--people', '8', '--threads', `${threads}`, '--json');
    const one = counts(1);
    assert.equal((JSON.parse(one) as { plan: { people: number } }).plan.people, 8);
    assert.equal(counts(2), one);
  });
});
