import { replace, type Changes } from '../../support/packs.js';

type Edit = (text: string) => string;

/** Several changes to one text, one after the other. */
export const steps =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((all, edit) => edit(all), text);

/** A map of two legs: the knees, and a calf on a view of its own. */
export const MAPS = `maps:
  legs:
    viewBox: [-60, 0, 120, 200]
    drawings:
      - view: front
        mirror: true
        outline: M0 0C40 0 50 100 40 200H0
        lines: M10 90c10 4 20 4 30 0
        regions:
          - { place: knee, pair: true, shape: M0 80H60V120H0Z, hit: [0, 80, 40, 40], tick: [25, 100] }
      - outline: M0 0V200H40Z
        regions:
          - { place: calf, shape: M0 120H60V180H0Z, hit: [0, 120, 60, 60], tick: [20, 150] }
`;

const PATTERN = '  - id: pattern\n    role: evidence\n    type: multi\n';

/** The option "touch" of the question "pattern" with more fields. */
export const touch = (more: string): Edit =>
  replace('{ id: touch, base', `{ id: touch, ${more}, base`);

/** The option "sitting" of that question with more fields. */
export const sitting = (more: string): Edit =>
  replace('{ id: sitting, base', `{ id: sitting, ${more}, base`);

/** The fixture with a map, named by the question "pattern". */
export const mapped = (maps: string, ...edits: readonly Edit[]): Changes => ({
  'maps.yml': maps,
  'questions.yml': steps(replace(PATTERN, `${PATTERN}    map: legs\n`), ...edits),
  'text/en/pictures.yml': 'pictures: { legs: { alt: Two legs. } }\n',
});
