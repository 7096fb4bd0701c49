import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { loadPack } from '../../src/engine/index.js';
import { refuses, rich, type Row } from './rich-pack.js';

/** Puts a value at a place such as `a.b.c`, making the objects on the way. */
function put(into: any, place: string, value: unknown): void {
  const keys = place.split('.');
  const last = keys.pop()!;
  keys.reduce((here, key) => (here[key] ??= {}), into)[last] = value;
}

/** Every kind of words that a screen shows, written from the guide for authors. */
const TEXTS = [
  'title',
  'intro',
  'duration',
  'urgencies.soon.title',
  'urgencies.soon.lead',
  'actions.call',
  'rules.r',
  'dangers.worse',
  'glossary.disc',
  'perspectives.bio.title',
  'perspectives.bio.note',
  'perspectives.bio.more',
  ...[
    'title',
    'short',
    'hint',
    'check',
    'why',
    'groups.signs',
    'options.pain.label',
    'options.pain.keyword',
    'options.pain.hint',
    'options.pain.check',
    'options.pain.biomedical',
  ].map((key) => `questions.f.${key}`),
  ...['name', 'summary', 'mechanism', 'who', 'course', 'myth', 'evidence'].map(
    (key) => `causes.x.${key}`,
  ),
  'advice.walk.title',
  'advice.walk.text',
  'pictures.back.alt',
  'pictures.back.caption',
];
const LISTS = [
  'notFor',
  'urgencies.soon.next',
  ...['typical', 'untypical', 'selfCare', 'clinician'].map((key) => `causes.x.${key}`),
  'advice.walk.steps',
  'advice.walk.caution',
  'pictures.back.steps',
];

/** The pack with every kind of words there is. */
function filled(pack: any): any {
  for (const place of TEXTS) put(pack.text.en, place, 'x');
  for (const place of LISTS) put(pack.text.en, place, ['x']);
  return pack;
}

/** Words by id: of which the fixture has others or none to miss, or whose absence has a fix of its own. */
const ENTRIES = /^(actions|rules|dangers)\./;
/** What a screen can do without. */
const OPTIONAL =
  /\.(more|keyword|hint|check|groups|biomedical|myth|steps|caution|caption)\b|^(glossary|pictures)\.\w+$/;

describe('the words of a pack', () => {
  it('are text or lists of text, each where the screens expect it', () => {
    refuses(
      TEXTS.map((place): Row => [
        (p) => put(filled(p).text.en, place, [7]),
        'type',
        `text.en.${place}`,
        /is \[7\]; expected text/,
      ]),
    );
    refuses(
      LISTS.map((place): Row => [
        (p) => put(filled(p).text.en, place, 'x'),
        'type',
        `text.en.${place}`,
        /is "x"; expected a list/,
      ]),
    );
    refuses(
      LISTS.map((place): Row => [
        (p) => put(filled(p).text.en, place, ['x', 7]),
        'type',
        `text.en.${place}[1]`,
        /is 7; expected text/,
      ]),
    );
    const pack: any = rich();
    assert.equal(loadPack(filled(pack)).json.text['en']!.title, 'x');
  });

  it('are all there but for those that a screen can do without', () => {
    const places = [...TEXTS, ...LISTS];
    const needed = places.filter((place) => !OPTIONAL.test(place) && !ENTRIES.test(place));
    refuses(
      needed.map((place): Row => [
        (p) => put(filled(p).text.en, place, undefined),
        'missing',
        `text.en.${place}`,
        /is missing; expected (text|a list)/,
      ]),
    );
    const pack = filled(rich());
    for (const place of places.filter((each) => OPTIONAL.test(each)))
      put(pack.text.en, place, undefined);
    assert.equal(loadPack(pack).json.id, 'tiny');
  });
});

describe('the fields of a pack', () => {
  const option = (p: any) => p.questions.find((each: any) => each.id === 'f').options[0];
  const place = 'questions.f.options.pain';
  const perOption = (value: unknown) => (p: any) => {
    p.causes[0].evidence.pace.perOption = value;
  };

  it('that lead to pictures, groups and actions are ids', () =>
    refuses([
      [
        (p) => {
          p.questions[1].picture = 7;
        },
        'type',
        'questions.f.picture',
        /is 7; expected text/,
      ],
      [
        (p) => {
          option(p).action = 7;
        },
        'type',
        `${place}.action`,
        /is 7; expected text/,
      ],
      [
        (p) => {
          option(p).group = 7;
        },
        'type',
        `${place}.group`,
        /is 7; expected text/,
      ],
      [
        (p) => {
          option(p).places = 'back';
        },
        'type',
        `${place}.places`,
        /is "back"; expected a list/,
      ],
      [
        (p) => {
          option(p).places = [7];
        },
        'type',
        `${place}.places[0]`,
        /is 7; expected text/,
      ],
      [
        (p) => {
          p.causes[0].picture = 7;
        },
        'type',
        'causes.x.picture',
        /is 7; expected text/,
      ],
      [
        (p) => {
          p.advice[0].picture = 7;
        },
        'type',
        'advice.walk.picture',
        /is 7; expected text/,
      ],
    ]));

  it('that name sources are lists of ids, and a source says what it is in text', () =>
    refuses([
      [
        (p) => {
          p.causes[0].sources = 'S1';
        },
        'type',
        'causes.x.sources',
        /is "S1"; expected a list/,
      ],
      [
        (p) => {
          p.advice[0].sources = 'S1';
        },
        'type',
        'advice.walk.sources',
        /is "S1"; expected a list/,
      ],
      [
        (p) => {
          p.sources.S1 = 7;
        },
        'type',
        'sources.S1',
        /is 7; expected an object/,
      ],
      [
        (p) => {
          p.sources.S1 = { cite: 7 };
        },
        'type',
        'sources.S1.cite',
        /is 7; expected text/,
      ],
      [
        (p) => {
          p.sources.S1 = { cite: 'A study', url: 7 };
        },
        'type',
        'sources.S1.url',
        /is 7; expected text/,
      ],
      [
        (p) => {
          p.sources.S1 = { url: 'https://example.org/' };
        },
        'missing',
        'sources.S1.cite',
        /is missing; expected text/,
      ],
      [perOption(7), 'type', 'causes.x.evidence.pace.perOption', /is 7; expected an object/],
      [
        perOption({ fast: 7 }),
        'type',
        'causes.x.evidence.pace.perOption.fast',
        /is 7; expected an object/,
      ],
      [
        perOption({ fast: { grade: 'D', sources: [] } }),
        'type',
        'causes.x.evidence.pace.perOption.fast.grade',
        /is "D"; expected one of A, B, C/,
      ],
      [
        perOption({ fast: { grade: 'A' } }),
        'missing',
        'causes.x.evidence.pace.perOption.fast.sources',
        /is missing; expected a list/,
      ],
    ]));

  it('that decide what may be left out are checked, and say why', () =>
    refuses([
      [
        (p) => {
          p.perspectives[1].below = 'never';
        },
        'type',
        'perspectives.ways.below',
        /is "never"; expected one of emergency/,
      ],
      [
        (p) => {
          p.questions[1].perspective = 'bio';
        },
        'type',
        'questions.f.perspective',
        /is not for red-flag questions: .* remove it/,
      ],
      [
        (p) => {
          delete p.questions[1].options[0].flag;
          p.questions[1].perspective = 'bio';
        },
        'type',
        'questions.f.perspective',
        /is not for red-flag questions/,
      ],
      [
        (p) => {
          delete p.questions[2].options[0].flag;
          p.questions[2].perspective = 'bio';
        },
        'type',
        'questions.c_f.perspective',
        /is not for red-flag questions/,
      ],
    ]));
});
