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
  'safetyNet.worse',
  'glossary.disc',
  'perspectives.bio.title',
  'perspectives.bio.note',
  ...[
    'title',
    'short',
    'hint',
    'why',
    'groups.signs',
    'options.pain.label',
    'options.pain.hint',
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
  'redFlags',
  'urgencies.soon.next',
  ...['typical', 'untypical', 'selfCare', 'clinician', 'escalate'].map((key) => `causes.x.${key}`),
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

/** Words by id of which the fixture has others, or none to miss. */
const ENTRIES = /^(actions|rules|safetyNet)\./;
/** What a screen can do without. */
const OPTIONAL =
  /\.(hint|groups|biomedical|myth|steps|caution|caption)\b|^(glossary|pictures)\.\w+$/;

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
  const at = (value: unknown) => (p: any) => {
    p.causes[0].evidence.pace.at = value;
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
          option(p).at = 'back';
        },
        'type',
        `${place}.at`,
        /is "back"; expected a list/,
      ],
      [
        (p) => {
          option(p).at = [7];
        },
        'type',
        `${place}.at[0]`,
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
      [at(7), 'type', 'causes.x.evidence.pace.at', /is 7; expected an object/],
      [at({ fast: 7 }), 'type', 'causes.x.evidence.pace.at.fast', /is 7; expected an object/],
      [
        at({ fast: { grade: 'D', sources: [] } }),
        'type',
        'causes.x.evidence.pace.at.fast.grade',
        /is "D"; expected one of A, B, C/,
      ],
      [
        at({ fast: { grade: 'A' } }),
        'missing',
        'causes.x.evidence.pace.at.fast.sources',
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
          p.questions[2].role = 'risk';
        },
        'type',
        'questions.c_f.role',
        /is risk; a question that clarifies another is a clarifier/,
      ],
      [
        (p) => {
          p.questions[4].repeats = 'f';
          p.questions[4].options = [];
        },
        'cycle',
        'questions.pace.repeats',
        /names "f", which is itself a repeat question or has one already; a question is asked again once/,
      ],
    ]));
});
