import type { AuthoredPack } from '../authored.js';
import { allStrings, type PlacedText } from '../strings.js';
import type { Check } from './check.js';

const NUMBER = String.raw`(?:\d[\d.,/]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?|a couple of)`;
const NUMBER_ES = String.raw`(?:\d[\d.,/]*|dos|tres|cuatro|cinco|seis|ocho|diez|doce|media|un par de)`;
const COUNT_ZH = '[\\d.〇零一二两兩三四五六七八九十百半几幾数數]+';
const PIECE_ZH = '[片粒錠丸袋支滴包勺匙颗顆瓶剂劑]';

/** Amounts, in any text. Wide letters and digits are made plain before: `５０㎎` reads as `50mg`. */
const AMOUNTS: readonly RegExp[] = [
  /\d[\d.,]*[\s-]*(?:mg|mcg|[µμ]g|ml|iu|g)(?![a-z])/i,
  /\d[\d.,]*[\s-]*grams?\b|\b(?:milligrams?|micrograms?|millilit(?:re|er)s?|international units?)\b/i,
  /\d[\d.,]*[\s-]*units?\b/i,
  new RegExp(
    String.raw`\b${NUMBER}[\s-]+(?:\w+\s+)?(?:tablets?|capsules?|pills?|drops|sachets?|puffs?|spoonfuls?|teaspoons?|doses)\b`,
    'i',
  ),
  /\b(?:tablets?|capsules?|pills?|doses?)\b[^.]{0,20}\b(?:a|per|each|every)\s+(?:day|night|morning|week|\d+ hours)\b/i,
  /\d[\d.,]*\s*gramos?\b|\b(?:miligramos?|microgramos?|mililitros?|unidades internacionales)\b/i,
  new RegExp(
    String.raw`\b${NUMBER_ES}\s+(?:\p{L}+\s+)?(?:pastillas?|comprimidos?|tabletas?|cápsulas?|grageas?|gotas|sobres|cucharad(?:it)?as?|inhalaciones|dosis)(?!\p{L})`,
    'iu',
  ),
  /\b(?:pastillas?|comprimidos?|tabletas?|cápsulas?|dosis)\b[^.]{0,20}\b(?:al|por|cada)\s+(?:día|noche|mañana|semana|\d+ horas)/i,
  new RegExp(`${COUNT_ZH}\\s*(?:毫克|微克|毫升|国际单位|國際單位|单位|單位)`),
  /\d[\d.,]*\s*(?:公?克|片|粒|錠|丸|袋|支|滴|包|勺|匙|颗|顆)/,
  new RegExp(
    `(?:每次|一次|每日|每天|一天|一日|每晚|服用?|吃|口服|加到|减到|減到)\\s*${COUNT_ZH}\\s*${PIECE_ZH}`,
  ),
  new RegExp(
    `(?:毫克|微克|毫升|mg|ml|克|${PIECE_ZH})\\s*[/每]\\s*(?:次|日|天|晚|周|週|公斤|千克|kg)`,
    'i',
  ),
];

const OFTEN_EN =
  /\b(?:once|twice|three times|four times|\d+ times)\s+(?:a|per|each|every)\s+(?:day|night|week)\b|\bevery\s+(?:\w+\s+)?(?:\d+|four|six|eight|twelve)\s+hours\b|\b(?:once|twice)[\s-]daily\b/i;
const OFTEN_ES =
  /\b(?:una vez|(?:dos|tres|cuatro|\d+) veces)\s+(?:al|por|cada)\s+(?:día|noche|semana)|\bcada\s+(?:\d+|cuatro|seis|ocho|doce)\s+horas\b/i;
const OFTEN_ZH = new RegExp(
  `(?:每日|每天|每晚|每周|每週|每星期|一日|一天|日服|天服)[^。；，,;]{0,4}?${COUNT_ZH}\\s*次|每(?:隔)?\\s*${COUNT_ZH}\\s*[个個]?(?:小时|小時)`,
);
const MEDICINE_ZH = /药|藥|胶囊|膠囊|服用|口服|冲服|沖服|含服|送服|剂量|劑量/;

/** No text names a dose: how much of a medicine, and how often, is for a clinician to say. */
export const doses: Check = {
  name: 'dose',
  description: 'No text names a dose of a medicine, nor how often to take it.',
  check(pack, report) {
    for (const placed of allStrings(pack)) {
      const found = doseIn(placed, pack);
      if (found !== undefined)
        report(
          placed.file,
          placed.path,
          `"${found}" reads as a dose; remove it and leave the amount to a clinician or pharmacist`,
        );
    }
  },
};

function doseIn({ text, path }: PlacedText, pack: AuthoredPack): string | undefined {
  const plain = text.normalize('NFKC');
  const medicine =
    path[0] === 'advice' &&
    pack.advice.some(({ id, kind }) => id === path[1] && kind === 'medicine');
  // "Twice a day" is how exercise is told, so it counts only where a medicine is spoken of.
  const often = [
    ...(medicine ? [OFTEN_EN, OFTEN_ES] : []),
    ...(medicine || MEDICINE_ZH.test(plain) ? [OFTEN_ZH] : []),
  ];
  return [...AMOUNTS, ...often]
    .map((pattern) => pattern.exec(plain)?.[0])
    .find((match) => match !== undefined);
}
