import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  freeHit,
  newDrawing,
  newRegion,
  type DrawnRegion,
  type Rectangle,
} from '../../src/studio/maps/edit-map.js';
import { addOnLines, setAt, setOnLines } from '../../src/studio/yaml/edit-yaml.js';
import { changed, START, verdict } from './edited-pack.js';

const VIEW: Rectangle = [-180, 0, 360, 400];

describe('a new body map', () => {
  it('has nothing wrong with it once a question shows it and an answer names its place', () => {
    const maps = setOnLines('', ['maps', 'arm'], {
      viewBox: VIEW,
      drawings: [newDrawing('wrist', VIEW)],
    });
    const more = addOnLines(
      maps,
      ['maps', 'arm', 'drawings', 0, 'regions'],
      newRegion('thumb', freeHit(VIEW, [{ hit: [-90, 40, 120, 120] }])),
    );
    assert.match(more, /^maps:\n {2}arm:\n {4}viewBox: \[-180, 0, 360, 400\]\n {4}drawings:\n/);
    assert.match(more, /^ {10}- place: thumb\n/m);
    const questions = setAt(
      setAt(START.get('questions.yml')!, ['questions', 3, 'map'], 'arm'),
      ['questions', 3, 'options', 0, 'places'],
      ['wrist', 'thumb'],
    );
    const pictures = setAt(START.get('text/en/pictures.yml')!, ['pictures', 'arm'], {
      alt: 'A drawing of an arm.',
    });
    const texts = changed(START, {
      'maps.yml': more,
      'questions.yml': questions,
      'text/en/pictures.yml': pictures,
    });
    assert.deepEqual(verdict(texts), []);
  });

  it('gives each new place room for a finger, apart from all others, while there is any', () => {
    const regions: DrawnRegion[] = [];
    for (let i = 0; i < 9; i++) regions.push({ hit: freeHit(VIEW, regions) });
    for (const [i, { hit: one }] of regions.entries())
      for (const { hit: two } of regions.slice(0, i))
        assert.ok(
          one![0]! >= two![0]! + two![2]! ||
            two![0]! >= one![0]! + one![2]! ||
            one![1]! >= two![1]! + two![3]! ||
            two![1]! >= one![1]! + one![3]!,
          `${one!.join()} meets ${two!.join()}`,
        );
    assert.deepEqual(
      freeHit(VIEW, regions),
      [-60, 140, 120, 120],
      'the middle, where none is left',
    );
  });

  it('sees the other half of a pair, and takes no harm from what is half written', () => {
    const [left] = freeHit(VIEW, [{ hit: [60, 0, 120, 400], pair: true }, {}, { hit: [1] }]);
    assert.equal(left, -60);
  });
});
