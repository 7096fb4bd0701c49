import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lintPack } from '../../src/authoring/lint.js';
import { AUTHORED, DIRECTORY } from './hazards-pack.js';

/** Terms of the traditional view, which no biomedical card may use to explain anything. */
const TRADITIONAL =
  /\byang\b|\byin\b|\bqi\b|deficiency pattern|肾[阳阴气]?[虚不亏]|[阳阴气血]虚|寒凝|血瘀|经络|命门|腎[陽陰氣]?[虛不虧]|[陽陰氣血]虛|經絡|命門/i;

/** Every string in a value, with where it stands. */
function stringsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, `${path}.${key}`));
}

const NUMBERS = ['{emergency}', '{advice}'];
const PLACES = ['{doctor}', '{urgentCare}', '{emergencyDepartment}'];

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('words of the pack', () => {
  it('the pack passes every check: shape, numbers, sources, words, doses, claims', () => {
    assert.deepEqual(
      lintPack(DIRECTORY).problems.map(
        ({ file, line, code, message }) => `${file}:${line} ${code} ${message}`,
      ),
      [],
    );
  });

  it('the words of danger signs are locked in every language', () => {
    assert.deepEqual(Object.keys(AUTHORED.locked ?? {}).sort(), Object.keys(AUTHORED.text).sort());
  });

  it('every language has the same numbers to fill in as English', () => {
    const numbers = (words: string): ReadonlySet<string> =>
      new Set(placeholders(words).filter((name) => NUMBERS.includes(name)));
    const english = new Map(stringsIn(AUTHORED.text['en']));
    for (const [locale, text] of Object.entries(AUTHORED.text)) {
      const strings = new Map(stringsIn(text));
      for (const [path, words] of english) {
        if (numbers(words).size > 0)
          assert.deepEqual(numbers(strings.get(path) ?? ''), numbers(words), `${locale} ${path}`);
      }
      for (const [path, words] of strings)
        assert.ok(
          placeholders(words).every((name) => [...NUMBERS, ...PLACES].includes(name)),
          `${locale} ${path}`,
        );
    }
  });

  it('no traditional term stands in the card of a biomedical cause', () => {
    for (const [locale, { causes }] of Object.entries(AUTHORED.text)) {
      for (const { id } of AUTHORED.causes.filter(
        ({ perspective }) => perspective === 'biomedical',
      )) {
        for (const [path, words] of stringsIn(causes.causes[id]))
          assert.doesNotMatch(words, TRADITIONAL, `${locale} ${id}${path}`);
      }
    }
  });

  it('the plain list names the gravest dangers, emergencies first, and fits on a screen', () => {
    const { redFlags } = AUTHORED.head;
    const level = (id: string): string =>
      AUTHORED.dangers.find((danger) => danger.id === id)!.level;
    const list = redFlags.map((id) => AUTHORED.text['en']!.dangers.dangers[id]!);
    assert.ok(list.length <= 12);
    const levels = redFlags.map(level);
    assert.deepEqual(levels, [...levels].sort(), 'emergency before urgent, and nothing less');
    assert.ok(!levels.includes('soon'));
    for (const sign of [
      /chest pain/i,
      /breathing/i,
      /tearing/i,
      /face, speech or sight/i,
      /confus/i,
      /private parts/i,
      /\bpee\b/i,
      /both legs/i,
      /turns cold/i,
      /fever/i,
      /fall.* crash/i,
      /joint that turns hot/i,
    ])
      assert.ok(
        list.some((line) => sign.test(line)),
        String(sign),
      );
  });

  it('the list of dangers names every kind of emergency, in every language', () => {
    const emergencies = AUTHORED.dangers.filter(({ level }) => level === 'emergency');
    const words = emergencies.map(({ id }) => AUTHORED.text['en']!.dangers.dangers[id]!).join('; ');
    for (const sign of [
      /chest p/i,
      /passing out/i,
      /tearing pain/i,
      /face, speech/i,
      /confus/i,
      /private parts/i,
      /passing pee/i,
      /down both legs/i,
      /both legs losing power/i,
      /climbs up/i,
      /turns cold/i,
      /no pee/i,
      /brown pee/i,
      /tight muscle/i,
      /fever with chemo/i,
      /stiff neck/i,
      /fall.* crash/i,
      /leg that cannot carry/i,
      /breathlessness/i,
      /testicle/i,
      /pregnan/i,
      /herbal remedy/i,
      /steroid/i,
    ])
      assert.match(words, sign);
    for (const [locale, { dangers }] of Object.entries(AUTHORED.text))
      assert.deepEqual(
        Object.keys(dangers.dangers).sort(),
        AUTHORED.dangers.map(({ id }) => id).sort(),
        locale,
      );
  });

  it('without scripts the page itself lists danger signs and whom to call', () => {
    const page = readFileSync('demo/no-js.html', 'utf8');
    const inside = /<triage-widget>([\s\S]*)<\/triage-widget>/.exec(page)![1]!;
    assert.match(inside, /emergency number/);
    for (const sign of [
      /chest pain/i,
      /face droops/i,
      /confused/i,
      /private parts/i,
      /hard to pee/i,
      /both legs/i,
      /brown/i,
      /cold and pale/i,
      /aconite/i,
      /pregnant/i,
    ])
      assert.match(inside, sign);
    assert.match(readFileSync('demo/docs/embedding.md', 'utf8'), /danger signs and a phone number/);
  });

  it('the review of the pack is not overdue', () => {
    const { reviewBy, evidenceDate } = AUTHORED.head;
    assert.ok(
      reviewBy >= new Date().toISOString().slice(0, 10),
      `the review was due on ${reviewBy}`,
    );
    assert.ok(
      Date.parse(reviewBy) - Date.parse(evidenceDate) <= 366 * 24 * 3600 * 1000,
      'evidence is looked at again within a year',
    );
  });
});
