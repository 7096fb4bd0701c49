import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkRegions } from '../../src/authoring/regions/check-regions.js';
import { regionTable } from '../../src/authoring/regions/region-table.js';
import { careContacts } from '../../src/widget/regions.js';

const FILE = 'content/regions.yml';
const { problems, regions } = checkRegions(FILE, new Date().toISOString().slice(0, 10));

/** The numbers that nobody who writes this table may get wrong, entered a second time. */
const BY_HEART: Readonly<Record<string, string>> = {
  GB: '999',
  IE: '112',
  DE: '112',
  FR: '112',
  US: '911',
  CA: '911',
  AU: '000',
  NZ: '111',
  IN: '112',
  CN: '120',
  HK: '999',
  TW: '119',
  MO: '999',
  MY: '999',
  SG: '995',
  JP: '119',
  KR: '119',
  ES: '112',
  MX: '911',
  CO: '123',
  CL: '131',
  SV: '132',
};

describe('phone numbers and places by country', () => {
  it('each has a source with an address, and no review is overdue', () => {
    assert.deepEqual(
      problems.map(({ line, code, message }) => `${line} ${code} ${message}`),
      [],
    );
  });

  it('the table that the widget bundles is made from them', () => {
    assert.equal(
      readFileSync('src/widget/region-table.ts', 'utf8'),
      regionTable(regions!),
      'run: npm run regions',
    );
  });

  it('the widget shows the emergency number of every region, and of no other', () => {
    const silent = (): void => undefined;
    for (const [country, { emergency, advice }] of Object.entries(regions!.regions)) {
      const found = careContacts(country, {}, 'en', silent);
      assert.deepEqual(
        [found.emergency, found.advice],
        [emergency.numbers[0], advice?.number],
        country,
      );
    }
    for (const [country, number] of Object.entries(BY_HEART))
      assert.equal(careContacts(country, {}, 'en', silent).emergency, number, country);
    const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
      .split('')
      .flatMap((a) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((b) => a + b));
    const shown = codes.filter(
      (code) => careContacts(code, {}, 'en', silent).emergency !== undefined,
    );
    assert.deepEqual(shown, Object.keys(regions!.regions).sort());
  });

  it('says that nobody has signed it', () => {
    assert.equal(regions!.reviewedBy, '');
  });
});
