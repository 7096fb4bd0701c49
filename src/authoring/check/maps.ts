import type { AuthoredMap, AuthoredMapRegion, AuthoredQuestion } from '../authored.js';
import { suggest } from '../nearest.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

type Report = (path: Path, message: string, at?: 'key' | 'value') => void;
type Rectangle = readonly [left: number, top: number, width: number, height: number];

/**
 * Two drawings stand side by side on the smallest phones, which leaves each some 132 px: a third of
 * that is the 44 px that a finger needs.
 */
const LEAST_SHARE = 1 / 3;

/** Whoever points at a map must hit what they mean, with a finger and on the smallest phone. */
export const maps: Check = {
  name: 'map',
  description:
    'Every map is used, draws each place once and each for some option, and leaves every place room for a finger that no other place has.',
  check({ maps: drawn = {}, questions }, report) {
    questions.forEach(({ map }, i) => {
      if (map !== undefined && !Object.hasOwn(drawn, map))
        report(
          'questions.yml',
          ['questions', i, 'map'],
          `there is no map "${map}"; ${suggest(map, Object.keys(drawn))}`,
        );
    });
    for (const [name, map] of Object.entries(drawn)) {
      const reportHere: Report = (path, message, at) =>
        report('maps.yml', ['maps', name, ...path], message, at);
      const users = questions.filter((question) => question.map === name);
      if (!users.length)
        reportHere([], `no question has "map: ${name}"; add it to one, or remove the map`, 'key');
      else checkPlaces(map, users, reportHere);
      checkHits(map, reportHere);
    }
  },
};

function checkPlaces(
  { drawings }: AuthoredMap,
  users: readonly AuthoredQuestion[],
  report: Report,
): void {
  const meant = users.flatMap(({ options = [] }) => options.flatMap(({ places = [] }) => places));
  const seen = new Set<string>();
  drawings.forEach(({ regions }, i) =>
    regions.forEach(({ place }, j) => {
      const path = ['drawings', i, 'regions', j, 'place'];
      if (seen.has(place))
        report(path, `"${place}" is drawn twice; give each its own name, and options both`);
      else if (!meant.includes(place))
        report(path, `no option has the place "${place}"; add it to one, or remove the region`);
      seen.add(place);
    }),
  );
}

function checkHits({ viewBox, drawings }: AuthoredMap, report: Report): void {
  const least = viewBox[2]! * LEAST_SHARE;
  drawings.forEach(({ regions }, i) => {
    const hits = regions.map(hitsOf);
    regions.forEach(({ place, hit }, j) => {
      const path = ['drawings', i, 'regions', j, 'hit'];
      if (Math.min(hit[2]!, hit[3]!) < least)
        report(
          path,
          `a finger misses "${place}"; make it at least ${Math.ceil(least)} wide and high, a third of the map's width`,
        );
      const other = hits.findIndex(
        (before, k) => k <= j && before.some((one) => hits[j]!.some((two) => meet(one, two))),
      );
      if (other >= 0)
        report(
          path,
          other === j
            ? `the two of "${place}" meet; begin at 0 or further right`
            : `"${place}" meets "${regions[other]!.place}"; move one of them`,
        );
    });
  });
}

function hitsOf({ hit, pair }: AuthoredMapRegion): readonly Rectangle[] {
  const [left, top, width, height] = hit as unknown as Rectangle;
  const given: Rectangle = [left, top, width, height];
  return pair ? [given, [-left - width, top, width, height]] : [given];
}

/** Edges may touch; a rectangle does not meet itself. */
function meet(one: Rectangle, two: Rectangle): boolean {
  return (
    one !== two &&
    one[0] < two[0] + two[2] &&
    two[0] < one[0] + one[2] &&
    one[1] < two[1] + two[3] &&
    two[1] < one[1] + one[3]
  );
}
