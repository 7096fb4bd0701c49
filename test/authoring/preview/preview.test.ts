import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compilePack } from '../../../src/authoring/compile-pack.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { html } from '../../../src/authoring/preview/html.js';
import { previewPage } from '../../../src/authoring/preview/page.js';
import { checkRegions } from '../../../src/authoring/regions/check-regions.js';
import { run } from '../../../src/authoring/run.js';
import { allStrings } from '../../../src/authoring/strings.js';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { FIXTURE, replace, withPack, type Changes } from '../../support/packs.js';

interface Ran {
  readonly code: number;
  readonly err: string;
  readonly page: string | null;
}

function preview(changes: Changes, ...more: readonly string[]): Ran {
  return withPack(changes, (directory) => {
    const err: string[] = [];
    const out = join(directory, 'out', 'page.html');
    const code = run(['preview', directory, '--out', out, ...more], {
      out: () => undefined,
      err: (line) => err.push(line),
    });
    return { code, err: err.join('\n'), page: existsSync(out) ? readFileSync(out, 'utf8') : null };
  });
}

/** The page of a pack without running the verifier. */
function pageOf(
  pack: AuthoredPack,
  regions: Parameters<typeof previewPage>[0]['regions'] = null,
): string {
  return previewPage({
    pack,
    contentHash: compilePack(pack).contentHash,
    locales: Object.keys(pack.text),
    results: [],
    regions,
  });
}

/** What a reader sees: without tags, with plain characters and single spaces. */
function seen(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

function anchors(page: string): {
  readonly ids: readonly string[];
  readonly links: readonly string[];
} {
  const all = (pattern: RegExp): readonly string[] =>
    [...page.matchAll(pattern)].map((match) => match[1]!);
  return { ids: all(/ id="([^"]*)"/g), links: all(/ href="#([^"]*)"/g) };
}

function assertComplete(pack: AuthoredPack, page: string): void {
  const text = seen(page);
  for (const { file, path, text: words } of allStrings(pack)) {
    assert.ok(
      text.includes(words.replace(/\s+/g, ' ').trim()),
      `${file} ${path.join('.')} is not on the page`,
    );
  }
  for (const [id, { cite }] of Object.entries(pack.sources)) assert.ok(text.includes(cite), id);
  const { ids, links } = anchors(page);
  for (const [kind, items] of [
    ['question', pack.questions],
    ['rule', pack.rules],
    ['cause', pack.causes],
    ['advice', pack.advice],
    ['danger', pack.dangers],
  ] as const) {
    for (const { id } of items)
      assert.ok(ids.includes(`${kind}-${id}`), `${kind} ${id} has no place`);
  }
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  for (const link of links) assert.ok(ids.includes(link), `#${link} leads nowhere`);
}

const GERMAN: Changes = Object.fromEntries(
  Object.entries(FIXTURE)
    .filter(([path]) => path.startsWith('text/en/'))
    .map(([path, text]) => [
      path.replace('/en/', '/de/'),
      text
        .replace('title: Tiny check', 'title: Kleine Prüfung')
        .replace('A short check.', 'Kurz gesagt.'),
    ]),
);

test("preview: the content's page holds every text of every language, every source, and a place for every item", () => {
  const pack = lintPack('content/packs/back-and-knee').pack!;
  assertComplete(pack, pageOf(pack, checkRegions('content/regions.yml').regions));
});

test('preview: the command writes the page, with the verdicts and nothing signed', () => {
  const { code, err, page } = preview(GERMAN);
  assert.deepEqual([code, err], [0, '']);
  const text = seen(page!);
  assert.match(text, /Not signed/);
  assert.match(text, /flag-level ?proved/);
  assert.match(text, /sha256-[0-9a-f]{64}/);
});

test('preview: levels, conditions, numbers and grades stand beside the words', () => {
  const text = seen(preview({}).page!);
  assert.match(
    text,
    /numb Emergency ?Grade C S1 · not signed · due 2027-01-01/,
    'a danger sign with its level, grade, source and dates',
  );
  assert.match(
    text,
    /When all of these \[weak_bones\] ?age: "50 or over" \[older\] ?health: "Weak bones"/,
    "a rule's condition in words",
  );
  assert.match(
    text,
    /Hidden when this is so or not known: danger signs: "New numbness between the legs"/,
  );
  assert.match(text, /start: "After effort" ?ratio ?1.6 ?1.8/, 'a ratio for each group');
  assert.match(
    text,
    /pattern: "Worse sitting" ?ratio ?1.5 ?1.5[^A-Z]*B S1/,
    "one option's own grade and source",
  );
  assert.match(text, /cold: "Often" ?2 ?Strong from 2 points, partly from 1/);
  assert.match(text, /First author, a journal, 2020\..*all of it was read; cited \d+ times/);
});

test('preview: a line to sign closes every section, and the contents name each', () => {
  const page = preview({}).page!;
  const sections = [...page.matchAll(/<section id="([^"]+)">/g)].map((match) => match[1]!);
  assert.ok(sections.length >= 10);
  assert.equal([...page.matchAll(/class="sign"/g)].length, sections.length);
  const contents = /<nav.*?<\/nav>/s.exec(page)![0];
  for (const id of sections) assert.ok(contents.includes(`href="#${id}"`), id);
});

test('preview: languages stand side by side, English first; --locale shows one', () => {
  const both = preview(GERMAN).page!;
  assert.ok(both.indexOf('Tiny check') < both.indexOf('Kleine Prüfung'));
  const { code, page } = preview(GERMAN, '--locale', 'de');
  assert.equal(code, 0);
  assert.deepEqual(
    [page!.includes('Kurz gesagt.'), page!.includes('A short check.')],
    [true, false],
  );
});

test('preview: the page runs nothing and asks for nothing', () => {
  const page = pageOf(lintPack('content/packs/back-and-knee').pack!);
  assert.match(
    page,
    /http-equiv="Content-Security-Policy"\s+content="default-src 'none'; style-src 'unsafe-inline'"/,
  );
  assert.doesNotMatch(
    page,
    /<(?:script|link|img|iframe|object|form|base)\b|\son\w+=|url\(|@import/i,
  );
});

test('preview: what a pack says never becomes markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const pack = withPack(
    { 'text/en/pack.yml': replace('intro: A short check.', 'intro: ATTACK') },
    (directory) => lintPack(directory).pack!,
  );
  const spoilt = JSON.parse(
    JSON.stringify(pack)
      .replaceAll('"ATTACK"', JSON.stringify(evil))
      .replaceAll('"New numbness between the legs"', JSON.stringify(evil))
      .replaceAll('"First author, a journal, 2020"', JSON.stringify(evil)),
  ) as AuthoredPack;
  const withUrl = {
    ...spoilt,
    sources: { ...spoilt.sources, S1: { ...spoilt.sources['S1']!, url: 'javascript:alert(1)' } },
  };
  const page = pageOf(withUrl);
  assert.doesNotMatch(page, /<img|href="javascript/);
  assert.ok(seen(page).includes(evil), 'it is shown as it is written');
});

test('html: text is escaped wherever it stands, markup and lists are put in, absent things leave nothing', () => {
  assert.equal(
    String(
      html`<a title="${'"><b>'}">${['<', html`<i>${'&'}</i>`, null, undefined, false, 0]}</a>`,
    ),
    '<a title="&#34;&#62;&#60;b&#62;">&#60;<i>&#38;</i>0</a>',
  );
});

test('preview: a pack with a problem has no page, and wrong usage is 2', () => {
  const broken = preview({
    'rules.yml': replace('ref: weak_bones }, sources', 'ref: week_bones }, sources'),
  });
  assert.deepEqual([broken.code, broken.page], [1, null]);
  assert.match(broken.err, /did you mean "weak_bones"/);
  const strange = preview({}, '--locale', 'fr');
  assert.deepEqual([strange.code, strange.page], [2, null]);
  assert.match(strange.err, /no words in "fr"; give one of en/);
  const err: string[] = [];
  assert.equal(
    run(['preview', 'content/packs/back-and-knee'], {
      out: () => undefined,
      err: (line) => err.push(line),
    }),
    2,
  );
  assert.match(err.join(), /add --out FILE\.html/);
});
