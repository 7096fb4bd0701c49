import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AuthoredRegion, AuthoredRegions } from '../../../src/authoring/authored.js';
import { checkRegions } from '../../../src/authoring/regions/check-regions.js';
import { regionTable } from '../../../src/authoring/regions/region-table.js';

const SOURCES =
  'sources:\n  ONE: { cite: "A state, a page", url: "https://example.org/1", read: full }\n';

/** What is wrong with one country's entry, as `code message`. */
function wrong(entry: string, sources = SOURCES): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'triage-rows-'));
  try {
    const file = join(directory, 'regions.yml');
    writeFileSync(file, `reviewBy: "2027-01-01"\nreviewedBy: ""\nregions:\n  ${entry}\n${sources}`);
    return checkRegions(file).problems.map(({ code, message }) => `${code} ${message}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const CALL = 'emergency: { numbers: ["112"], sources: [ONE] }';

test('regions: the least that an entry needs is a number and its source', () => {
  assert.deepEqual(wrong(`AA: { ${CALL} }`), []);
});

const ROWS: readonly (readonly [what: string, entry: string, says: RegExp])[] = [
  ['no numbers', 'AA: { emergency: { numbers: [], sources: [ONE] } }', /schema .*too short/],
  [
    'a number twice',
    'AA: { emergency: { numbers: ["112", "112"], sources: [ONE] } }',
    /names "112" twice; remove one/,
  ],
  [
    'a number of letters',
    'AA: { emergency: { numbers: ["0-DOCTOR"], sources: [ONE] } }',
    /a telephone number/,
  ],
  ['an empty number', 'AA: { emergency: { numbers: [""], sources: [ONE] } }', /schema /],
  ['no sources', 'AA: { emergency: { numbers: ["112"], sources: [] } }', /schema .*too short/],
  [
    'advice without a name',
    `AA: { ${CALL}, advice: { number: "111", sources: [ONE] } }`,
    /"advice" has no "name"; add it/,
  ],
  [
    'advice without a number',
    `AA: { ${CALL}, advice: { name: x, sources: [ONE] } }`,
    /"advice" has no "number"; add it/,
  ],
  [
    'a place of another kind',
    `AA: { ${CALL}, places: { pharmacy: x, sources: [ONE] } }`,
    /unknown field "pharmacy"; /,
  ],
  ['places that name none', `AA: { ${CALL}, places: { sources: [ONE] } }`, /schema /],
  [
    'a place in no language',
    `AA: { ${CALL}, places: { doctor: { english: x }, sources: [ONE] } }`,
    /schema /,
  ],
  ['a date that is none', `AA: { ${CALL}, reviewBy: soon }`, /"soon" has the wrong form; /],
  ['three letters', `AAA: { ${CALL} }`, /a country code of two capitals/],
  ['small letters', `aa: { ${CALL} }`, /a country code of two capitals/],
  ['a field that there is not', `AA: { ${CALL}, police: "110" }`, /unknown field "police"; /],
];

for (const [what, entry, says] of ROWS) {
  test(`regions: ${what}`, () => {
    const found = wrong(entry);
    assert.ok(found.length > 0, 'nothing was found');
    assert.match(found.join('\n'), says);
    assert.ok(
      found.every((each) => /; \S/.test(each)),
      found.join('\n'),
    );
  });
}

test('regions: each fact of an entry rests on its own sources', () => {
  assert.deepEqual(wrong(`AA: { ${CALL}, advice: { number: "111", name: x, sources: [TWO] } }`), [
    'reference there is no source "TWO"; use one of ONE',
  ]);
});

test('regions: a file that is not YAML is told so, and nothing else', () => {
  assert.match(wrong('AA: {').join('\n'), /^yaml not valid YAML/);
});

const region = (number: string, more: Partial<AuthoredRegion> = {}): AuthoredRegion => ({
  emergency: { numbers: [number], sources: ['ONE'] },
  ...more,
});

const tableOf = (regions: Readonly<Record<string, AuthoredRegion>>): string =>
  regionTable({
    reviewBy: '2027-01-01',
    reviewedBy: '',
    sources: {},
    regions,
  } satisfies AuthoredRegions);

test('table: the order of the file does not matter', () => {
  const [a, b, c] = [region('112'), region('000'), region('112')];
  assert.equal(tableOf({ AA: a, BB: b, CC: c }), tableOf({ CC: c, BB: b, AA: a }));
});

test('table: each country once, under the number that is shown', () => {
  const text = tableOf({ DE: region('112'), AU: region('000'), FR: region('112') });
  assert.match(text, /^ {2}'000': 'AU',\n {2}'112': 'DE FR',$/m);
});

test('table: the name of an advice line with its number, but not twice', () => {
  const advice = (name: string): AuthoredRegion =>
    region('112', { advice: { number: '111', name, sources: [] } });
  assert.match(tableOf({ GB: advice('NHS 111') }), /GB: \['111', 'NHS 111'\]/);
  assert.match(tableOf({ GB: advice('NHS') }), /GB: \['111', 'NHS \(111\)'\]/);
});

test('table: a name with a quote or a backslash stays one string', () => {
  const text = tableOf({
    FR: region('15', { places: { doctor: "médecin d'à \\ côté", sources: [] } }),
  });
  const literal = /doctor: ('.*') \}/.exec(text)![1]!;
  // Read back as the language reads it: only the quote and the backslash were escaped.
  assert.equal(literal.slice(1, -1).replace(/\\(.)/g, '$1'), "médecin d'à \\ côté");
});

test('table: what is for reviewers stays out', () => {
  const text = tableOf({ AA: region('112', { reviewBy: '2026-05-05', reviewedBy: 'Dr A' }) });
  assert.doesNotMatch(text, /2026|Dr A|ONE|reviewBy/);
});

test('table: without advice or places their lists are empty, and still there', () => {
  const text = tableOf({ AA: region('112') });
  for (const name of ['ADVICE', 'PLACES'])
    assert.match(text, new RegExp(`export const ${name}: .* = \\{\\n\\};`));
});
