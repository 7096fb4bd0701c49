import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOf } from '../../src/authoring/translate/hash.js';
import { withGlossaryWord } from '../../src/studio/languages/glossary-words.js';
import {
  newLanguage,
  sourceLanguage,
  withoutLanguage,
} from '../../src/studio/languages/new-language.js';
import { recordOfWords, withHashes } from '../../src/studio/languages/record-words.js';
import type { Texts } from '../../src/studio/store/texts.js';
import { dataOf, setAt, valueAt } from '../../src/studio/yaml/edit-yaml.js';
import { translation } from '../../src/studio/worker/translation.js';
import { changed, START, verdict } from './edited-pack.js';
import { folderOf } from './folder-of.js';

const SIGNED = new Map(START).set(
  'text/en/questions.yml',
  setAt(START.get('text/en/questions.yml')!, ['questions', 'age', 'reviewedBy'], 'Dr A. Example'),
);
const SPANISH = changed(SIGNED, newLanguage(SIGNED, 'en', 'es'));
const AGE = { file: 'text/es/questions.yml', path: ['questions', 'age', 'title'] };

const reader =
  (texts: Texts) =>
  <T extends object>(file: string): Partial<T> =>
    dataOf(texts.get(file) ?? '') ?? {};

describe('a new language', () => {
  it('has every string of the first, without its glossary and without who signed its words', () => {
    const names = [...START.keys()].filter((path) => path.startsWith('text/en/'));
    for (const path of names) {
      const own = dataOf(SPANISH.get(path.replace('/en/', '/es/'))!) as Record<string, unknown>;
      const { glossary: _, ...rest } = dataOf(START.get(path)!) as Record<string, unknown>;
      assert.deepEqual(own, rest, path);
    }
    assert.equal(SPANISH.get('text/es/translated.yml')?.match(/^from: en$/m)?.length, 1);
  });

  it('holds the pack back until each string is translated, and by nothing else', () => {
    const problems = verdict(SPANISH);
    for (const problem of problems) assert.match(problem, /^(?:verify: used: )?untranslated: /);
    const files = problems.flatMap(
      (problem) => /^untranslated: .* of (\w+)\.yml /.exec(problem)?.[1] ?? [],
    );
    assert.deepEqual(files.sort(), ['advice', 'causes', 'dangers', 'pack', 'questions', 'rules']);
  });

  it('goes again with all its files', () => {
    const gone = changed(SPANISH, withoutLanguage(SPANISH, 'es'));
    assert.deepEqual([...gone.keys()].sort(), [...SIGNED.keys()].sort());
  });

  it('is made from English, or from the first where there is none', () => {
    assert.equal(sourceLanguage(['zh-Hans', 'en']), 'en');
    assert.equal(sourceLanguage(['zh-Hans', 'de']), 'de');
  });
});

describe('the record of a translation', () => {
  it('says from which words somebody has translated', () => {
    const files = recordOfWords(SPANISH, reader(SPANISH), AGE, '¿Qué edad tiene?');
    const source = valueAt(SPANISH.get('text/en/questions.yml')!, AGE.path) as string;
    assert.deepEqual(valueAt(files['text/es/translated.yml']!, ['units']), {
      'questions.yml#questions.age.title': hashOf(source),
    });
    const again = changed(SPANISH, files);
    assert.deepEqual(recordOfWords(again, reader(again), AGE, '¿Edad?'), {});
  });

  it('has a line for each text of a list', () => {
    const place = { file: 'text/es/causes.yml', path: ['causes', 'sprain', 'typical'] };
    const files = recordOfWords(SPANISH, reader(SPANISH), place, ['Uno', 'Dos', 'Tres', 'Cuatro']);
    const typical = valueAt(SPANISH.get('text/en/causes.yml')!, place.path) as readonly string[];
    assert.deepEqual(
      Object.keys(valueAt(files['text/es/translated.yml']!, ['units']) as object),
      typical.map((_, i) => `causes.yml#causes.sprain.typical.${i}`),
    );
  });

  it('has nothing to say of the first language, of other files and of words without a source', () => {
    const data = reader(SPANISH);
    for (const place of [
      { file: 'text/en/questions.yml', path: AGE.path },
      { file: 'questions.yml', path: ['questions', 0, 'id'] },
      { file: AGE.file, path: ['questions', 'age', 'hint'] },
    ])
      assert.deepEqual(recordOfWords(SPANISH, data, place, 'x'), {});
    assert.deepEqual(recordOfWords(START, reader(START), AGE, 'x'), {});
  });
});

describe('the form of a language', () => {
  const changes = Object.fromEntries(
    Object.entries(newLanguage(texts(), 'en', 'es')).map(([path, text]) => [path, text!]),
  );
  const { authored } = folderOf(changes);

  /** The English of the tiny pack. */
  function texts(): Texts {
    const { authored: own } = folderOf();
    return new Map(
      Object.entries(own.text['en']!).map(([name, words]) => [
        `text/en/${name}.yml`,
        JSON.stringify(words),
      ]),
    );
  }

  it('shows every string as to be translated, in groups', () => {
    const { from, groups } = translation(authored, 'es');
    assert.equal(from, 'en');
    const units = groups.flatMap((group) => group.units).filter(({ path }) => path !== null);
    assert.ok(units.length > 30);
    assert.ok(units.every(({ isOpen, target }) => isOpen && target === ''));
    assert.ok(groups.some(({ id }) => id === 'questions/danger'));
    assert.equal(groups.filter(({ id }) => id === 'dangers').length, 1);
  });

  it('takes a string for done once it has other words, or somebody says that they are the same', () => {
    const [first, second] = translation(authored, 'es').groups.find(
      ({ id }) => id === 'dangers',
    )!.units;
    const done = folderOf({
      ...changes,
      'text/es/dangers.yml': setAt(changes['text/es/dangers.yml']!, first!.path!, 'Otra cosa'),
      ...(withHashes(new Map(Object.entries(changes)), 'es', [
        [second!.id, second!.hash],
      ]) as Readonly<Record<string, string>>),
    });
    const units = translation(done.authored, 'es').groups.find(({ id }) => id === 'dangers')!.units;
    assert.deepEqual(
      units.slice(0, 2).map(({ isOpen, target }) => ({ isOpen, target })),
      [
        { isOpen: false, target: 'Otra cosa' },
        { isOpen: false, target: second!.source },
      ],
    );
  });
});

describe('the glossary of a language', () => {
  const word = { word: 'ligament', own: 'ligamento', text: 'Une dos huesos.' };
  const withWord = changed(SPANISH, withGlossaryWord(SPANISH, 'es', word));
  const glossary = (texts: Texts): unknown => valueAt(texts.get('text/es/pack.yml')!, ['glossary']);
  const recorded = (texts: Texts): unknown =>
    valueAt(texts.get('text/es/translated.yml')!, ['glossary']);

  it('pairs a word with that of the first language', () => {
    assert.deepEqual(glossary(withWord), { ligamento: 'Une dos huesos.' });
    assert.deepEqual(recorded(withWord), { ligament: 'ligamento' });
  });

  it('takes another word in its place, and goes with its last one', () => {
    const other = changed(
      withWord,
      withGlossaryWord(withWord, 'es', { ...word, own: 'ligamentos' }),
    );
    assert.deepEqual(glossary(other), { ligamentos: 'Une dos huesos.' });
    assert.deepEqual(recorded(other), { ligament: 'ligamentos' });
    const none = changed(other, withGlossaryWord(other, 'es', { ...word, own: '' }));
    assert.equal(glossary(none), undefined);
    assert.equal(recorded(none), undefined);
    assert.deepEqual(
      dataOf(none.get('text/es/pack.yml')!),
      dataOf(SPANISH.get('text/es/pack.yml')!),
    );
  });
});
