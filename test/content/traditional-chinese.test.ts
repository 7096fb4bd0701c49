import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { wordsIn } from '../../src/fhir/words.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { zhHant } from '../../src/i18n/locales/zh-hant.js';
import { AUTHORED } from './hazards-pack.js';

/**
 * The 5,401 characters of everyday use in Big5, the standard of Taiwan: the two-byte codes A440 to
 * C67E. A character that only Simplified Chinese has is not among them, and a rare variant neither.
 */
function everydayCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const found = new Set<string>();
  for (let high = 0xa4; high <= 0xc6; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if ((low <= 0x7e || low >= 0xa1) && high * 256 + low <= 0xc67e)
        found.add(decoder.decode(Uint8Array.of(high, low)));
  return found;
}

/** Medical words and names that need more; each was looked at. 疱 (in 帶狀疱疹) is not in Big5 at all. */
const MORE = '憋醯胺酚癇膦噁髕疱踮厘';

/** Words of the mainland for which people here have others; 疼 alone for 痛 is one too. */
const MAINLAND =
  /激素|信息|視頻|打印|屏幕|質量|水平|咨詢|網絡|鏈接|默認|軟件|醫保卡|大夫|胳膊|抗凝藥|阿片|核磁|血常規|腦卒中|拉肚子|疼(?!痛)|120/g;

/** Characters that Big5 has too, where Simplified Chinese writes them for others: 里 for 裡, 后 for 後. */
const MERGED =
  /[這那哪家夜心腹肚之身血嘴]里|里面|[以之然最前背]后|后[面來背果]|[放輕寬疏]松|松[弛開]|干[燥淨活咳]|口干|[一兩]只|[台灶]面/g;

const everyday = everydayCharacters();
const strangers = (text: string): readonly string[] =>
  (text.match(/\p{Script=Han}/gu) ?? []).filter((char) => !everyday.has(char));

const OURS: Readonly<Record<string, string>> = {
  pack: JSON.stringify(AUTHORED.text['zh-Hant']),
  widget: JSON.stringify(zhHant),
  'results in FHIR': JSON.stringify(wordsIn('zh-Hant')),
  'names of places': [...readFileSync('content/regions.yml', 'utf8').matchAll(/zh-Hant: ([^,}]+)/g)]
    .map(([, name]) => name)
    .join(),
  demo: readFileSync('demo/zh-hant.html', 'utf8'),
};

/** What a pattern finds, with where. */
const found = (pattern: RegExp, texts = OURS): readonly string[] =>
  Object.entries(texts).flatMap(([where, text]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: match, index }) => `${where}: ${match} in ${text.slice(index - 8, index + 12)}`,
    ),
  );

describe('Traditional Chinese', () => {
  it('holds no character that only Simplified Chinese has', () => {
    assert.equal(everyday.size, 5401);
    for (const [where, text] of Object.entries(OURS)) {
      assert.match(text, /\p{Script=Han}/u, where);
      const ours = strangers(text).filter((char) => !MORE.includes(char));
      assert.deepEqual([...new Set(ours)], [], where);
    }
  });

  it('would find such a character: the Simplified texts hold hundreds', () => {
    const simplified = new Set(strangers(JSON.stringify([AUTHORED.text['zh-Hans'], zhHans])));
    assert.ok(simplified.size > 200, String(simplified.size));
    for (const char of '诊关节医药发烧') assert.ok(simplified.has(char), char);
  });

  it('has no word of the mainland, and no character written for another', () => {
    assert.deepEqual(found(MAINLAND), []);
    assert.deepEqual(found(MERGED), []);
  });

  it('has corner brackets, and no space or narrow mark between characters', () => {
    const { demo, ...texts } = OURS;
    assert.match(demo!, /lang="zh-Hant"/);
    assert.deepEqual(found(/[“”‘’]/gu, texts), []);
    assert.deepEqual(found(/\p{Script=Han}[ ;:!?()]+\p{Script=Han}/gu, texts), []);
  });
});
