import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bannedClaims } from '../../../src/authoring/check/banned-claims.js';
import { runChecks } from '../../../src/authoring/check/index.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { inLocale } from '../../support/locales.js';
import { replace, withPack } from '../../support/packs.js';

/** What the check finds in a text of a locale. */
function found(text: string, locale = 'en'): readonly string[] {
  const file = `text/${locale}/causes.yml`;
  const files = inLocale(locale);
  const changes = {
    ...(locale !== 'en' && files),
    [file]: replace('summary: A summary.', `summary: ${JSON.stringify(text)}`)(files[file]!),
  };
  return withPack(changes, (directory) =>
    runChecks(lintPack(directory).pack!, [bannedClaims]).map(({ message }) => message),
  );
}

const ENGLISH: readonly string[] = [
  'This can diagnose it.',
  'The diagnosis is clear: your diagnosis is gout.',
  'It detects breaks.',
  'This rules it out.',
  'It helps to rule a break out.',
  'Your condition is mild.',
  'It is safe to stay at home.',
  'You do not need a doctor.',
  'There is no need to see a doctor.',
  'It is nothing serious.',
  'You are fine.',
  'We guarantee it.',
  'It is proven to work.',
  'Rest cures it.',
  'An accurate test.',
  'It has no side effects.',
  'It is perfectly safe.',
  'NHS-approved.',
  'You have a slipped disc.',
  'You have osteoporosis.',
  "You've got arthritis.",
  'About 90% get better.',
  'About 90 per cent.',
  '９０％',
];
const CHINESE: readonly string[] = [
  '诊断为腰椎间盘突出。',
  '可以确诊。',
  '您得了骨质疏松。',
  '您患有肾病。',
  '你已经得了关节炎',
  '您是肾阳虚。',
  '能根治腰痛。',
  '可以治愈。',
  '疗效确切。',
  '无副作用',
  '没有任何副作用',
  '纯天然',
  '国家级专家',
  '最有效的方法',
  '保证有效',
  '可以排除骨折。',
  '不用看医生。',
  '您可以放心在家。',
  '准确率很高',
  '祖传秘方',
  '药到病除',
  '百分之九十会好',
  '90％的人会好',
  '8成的人',
  'It is proven.',
];
const TRADITIONAL: readonly string[] = [
  '診斷為腰椎間盤突出。',
  '可以確診。',
  '您得了骨質疏鬆。',
  '您罹患腎病。',
  '您是腎虧。',
  '能根治腰痛。',
  '可以治癒。',
  '醫好了許多人。',
  '療效顯著。',
  '無副作用',
  '純天然',
  '國家級專家',
  '醫師推薦',
  '保證有效',
  '可以排除骨折。',
  '毋須看醫生。',
  '您可以放心在家。',
  '準確率很高',
  '祖傳祕方',
  '８成的人',
  // The other script, and English, in a text that quotes them.
  '可以治愈。',
  '无副作用',
  'It is proven.',
];

const SPANISH: readonly string[] = [
  'Esto diagnostica la causa.',
  'Su diagnóstico es gota.',
  'Detecta roturas.',
  'Esto descarta una rotura.',
  'Su enfermedad es leve.',
  'Usted tiene una hernia.',
  'Puede quedarse en casa.',
  'No necesita ir al médico.',
  'No es nada grave.',
  'Lo garantizamos.',
  'Está científicamente demostrado.',
  'El reposo cura la espalda.',
  'Tiene mucha precisión.',
  'Sin efectos secundarios.',
  'Es totalmente seguro.',
  'Avalado por la AEMPS.',
  'El noventa por ciento mejora.',
  'El 90 % mejora.',
];

for (const [locale, texts] of [
  ['en', ENGLISH],
  ['es', SPANISH],
  ['zh-Hans', CHINESE],
  ['zh-Hant', TRADITIONAL],
] as const) {
  for (const text of texts) {
    test(`claim: "${text}"`, () => {
      assert.ok(found(text, locale).length >= 1);
      assert.match(found(text, locale)[0]!, /^".+" claims more than we can know; \S/);
    });
  }
}

const FINE: readonly (readonly [string, string])[] = [
  ['en', 'If you have a fever, ask for help.'],
  ['en', 'This is not a diagnosis.'],
  ['en', 'Do you have an injury?'],
  ['en', 'Most people get better.'],
  ['en', 'Secure the rug.'],
  ['en', 'There is no rule about that. Go out for a walk.'],
  ['en', 'You have answered all.'],
  ['es', 'Esto no es un diagnóstico.'],
  ['es', 'Una llaga que no cura debe verse hoy.'],
  ['es', 'Puede que al final no sea nada grave.'],
  ['es', 'La mayoría mejora en unas semanas.'],
  ['es', 'Nadie ha demostrado que el frío traiga el dolor.'],
  ['zh-Hans', '您的回答更符合肌肉酸痛。'],
  ['zh-Hans', '如果您患有糖尿病，请告诉医生。'],
  ['zh-Hans', '您患有糖尿病吗？'],
  ['zh-Hans', '本工具只提供健康信息，不是诊断。'],
  ['zh-Hans', '需要医生检查确认。'],
  ['zh-Hans', '多数人会在几周内好转。'],
  ['zh-Hans', '保证睡眠。'],
  ['zh-Hant', '您的回答較符合肌肉痠痛。'],
  ['zh-Hant', '如果您患有糖尿病，請告訴醫生。'],
  ['zh-Hant', '您有糖尿病嗎？'],
  ['zh-Hant', '本工具只提供健康資訊，不是診斷。'],
  ['zh-Hant', '保證睡眠。'],
];

for (const [locale, text] of FINE) {
  test(`claim: "${text}" is none`, () => assert.deepEqual(found(text, locale), []));
}

test('claim: numbers of certainty are found in any language', () => {
  assert.equal(found('Etwa 90 % werden gesund.', 'de').length, 1);
  assert.deepEqual(found('Das ist eine Diagnose.', 'de'), []);
});
