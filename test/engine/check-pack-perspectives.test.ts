import { describe, it } from 'node:test';
import { refuses, type Row } from './rich-pack.js';

describe('checkPack', () => {
  it('perspectives', () =>
    refuses([
      [
        (p) => {
          p.perspectives[0].method = 'guess';
        },
        'type',
        'perspectives.bio.method',
        /is "guess"; expected one of likelihood-ratio, points/,
      ],
      [
        (p) => {
          delete p.perspectives[0].method;
        },
        'missing',
        'perspectives.bio.method',
        /is missing/,
      ],
      [
        (p) => {
          p.perspectives[0].shrinkage = 1.1;
        },
        'number',
        'perspectives.bio.shrinkage',
        /from 0 to 1/,
      ],
      [
        (p) => {
          p.perspectives[0].lrCap = 0.5;
        },
        'number',
        'perspectives.bio.lrCap',
        /from 1 to 1000000/,
      ],
      [
        (p) => {
          p.perspectives[0].questionCap = 0;
        },
        'number',
        'perspectives.bio.questionCap',
        /from 1/,
      ],
      [
        (p) => {
          p.perspectives[0].dependenceDiscount = 2;
        },
        'number',
        'perspectives.bio.dependenceDiscount',
        /from 0 to 1/,
      ],
      [
        (p) => {
          p.perspectives[0].otherPrior = [0.1];
        },
        'number',
        'perspectives.bio.otherPrior',
        /has 1 numbers; expected 2, one for each stratum/,
      ],
      [
        (p) => {
          p.perspectives[0].otherPrior = [0.1, 2];
        },
        'number',
        'perspectives.bio.otherPrior[1]',
        /is 2; expected a number from 0 to 1/,
      ],
      [
        (p) => {
          delete p.perspectives[0].fit;
        },
        'type',
        'perspectives.bio.fit',
        /is missing; expected an object/,
      ],
      [
        (p) => {
          p.perspectives[0].fit.minAnswered = -1;
        },
        'number',
        'perspectives.bio.fit.minAnswered',
        /from 0 to 1000/,
      ],
      [
        (p) => {
          delete p.perspectives[0].fit.strong;
        },
        'type',
        'perspectives.bio.fit.strong',
        /expected an object/,
      ],
      ...['evidence', 'ofBest', 'ofOther'].flatMap((key) =>
        ['strong', 'partial'].map((band): Row => [
          (p) => {
            p.perspectives[0].fit[band][key] = 101;
          },
          'number',
          `perspectives.bio.fit.${band}.${key}`,
          /from -100 to 100/,
        ]),
      ),
    ]));
});
