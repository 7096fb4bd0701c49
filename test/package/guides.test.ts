import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { renewed, table, withBlocks } from '../../src/build/docs/blocks.js';
import { references } from '../../src/build/docs/references.js';
import { COMMANDS } from '../../src/authoring/commands/index.js';
import { sizeOf } from '../bench/size.js';
import { papers, snippetsOf } from '../support/snippets.js';

const MAX_README_WORDS = 1300;
const read = (file: string): string => readFileSync(file, 'utf8');

describe('README', () => {
  it(`has at most ${MAX_README_WORDS} words, code included`, () => {
    const words = read('README.md').split(/\s+/).filter(Boolean);
    assert.ok(words.length <= MAX_README_WORDS, `${words.length} words`);
  });

  it('shows no CSS and no diagram that is not in a guide too, where it is tested', () => {
    const inGuides = papers()
      .filter((file) => file !== 'README.md')
      .flatMap(snippetsOf)
      .map(({ code }) => code);
    const shown = snippetsOf('README.md').filter(({ language }) =>
      ['css', 'mermaid'].includes(language),
    );
    assert.equal(shown.length, 3);
    for (const { code } of shown) assert.ok(inGuides.includes(code), code);
  });
});

describe('commands that the papers name', () => {
  const text = [...papers(), 'CONTRIBUTING.md', 'SECURITY.md', 'content/README.md']
    .map(read)
    .join('\n');

  it('are scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)];
    const own = [...new Set(named.map(([, script, short]) => (script ?? short)!))];
    assert.ok(own.length > 15);
    assert.deepEqual(
      own.filter((name) => !(name in scripts)),
      [],
    );
  });

  it('are commands of triage-pack', () => {
    const known = COMMANDS.map(({ name }) => name);
    const named = [...text.matchAll(/\btriage-pack ([a-z]+) (?:DIR|content|FILE|OLD)/g)];
    assert.ok(named.length > 15);
    assert.deepEqual(
      named.map(([, name]) => name!).filter((name) => !known.includes(name)),
      [],
    );
  });
});

describe('the tables in the guides', () => {
  it('are those of the doc comments, types and schemas; `npm run docs` renews them', async () => {
    for (const [file, blocks] of Object.entries(references())) {
      for (const [name, block] of Object.entries(blocks))
        assert.ok(block.split('\n').length > 2, `${file}: ${name} has rows`);
      assert.equal(read(file), await renewed(file, read(file), blocks), file);
    }
  });

  it('the size of each built file is within 5 % of what stands there; `npm run sizes -- --write` renews it', () => {
    const [, block] = /<!-- sizes -->([^]*?)<!-- \/sizes -->/.exec(
      read('demo/docs/size-and-speed.md'),
    )!;
    const reported = new Map(
      [...block!.matchAll(/\| `(.*?)` .*\| ([\d.]+) +\|$/gm)].map(([, name, size]) => [
        name!,
        Number(size) * 1000,
      ]),
    );
    assert.deepEqual(
      [...reported.keys()].filter((name) => name !== 'engine.js').sort(),
      (readdirSync('dist', { recursive: true }) as string[])
        .filter((name) => /^(?:split\/)?triage-widget.*\.(?:js|html)$/.test(name))
        .sort(),
    );
    for (const [name, size] of reported) {
      const { brotli } = sizeOf(readFileSync(`dist/${name}`));
      assert.ok(
        Math.abs(brotli / size - 1) <= 0.05,
        `${name} is ${brotli} bytes, the guide says ${size}`,
      );
    }
    const [, inReadme] = /weighs (\d+) kB compressed with brotli/.exec(read('README.md'))!;
    assert.equal(Number(inReadme), Math.round(reported.get('triage-widget.js')! / 1000));
  });

  it('replaces what stands between the markers and nothing else', () => {
    assert.equal(
      withBlocks('a\n<!-- x -->\nold\n<!-- /x -->\nb', { x: 'new' }),
      'a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb',
    );
    assert.throws(() => withBlocks('a', { x: 'new' }), /markers/);
  });

  it('keeps a cell in one line and one column', () => {
    assert.equal(
      table(['a', 'b'], [['x | y\nz.', undefined]]),
      '| a | b |\n|---|---|\n| x \\| y z | – |',
    );
  });
});
