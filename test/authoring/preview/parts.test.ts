import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossarySection } from '../../../src/authoring/preview/cover.js';
import { html } from '../../../src/authoring/preview/html.js';
import * as parts from '../../../src/authoring/preview/parts.js';
import { address, sourcesSection } from '../../../src/authoring/preview/sources.js';
import { seen, view } from './view.js';

test('parts: a level is said in words, and its colour is a class', () => {
  assert.equal(String(parts.level('urgent')), '<span class="level urgent">Urgent: same day</span>');
  assert.equal(seen(parts.level('self-care')), 'Self-care');
});

test('parts: what the region fills in is made visible, the rest is plain text', () => {
  assert.equal(
    String(parts.spoken('Call {emergency} <now>.')),
    'Call <span class="slot">{emergency}</span> &#60;now&#62;.',
  );
  assert.match(String(parts.spoken(['a', 'b'])), /<ul>\s*<li>a<\/li><li>b<\/li>\s*<\/ul>/);
  assert.match(String(parts.spoken(undefined)), /class="missing">no words</);
});

test('parts: sources are links, a grade that there is not is a question mark', () => {
  assert.equal(
    String(parts.cites(['S1', 'S2'])),
    '<a href="#source-S1">S1</a>, <a href="#source-S2">S2</a>',
  );
  assert.equal(String(parts.cites(undefined)), '');
  assert.equal(seen(parts.rests('B', ['S1'])), 'B S1');
  assert.equal(seen(parts.rests(undefined, [])), '?');
});

test('parts: who signed stands there, and so does that nobody did', () => {
  const item = {
    file: '',
    path: [],
    what: 'rule',
    id: 'x',
    grade: 'A',
    sources: ['S1'],
    reviewBy: '2027-01-01',
  } as const;
  assert.equal(
    seen(parts.basis({ ...item, reviewedBy: 'Dr A' })),
    'Grade A S1 · signed by Dr A · due 2027-01-01',
  );
  assert.match(seen(parts.basis({ ...item, reviewedBy: '' })), /· not signed ·/);
});

test('parts: a row of words that no language has is left out, one that some have shows the gap', () => {
  const both = view((pack) => (pack.text.de = structuredClone(pack.text.en)), {
    locales: ['en', 'de'],
  });
  const row = (get: parts.Row[1]): string => seen(parts.words(both, [['Label', get]]));
  assert.equal(
    row(() => undefined),
    '',
  );
  assert.equal(
    row(() => []),
    '',
  );
  assert.equal(
    row(({ pack }) => pack.title),
    'en de Label Tiny check Tiny check',
  );
  assert.match(
    row((text) => (text === both.pack.text['en'] ? 'Only here' : undefined)),
    /Only here no words$/,
  );
});

test('parts: a condition stands as a tree, and none as nothing', () => {
  assert.equal(String(parts.condition(view(), 'When', undefined)), '');
  assert.equal(
    seen(
      parts.condition(view(), 'When', {
        any: [{ q: 'age', is: 'over50' }, { not: { answered: 'cold' } }],
      }),
    ),
    'When any of these age: "50 or over" known not to be so cold: answered',
  );
});

test('parts: a table of figures has a head for each row, and no head for an empty cell', () => {
  const markup = String(parts.figures(['', 'n'], [['a', '1']]));
  assert.match(markup, /<td><\/td><th>n<\/th>/);
  assert.match(markup, /<th scope="row">a<\/th>\s*<td>1<\/td>/);
});

test('parts: an address is a link only where it leads to a page', () => {
  assert.match(
    String(address('https://example.org/a')),
    /^<a href="https:\/\/example\.org\/a" rel="noreferrer">/,
  );
  for (const odd of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    ' https://x',
    'ftp://x',
  ])
    assert.equal(String(address(odd)), String(html`${odd}`), odd);
  assert.equal(String(address(undefined)), '');
});

test('glossary: a section only where some language explains a word', () => {
  assert.equal(glossarySection(view()), null);
  const section = glossarySection(
    view((pack) => (pack.text.en.pack.glossary = { numb: 'You feel <less>.' })),
  );
  assert.equal(seen(section!.body), 'en numb You feel <less>.');
});

test('sources: each with how much was read and how often it is cited', () => {
  const pack = view((each) => (each.sources.S3 = { cite: 'Third', read: 'secondary' }));
  const text = seen(sourcesSection(pack).body);
  assert.match(text, /S2 Second author, a journal, 2021\. the abstract was read; cited \d+ times/);
  assert.match(text, /S3 Third\. read in what others report; cited 0 times$/);
});
