import { describe, it } from 'node:test';
import { refuses } from './rich-pack.js';

const drawing = (pack: any) => pack.maps.legs.drawings[0];
const knee = (pack: any) => drawing(pack).regions[0];

describe('checkPack', () => {
  it('paths of maps hold numbers and letters of paths, and nothing that a page could run', () =>
    refuses([
      [
        (p) => {
          knee(p).shape = 'M0 0"/><script>';
        },
        'type',
        'maps.legs.drawings[0].regions[0].knee.shape',
        /expected a path: numbers and the letters M L H V C S Q T A Z/,
      ],
      [
        (p) => {
          drawing(p).outline = 'url(#x)';
        },
        'type',
        'maps.legs.drawings[0].outline',
        /expected a path/,
      ],
      [
        (p) => {
          drawing(p).outline = 'url(#x) M0 0';
        },
        'type',
        'maps.legs.drawings[0].outline',
        /with M first/,
      ],
      [
        (p) => {
          drawing(p).outline = 'x'.repeat(60);
        },
        'type',
        'maps.legs.drawings[0].outline',
        /is "x{40}"; expected a path/,
      ],
      [
        (p) => {
          drawing(p).lines = 7;
        },
        'type',
        'maps.legs.drawings[0].lines',
        /expected text/,
      ],
    ]));

  it('maps are drawn by numbers that there are enough of', () =>
    refuses([
      [
        (p) => {
          knee(p).hit = [1, 2, 3];
        },
        'number',
        'maps.legs.drawings[0].regions[0].knee.hit',
        /has 3 numbers; expected 4/,
      ],
      [
        (p) => {
          knee(p).tick[1] = '9';
        },
        'number',
        'maps.legs.drawings[0].regions[0].knee.tick[1]',
        /from -10000 to 10000/,
      ],
      [
        (p) => {
          drawing(p).regions = [];
        },
        'missing',
        'maps.legs.drawings[0].regions',
        /is empty/,
      ],
      [
        (p) => {
          knee(p).place = 7;
        },
        'type',
        'maps.legs.drawings[0].regions[0].place',
        /is 7; expected text/,
      ],
      [
        (p) => {
          drawing(p).view = 'side';
        },
        'type',
        'maps.legs.drawings[0].view',
        /one of front, back/,
      ],
    ]));
});
