import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screensOf, type Screen } from '../../src/authoring/screens.js';
import { sourcesIn, allSources } from '../../src/authoring/sources.js';
import { allStrings } from '../../src/authoring/strings.js';
import { optionIds } from '../../src/authoring/options.js';
import { placedFlagRules } from '../../src/authoring/placed-flag-rules.js';
import { inLocale } from '../support/locales.js';
import { replace } from '../support/packs.js';
import { authored } from './authored.js';

test('strings: each text once, with its file and its path down to the item of a list', () => {
  const strings = allStrings(authored());
  const keys = strings.map(({ file, path }) => `${file} ${path.join('.')}`);
  assert.equal(new Set(keys).size, keys.length);
  const place = (text: string): string => {
    const found = strings.find((each) => each.text === text)!;
    return `${found.file} ${found.path.join('.')}`;
  };
  assert.equal(place('Or shivers.'), 'text/en/questions.yml questions.danger.options.fever.hint');
  assert.equal(place('Keep moving.'), 'text/en/causes.yml causes.strain.selfCare.0');
  assert.equal(place('Children'), 'text/en/pack.yml notFor.0');
});

test('strings: who signs is nothing that a person reads', () => {
  const signed = authored({
    'text/en/advice.yml': replace(
      'text: Walk a little each day. }',
      'text: Walk a little each day., reviewedBy: Dr A, reviewBy: 2026-03-01 }',
    ),
  });
  assert.ok(allStrings(signed).every(({ text }) => text !== 'Dr A' && text !== '2026-03-01'));
});

test('strings: every locale, each under its name', () => {
  const both = allStrings(authored(inLocale('de')));
  const of = (locale: string): number => both.filter((each) => each.locale === locale).length;
  assert.equal(of('de'), of('en'));
  assert.ok(both.every(({ file, locale }) => file.startsWith(`text/${locale}/`)));
});

function screen(start: string): Screen {
  const found = screensOf(authored()).find(
    ({ file, path }) => `${file} ${path.join('.')}` === `text/en/${start}`,
  );
  assert.ok(found, start);
  return found;
}

test('screens: what is shown together is one, and no text is lost or shown twice', () => {
  const pack = authored();
  const screens = screensOf(pack);
  assert.equal(
    screens.reduce((sum, { texts }) => sum + texts.length, 0),
    allStrings(pack).length,
  );
  // A question is shown with its options, hints and reason: title, short, check, why, 4 labels, 1 hint.
  assert.equal(screen('questions.yml questions.danger').texts.length, 9);
  assert.deepEqual(
    screen('pack.yml ').texts.map(({ path }) => path.join('.')),
    ['title', 'intro', 'duration', 'notFor.0'],
    'what is left of pack.yml is the cover',
  );
});

test('screens: the danger signs are shown as a list, each piece of advice by itself', () => {
  assert.equal(screen('dangers.yml dangers').texts.length, 3);
  assert.equal(screen('advice.yml advice.walk').texts.length, 2);
});

test('screens: danger signs, levels, actions and reasons must be easiest to read', () => {
  for (const [start, redFlag] of [
    ['questions.yml questions.danger', true],
    ['questions.yml questions.power', true],
    ['questions.yml questions.health', false],
    ['questions.yml questions.onset', false],
    ['rules.yml rules.brittle', true],
    ['pack.yml urgencies.soon', true],
    ['pack.yml actions.go', true],
    ['dangers.yml dangers', true],
    ['advice.yml advice.walk', false],
    ['causes.yml causes.wear', false],
    ['pack.yml ', false],
  ] as const)
    assert.equal(screen(start).redFlag, redFlag, start);
});

test('sources: every list under a key "sources", at any depth, with its place', () => {
  assert.deepEqual(
    sourcesIn('f.yml', ['x'], { a: [{ sources: ['S1', 'S2'] }], sources: ['S3'] }).map(
      ({ path, source }) => `${path.join('.')} ${source}`,
    ),
    ['x.a.0.sources.0 S1', 'x.a.0.sources.1 S2', 'x.sources.0 S3'],
  );
  for (const nothing of [null, undefined, 'sources', 3, [], { sources: 'S1' }, { source: ['S1'] }])
    assert.deepEqual(sourcesIn('f.yml', [], nothing), []);
});

test('sources: those of numbers, overrides, defaults, dangers, properties and coverage are among them', () => {
  const pack = authored({
    'properties.yml':
      'levels: { emergency: [danger.numb] }\nraises: [{ id: r, when: { answered: age }, atLeast: soon, because: x, sources: [S2] }]\n',
    'safety/coverage.yml':
      'rows: [{ id: a, presentation: I am hot., answers: { danger: [fever] }, least: urgent, most: urgent, sources: [S2], from: x }]\n',
  });
  const places = allSources(pack).map(({ file, path }) => `${file} ${path.join('.')}`);
  for (const place of [
    'pack.yml defaults.sources.0',
    'pack.yml perspectives.0.sources.0',
    'questions.yml questions.1.options.0.sources.0',
    'causes.yml causes.0.prior.sources.0',
    'causes.yml causes.1.evidence.pattern.perOption.sitting.sources.0',
    'dangers.yml dangers.0.sources.0',
    'properties.yml raises.0.sources.0',
    'safety/coverage.yml rows.0.sources.0',
  ])
    assert.ok(places.includes(place), place);
});

test('options: in the order in which they are offered; a number has none', () => {
  const { questions } = authored();
  const danger = questions.find(({ id }) => id === 'danger')!;
  assert.deepEqual(optionIds(danger), ['numb', 'fever', 'weak', 'none']);
  assert.deepEqual(optionIds({ id: 'n', role: 'evidence', type: 'number' }), []);
});

test('flag rules: each sign is a rule with the place of its option', () => {
  const placed = placedFlagRules(authored()).map(
    ({ rule, path }) => `${rule.id} ${rule.urgency} ${path.join('.')}`,
  );
  assert.deepEqual(placed.sort(), [
    'fever urgent questions.1.options.1',
    'foot emergency questions.2.options.0',
    'numb emergency questions.1.options.0',
    'tired soon questions.2.options.2',
    'told urgent questions.2.options.1',
  ]);
});
