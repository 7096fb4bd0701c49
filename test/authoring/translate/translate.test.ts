import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintPack } from '../../../src/authoring/lint.js';
import { glossaryId } from '../../../src/authoring/translate/units.js';
import { withPack } from '../../support/packs.js';
import { ran, type Ran } from '../../support/run-command.js';
import { filesIn, rewrite, TWO_LANGUAGES, withRealPack, yamlIn } from './pack.js';

const out = (directory: string, to: string, ...more: readonly string[]): string => {
  const file = join(directory, 'words.xlf');
  const { code, err } = ran('translate', directory, '--to', to, '--out', file, ...more);
  assert.equal(code, 0, err);
  return file;
};
const back = (directory: string, to: string, file: string): Ran =>
  ran('translate', directory, '--to', to, '--in', file);

for (const version of ['1.2', '2.1'])
  test(`the real pack goes out as ${version} and comes back without a change of a byte`, () =>
    withRealPack((directory) => {
      rmSync(join(directory, 'text/zh-Hans/translated.yml'));
      const before = filesIn(directory, 'text/zh-Hans');
      const english = filesIn(directory, 'text/en');
      const first = back(directory, 'zh-Hans', out(directory, 'zh-Hans', '--xliff', version));
      assert.equal(first.code, 0, first.err);
      const { 'translated.yml': record, ...after } = filesIn(directory, 'text/zh-Hans');
      assert.deepEqual(after, before);
      assert.deepEqual(filesIn(directory, 'text/en'), english);
      assert.ok(record, 'and the record is new');
      const again = back(directory, 'zh-Hans', out(directory, 'zh-Hans', '--xliff', version));
      assert.equal(again.out, 'nothing changed');
      assert.deepEqual(lintPack(directory, '2026-11-26').problems, []);
    }));

test('a new word goes into its place, and comments and order stay', () =>
  withRealPack((directory) => {
    const file = out(directory, 'zh-Hans');
    const before = readFileSync(join(directory, 'text/zh-Hans/questions.yml'), 'utf8');
    rewrite(file, '<target>您多大年纪？</target>', '<target>您几岁？</target>');
    const { code, err } = back(directory, 'zh-Hans', file);
    assert.equal(code, 0, err);
    assert.equal(
      readFileSync(join(directory, 'text/zh-Hans/questions.yml'), 'utf8'),
      before.replace('您多大年纪？', '您几岁？'),
    );
  }));

test('each string says whether it is of a danger sign, and which question it belongs to', () =>
  withPack({}, (directory) => {
    const xml = readFileSync(out(directory, 'es'), 'utf8');
    const unit = (id: string): string =>
      new RegExp(`<trans-unit id="${id.replaceAll('.', '\\.')}"[^]*?</trans-unit>`).exec(xml)![0];
    const dangers = [
      'questions.yml#questions.danger.options.numb.label',
      'questions.yml#questions.danger.options.weak.label',
      'dangers.yml#dangers.fever',
      'rules.yml#rules.foot',
      'rules.yml#rules.unsure-flag',
      'pack.yml#urgencies.soon.title',
      'pack.yml#actions.go',
    ];
    for (const id of dangers)
      assert.match(unit(id), /approved="no" translate="yes"[^]*sign-off by a clinician/, id);
    const others = [
      'questions.yml#questions.danger.options.none.label',
      'questions.yml#questions.age.title',
      'rules.yml#rules.brittle',
      'advice.yml#advice.walk.title',
    ];
    for (const id of others) assert.doesNotMatch(unit(id), /sign-off/, id);
    assert.match(
      unit('questions.yml#questions.danger.options.fever.hint'),
      /Question: Is any of this true\?[^]*Option: Fever/,
    );
  }));

/** Every target that is empty gets the words of its source behind a mark. */
const fillIn = (file: string): void =>
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /<source>(.*?)<\/source>\n<target><\/target>/g,
      (_, source: string) => `<source>${source}</source>\n<target>¿${source}</target>`,
    ),
  );

test('a new language gets every file, and lints', () =>
  withPack(
    { 'text/en/pack.yml': (text) => `${text}glossary: { weak bones: Bones that break. }\n` },
    (directory) => {
      const file = out(directory, 'es');
      const early = back(directory, 'es', file);
      assert.equal(early.code, 1);
      assert.match(early.err, /dangers\.yml#dangers\.numb: a danger sign has no translation/);
      assert.match(early.err, /pack\.yml#title: there is no translation/);
      assert.ok(!existsSync(join(directory, 'text/es')), 'nothing is written half');
      fillIn(file);
      const { code, err } = back(directory, 'es', file);
      assert.equal(code, 0, err);
      assert.equal(
        (yamlIn(directory, 'text/es/dangers.yml') as { dangers: { numb: string } }).dangers.numb,
        '¿New numbness between the legs',
      );
      const { glossary } = yamlIn(directory, 'text/es/pack.yml') as { glossary: object };
      assert.deepEqual(glossary, { '¿weak bones': '¿Bones that break.' });
      assert.deepEqual(lintPack(directory, '2026-01-01').problems, []);
      assert.equal(back(directory, 'es', out(directory, 'es')).out, 'nothing changed');
    },
  ));

const REFUSED: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  [
    'a placeholder that is gone',
    (file) => rewrite(file, /(<target>Call )<ph[^/]*\/ph>/, '<target>Call 911'),
    /words\.xlf:\d+:1 {2}translation {2}pack\.yml#intro: the placeholder \{emergency\} is missing; put it/,
  ],
  [
    'a placeholder that was changed',
    (file) => rewrite(file, /<target>Call <ph[^/]*\/ph>/, '<target>Call {emergencia}'),
    /pack\.yml#intro: "\{emergencia\}" is no placeholder; use \{emergency\}/,
  ],
  [
    'a string that the pack does not have',
    (file) => rewrite(file, 'id="pack.yml#title"', 'id="pack.yml#titel"'),
    /pack\.yml#titel: the pack has no such string; export again/,
  ],
  [
    'a danger sign without words',
    (file) =>
      rewrite(file, /(?<=<source>Fever or shivers<\/source>\n)<target>.*<\/target>/, '<target/>'),
    /dangers\.yml#dangers\.fever: a danger sign has no translation; write one/,
  ],
  [
    'a danger sign in the words of its source',
    (file) =>
      rewrite(
        file,
        /<source>Fever or shivers<\/source>\n<target>.*<\/target>/,
        '<source>Fever</source>\n<target>Fever</target>',
      ),
    /dangers\.yml#dangers\.fever: a danger sign has the words of its source as a translation; translate it, or approve/,
  ],
  [
    'a string that is there twice, as in files that were merged',
    (file) => {
      const unit = /<trans-unit id="pack\.yml#title"[^]*?<\/trans-unit>/.exec(
        readFileSync(file, 'utf8'),
      )![0];
      const other = unit.replace(/<target>.*<\/target>/, '<target>Dos</target>');
      rewrite(
        file,
        unit,
        `${unit.replace(/<target>.*<\/target>/, '<target>Uno</target>')}\n${other}`,
      );
    },
    /words\.xlf:\d+:1 {2}translation {2}pack\.yml#title: the string is in this file more than once; keep/,
  ],
  ['what is no XLIFF', (file) => writeFileSync(file, 'words'), /translation {2}not /],
];

for (const [name, spoil, says] of REFUSED)
  test(`refused, and nothing written: ${name}`, () => {
    const call = (text: string): string => text.replace('A short check.', '"Call {emergency}."');
    withPack(
      {
        ...TWO_LANGUAGES,
        'text/en/pack.yml': call,
        'text/es/pack.yml': () => call(TWO_LANGUAGES['text/es/pack.yml'] as string),
      },
      (directory) => {
        const file = out(directory, 'es');
        const before = filesIn(directory, 'text/es');
        spoil(file);
        const { code, err } = back(directory, 'es', file);
        assert.equal(code, 1);
        assert.match(err, says);
        assert.deepEqual(filesIn(directory, 'text/es'), before);
      },
    );
  });

test('a danger sign in the words of its source is taken once a person has approved it', () =>
  withPack(
    {
      ...TWO_LANGUAGES,
      'text/es/dangers.yml': () =>
        (TWO_LANGUAGES['text/es/dangers.yml'] as string).replace('Fever or shivers', 'Fiebre'),
    },
    (directory) => {
      const file = out(directory, 'es');
      rewrite(file, '<target>Fiebre</target>', '<target>Fever or shivers</target>');
      assert.match(back(directory, 'es', file).err, /dangers\.fever: a danger sign has the words/);
      rewrite(file, /(?<=id="dangers\.yml#dangers\.fever" )approved="no"/, 'approved="yes"');
      const { code, err } = back(directory, 'es', file);
      assert.equal(code, 0, err);
      assert.deepEqual(
        yamlIn(directory, 'text/es/dangers.yml'),
        yamlIn(directory, 'text/en/dangers.yml'),
      );
    },
  ));

test('a line break that a tool has put into words becomes a space', () =>
  withPack(TWO_LANGUAGES, (directory) => {
    const file = out(directory, 'es');
    rewrite(file, '<target>Fever or shivers</target>', '<target>Fiebre\n  o frío</target>');
    const { code, err } = back(directory, 'es', file);
    assert.equal(code, 0, err);
    const { dangers } = yamlIn(directory, 'text/es/dangers.yml') as { dangers: { fever: string } };
    assert.equal(dangers.fever, 'Fiebre o frío');
  }));

test('words of a glossary have ids of their own in any script', () => {
  const words = ['弱い骨', '発熱', 'दिल', 'दुल', 'قلب', 'weak bones'];
  assert.deepEqual(
    words.map((word) => glossaryId(word).replace('pack.yml#glossary.', '')),
    [...words.slice(0, -1), 'weak-bones'],
  );
});

test('new words of a danger sign, and a place said in words, are pointed out', () => {
  const see = (text: string): string => text.replace('Care for it yourself', '"See a {doctor}"');
  withPack(
    {
      ...TWO_LANGUAGES,
      'text/en/pack.yml': see,
      'text/es/pack.yml': () => see(TWO_LANGUAGES['text/es/pack.yml'] as string),
    },
    (directory) => {
      const file = out(directory, 'es');
      rewrite(file, /<target>See a .*<\/target>/, '<target>Vaya</target>');
      const printed = back(directory, 'es', file).out;
      assert.match(
        printed,
        /look: pack\.yml#urgencies\.self-care\.title says \{doctor\} in its own/,
      );
      assert.match(printed, /look: pack\.yml#urgencies\.self-care\.title is a danger sign/);
    },
  );
});

test('arguments that do not say what to do', () =>
  withPack({}, (directory) => {
    const says = (...args: readonly string[]): string => {
      const { code, err } = ran('translate', directory, ...args);
      assert.equal(code, 2);
      return err;
    };
    assert.match(says('--out', 'x.xlf'), /no language is given; add --to/);
    assert.match(says('--to', 'es'), /give one of --out FILE\.xlf.* and --in/);
    assert.match(says('--to', 'es', '--out', 'a', '--in', 'b'), /give one of --out/);
    assert.match(says('--to', 'zh_hans', '--out', 'a'), /"zh_hans" is no language tag/);
    assert.match(
      says('--to', 'es', '--out', 'a', '--xliff', '3'),
      /no XLIFF "3" here; give 1\.2 or 2\.1/,
    );
    assert.match(says('--to', 'en', '--out', 'a'), /"en" is what the others are translated from/);
    assert.match(says('--to', 'de', '--in', out(directory, 'es')), /is in "es"; give --to es/);
  }));

test('a new language with the words of the source in it is not translated, and says how to mean them', () =>
  withPack({}, (directory) => {
    const { code, err } = back(directory, 'fr', out(directory, 'fr', '--copy-source'));
    assert.equal(code, 1);
    assert.match(err, /pack\.yml#title: there is no translation; .* remove its "state"/);
    assert.match(err, /dangers\.fever: a danger sign has no translation/);
    assert.ok(!existsSync(join(directory, 'text/fr')));
  }));
