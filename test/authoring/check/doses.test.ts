import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChecks } from '../../../src/authoring/check/index.js';
import { doses } from '../../../src/authoring/check/doses.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { replace, withPack } from '../../support/packs.js';

/** What the check finds in a text of an advice of a kind. */
function found(text: string, kind = 'self-care'): readonly string[] {
  return withPack(
    {
      'advice.yml': replace('kind: self-care', `kind: ${kind}`),
      'text/en/advice.yml': replace(
        'text: Walk a little each day.',
        `text: ${JSON.stringify(text)}`,
      ),
    },
    (directory) => runChecks(lintPack(directory).pack!, [doses]).map(({ message }) => message),
  );
}

const DOSES: readonly string[] = [
  'Take 200 mg.',
  'A 200-mg tablet.',
  '50µg of it',
  '0.5 ml',
  '１０ｍｇ',
  '5㎎',
  'ten milligrams',
  'Take 10 units.',
  'One 800 IU capsule.',
  'Take two tablets with food.',
  'half a tablet',
  'a couple of pills',
  'Take a tablet twice a day.',
  'seven drops',
  'Tome dos pastillas.',
  'Media tableta con agua.',
  'doce gotas',
  'diez miligramos',
  '5 gramos',
  'Un comprimido cada 8 horas.',
  '每次200毫克',
  '二百毫克',
  '每次两片',
  '吃一片',
  '服2粒',
  '一次三丸',
  '2片/次',
  '毫克/日',
  '10 mg/kg',
  '口服半包',
  '每日三次，饭后服用',
  '这种药每天吃两次',
  '每 8 小时服用',
  '一日2次口服',
  '十国际单位',
  '每次兩錠',
  '吃半顆',
  '5公克',
  '十國際單位',
  '這種藥每天吃兩次',
  '每隔8小時服用',
];

for (const text of DOSES) {
  test(`dose: "${text}"`, () => {
    assert.equal(found(text).length, 1);
    assert.match(
      found(text)[0]!,
      /^".+" reads as a dose; remove it and leave the amount to a clinician or pharmacist$/,
    );
  });
}

const FINE: readonly string[] = [
  'Do this ten times, twice a day.',
  'For people of 50 or over who weigh under 51 kg.',
  'Ask before you take a tablet.',
  'Hold for 5 seconds.',
  'A few drops of pee.',
  'Unas gotas de orina al toser.',
  'Pregunte antes de tomar una dosis.',
  'Repita el ejercicio diez veces, dos veces al día.',
  '2 good things',
  '每天做两次，每次五下。',
  '体重不到51公斤',
  '一片皮肤发红',
  '每天走两三次',
  '让人舒服一些',
  '几滴尿',
  '3 天到 14 天',
  '请在医生或药师指导下使用',
  '每天做兩次，每次五下。',
  '體重不到51公斤',
  '請由醫生或藥劑師指導使用',
];

for (const text of FINE) {
  test(`dose: "${text}" is none`, () => assert.deepEqual(found(text), []));
}

test('dose: how often is a dose where a medicine is spoken of', () => {
  for (const text of [
    'Take it twice a day.',
    'Three times a day.',
    'Every six hours.',
    'Once daily.',
    'Dos veces al día.',
    'Cada seis horas.',
    '每日两次。',
    '每晚一次',
    '每週兩次',
  ]) {
    assert.equal(found(text, 'medicine').length, 1, text);
    assert.deepEqual(found(text, 'exercise'), [], text);
  }
});
