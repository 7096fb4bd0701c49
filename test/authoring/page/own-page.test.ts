import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ownPage } from '../../../src/authoring/page/own-page.js';
import type { PackJson } from '../../../src/engine/index.js';
import { withPack } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';
import { loaded } from '../authored.js';

const TINY = loaded().json;
const SCRIPT = /<script type="module">([^]*?)<\/script>/;
const digest = (algorithm: string, text: string): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/** The pack as the script of a page holds it. */
function packIn(html: string): unknown {
  const literal = /JSON\.parse\(("\{(?:[^"\\]|\\.)*")\)/.exec(SCRIPT.exec(html)![1]!)!;
  // The escapes of the literal are those of JSON.
  return JSON.parse(JSON.parse(literal[1]!) as string);
}

/** Every text of ten letters or more in a value. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 10 && value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

const TEMPLATE = readFileSync('dist/authoring/own-page.html', 'utf8');

describe('a page that holds the widget and a pack', () => {
  it('holds the pack as it is, and its policy the hash of the one script', () => {
    const html = ownPage(TINY, TEMPLATE);
    assert.deepEqual(packIn(html), TINY);
    const scripts = [...html.matchAll(/<script/g)];
    assert.equal(scripts.length, 1);
    const hash = digest('sha256', SCRIPT.exec(html)![1]!);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    assert.ok(policy.startsWith(`default-src 'none'; script-src '${hash}';`), policy);
    assert.doesNotMatch(html, /\{\{|%PACK%/, 'everything is filled in');
    assert.match(html, new RegExp(`<triage-widget pack="${TINY.id}">`));
    assert.match(html, new RegExp(`<title>${TINY.text['en']!.title}</title>`));
  });

  it('holds no sentence of the built-in pack', () => {
    const builtIn = JSON.parse(readFileSync('dist/packs/back-and-knee.json', 'utf8')) as PackJson;
    const own = new Set(sentences(TINY));
    const html = ownPage(TINY, TEMPLATE);
    const words = sentences({ ...builtIn.text, sources: builtIn.sources });
    assert.ok(words.length > 1000);
    assert.deepEqual(
      words.filter((text) => text.length > 25 && !own.has(text) && html.includes(text)),
      [],
    );
  });

  it('where scripts are off, shows the pack’s signs of an emergency before those of any complaint', () => {
    const { dangers, redFlags, text } = TINY;
    const emergencies = redFlags.filter(
      (id) => dangers.find((danger) => danger.id === id)!.level === 'emergency',
    );
    assert.ok(emergencies.length > 0 && emergencies.length < redFlags.length + 1);
    const shown = [
      ...ownPage(TINY, TEMPLATE)
        .split('<script')[0]!
        .matchAll(/<li>(.*)<\/li>/g),
    ].map(([, sign]) => sign);
    assert.deepEqual(
      shown.slice(0, emergencies.length),
      emergencies.map((id) => text['en']!.dangers[id]),
    );
    assert.equal(shown.length, emergencies.length + 5);
    assert.ok(shown.slice(-5).every((sign) => !/leg|bottom|private/.test(sign!)));
  });

  it('says in which language a sign is that the widget’s own words do not speak', () => {
    const html = ownPage({ ...TINY, text: { cy: TINY.text['en']! } }, TEMPLATE);
    assert.match(html, /^<!doctype html>\n<html lang="cy">/);
    const [block] = /<div lang="[^]*<\/div>\n/.exec(html)!;
    assert.match(block, /^<div lang="en">/);
    assert.ok([...block.matchAll(/<li lang="cy">/g)].length > 0);
  });

  for (const hostile of [
    '</script><script>ran=1</script>',
    '<!--<script>',
    '"><img src=x onerror=ran=1>',
    '{{fallback}} {{script-hash}} %PACK%',
    "$& $` $' $$",
    '\\" \u2028 \u0000',
  ]) {
    it(`a text is never markup or code: ${JSON.stringify(hostile)}`, () => {
      const en = { ...TINY.text['en']!, title: hostile };
      const dangers = Object.fromEntries(Object.keys(en.dangers).map((id) => [id, hostile]));
      const json: PackJson = { ...TINY, text: { en: { ...en, dangers } } };
      const html = ownPage(json, TEMPLATE);
      assert.deepEqual(packIn(html), json);
      assert.equal([...html.matchAll(/<script/g)].length, 1);
      assert.doesNotMatch(html, /<img|<!--<script/);
      assert.ok(html.includes(digest('sha256', SCRIPT.exec(html)![1]!)));
    });
  }
});

describe('build --page', () => {
  it('writes one file, alone or beside the others, and what to paste where, with the hash', () => {
    withPack({}, (directory) => {
      const [page, out] = [join(directory, 'site', 'tiny page.html'), join(directory, 'out')];
      const alone = ran('build', directory, '--page', page, '--unproven');
      assert.equal(alone.code, 0, alone.err);
      assert.deepEqual(readdirSync(join(directory, 'site')), ['tiny page.html']);
      assert.match(alone.out, /src="\/assets\/tiny%20page\.html"/);
      assert.doesNotMatch(alone.out, /pack-integrity/, 'no file, so no hash of one');
      assert.ok((packIn(readFileSync(page, 'utf8')) as PackJson).unproven);

      const both = ran('build', directory, '--page', page, '--out', out, '--unproven');
      const hash = digest('sha384', readFileSync(join(out, 'tiny.json'), 'utf8'));
      for (const line of [
        `<script type="module" src="/assets/triage-widget.js"></script> <triage-widget src="/assets/tiny.json" pack-integrity="${hash}"></triage-widget>`,
        `data-triage-widget data-src="/assets/tiny.json" data-pack-integrity="${hash}"`,
        `[triage_widget src="/assets/tiny.json" pack-integrity="${hash}"]`,
        `address /assets/tiny.json and hash ${hash}`,
        '<a data-triage-frame href="/assets/tiny%20page.html">',
      ])
        assert.ok(both.out.includes(line), line);
    });
  });

  it('writes nothing for a pack that is not proven, or where nothing says where to', () => {
    withPack({}, (directory) => {
      const page = join(directory, 'page.html');
      // The fixture has no properties.yml, so not all of it can be proven.
      assert.equal(ran('build', directory, '--page', page).code, 1);
      assert.equal(existsSync(page), false);
      const nowhere = ran('build', directory);
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.err, /add --out DIR, or --page FILE\.html/);
      assert.equal(ran('build', directory, '--page', page, '--parts').code, 2);
    });
  });
});
