import assert from 'node:assert/strict';
import {
  loadPack,
  PackError,
  type BodyMap,
  type PackErrorCode,
  type PackJson,
} from '../../src/engine/index.js';
import { BIOMEDICAL, coveredScreen, makePack } from './fixture.js';

const LEGS: BodyMap = {
  viewBox: [-60, 0, 120, 200],
  drawings: [
    {
      view: 'front',
      mirror: true,
      outline: 'M0 0H40V200Z',
      lines: 'M0 9h9',
      regions: [
        { place: 'knee', pair: true, shape: 'M0 0h9v9z', hit: [0, 80, 40, 40], tick: [9, 9] },
      ],
    },
  ],
};

/**
 * A pack that uses everything there is to check; as from a file, so that no two parts are one
 * object.
 */
export function rich(): PackJson {
  const base: readonly number[] = [0.5, 0.5];
  const [screen, confirm] = coveredScreen('f', { ache: 'soon' });
  return JSON.parse(
    JSON.stringify(
      makePack({
        questions: [
          { ...screen!, options: [{ id: 'pain', flag: 'emergency' }, ...screen!.options] },
          confirm!,
          {
            id: 'pace',
            role: 'evidence',
            type: 'single',
            perspective: 'bio',
            when: { q: 'age', is: 'old' },
            options: [
              { id: 'fast', base, when: { q: 'age', is: 'old' } },
              { id: 'slow', base },
              { id: 'bare' },
            ],
          },
          { id: 'years', role: 'intake', type: 'number', min: 0, max: 120, options: [] },
        ],
        conditions: {
          elder: { q: 'age', is: 'old' },
          deep: { ref: 'elder' },
          other: { ref: 'elder' },
        },
        rules: [
          {
            id: 'r',
            urgency: 'soon',
            when: {
              count: [
                { all: [{ ref: 'deep' }] },
                { any: [{ not: { answered: 'f' } }] },
                { q: 'years', atLeast: 60 },
                { fit: 'x', atLeast: 'partial' },
              ],
              atLeast: 2,
              atMost: 3,
            },
            sources: ['S1'],
          },
        ],
        causes: [
          {
            id: 'x',
            perspective: 'bio',
            prior: [0.5, 0.5],
            sources: ['S1'],
            evidence: {
              pace: { grade: 'B', sources: ['S1'], lr: { fast: [2, 3] }, p: { slow: 0.5 } },
            },
          },
          {
            id: 'silent',
            perspective: 'bio',
            sources: ['S1'],
            card: { strong: { q: 'f', in: ['pain'] }, partial: { q: 'age', is: 'old' } },
          },
          {
            id: 'tally',
            perspective: 'ways',
            sources: ['S1'],
            points: { pace: { fast: 1 } },
            bands: { strong: 2, partial: 1, strongRequires: { q: 'age', is: 'old' } },
          },
        ],
        perspectives: [BIOMEDICAL, { id: 'ways', method: 'points' }],
        advice: [
          {
            id: 'walk',
            kind: 'exercise',
            causes: ['x'],
            levels: ['soon'],
            when: { q: 'age', is: 'old' },
            unless: { q: 'f', is: 'pain' },
            sources: ['S1'],
          },
        ],
        safetyNet: [{ danger: 'worse', when: { q: 'age', is: 'old' } }],
        maps: { legs: LEGS },
      }),
    ),
  );
}

/** The same with every field that a pack may have, so that none goes untried. */
export function full(): PackJson {
  const pack: any = rich();
  const question = (id: string) => pack.questions.find((each: any) => each.id === id);
  Object.assign(question('f').options[0], {
    action: 'call',
    sources: ['S1'],
    places: ['knee'],
    group: 'signs',
  });
  Object.assign(question('pace'), {
    type: 'multi',
    unsure: true,
    dependenceDiscount: 0.5,
    questionCap: 4,
    picture: 'body',
    map: 'legs',
  });
  Object.assign(question('c_f'), { careful: 'urgent' });
  question('c_f').options[0].opinion = true;
  Object.assign(pack.rules[0], { action: 'call', ends: false, grade: 'B' });
  pack.causes[0].evidence.pace.perOption = { fast: { grade: 'A', sources: ['S1'] } };
  Object.assign(pack.causes[0], { needs: ['pace'], escalate: ['worse'] });
  Object.assign(pack.causes[1], { picture: 'body' });
  Object.assign(pack.perspectives[1], { below: 'urgent', shrinkage: 1, fit: BIOMEDICAL.fit });
  pack.advice[0].picture = 'body';
  pack.strata.groups[0].share = 0.5;
  pack.sources = { S1: { cite: 'A study', url: 'https://example.org/' } };
  const { en } = pack.text;
  Object.assign(en.questions.f, { hint: 'x', check: 'x', groups: { signs: 'x' } });
  Object.assign(en.questions.f.options.pain, { hint: 'x', check: 'x', biomedical: 'x' });
  Object.assign(en.causes.x, { myth: 'x', typical: ['x'] });
  Object.assign(en, {
    actions: { call: 'x' },
    rules: { r: 'x' },
    perspectives: { bio: { title: 'x', note: 'x' } },
    advice: { walk: { title: 'x', text: 'x', steps: ['x'], caution: ['x'] } },
    pictures: { body: { alt: 'x', caption: 'x', steps: ['x'] } },
    glossary: { disc: 'x' },
  });
  return pack;
}

export type Spoil = (pack: any) => unknown;
export type Row = readonly [spoil: Spoil, code: PackErrorCode, path: string, says: RegExp];

/** Each change breaks one thing; the error must name its place and say what to do. */
export function refuses(rows: readonly Row[]): void {
  for (const [spoil, code, path, says] of rows) {
    const pack = rich();
    spoil(pack);
    assert.throws(
      () => loadPack(pack),
      (error: unknown) => {
        assert.ok(error instanceof PackError, `${path}: ${error}`);
        assert.deepEqual([error.name, error.code, error.path], ['PackError', code, path]);
        assert.match(error.message, says, path);
        return true;
      },
      `${path} was let through: ${spoil}`,
    );
  }
}
