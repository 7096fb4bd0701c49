import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack } from '../../src/engine/index.js';
import { refuses, rich } from './rich-pack.js';
import { ghost } from './check-pack-fixture.js';

describe('checkPack', () => {
  it('causes', () =>
    refuses([
      [
        (p) => {
          delete p.causes[0].perspective;
        },
        'missing',
        'causes.x.perspective',
        /expected text/,
      ],
      [
        (p) => {
          p.causes[0].perspective = 'ghost';
        },
        'unknown-id',
        'causes.x.perspective',
        /names "ghost"/,
      ],
      [
        (p) => {
          p.causes[0].prior = [0.5, -0.1];
        },
        'number',
        'causes.x.prior[1]',
        /from 0 to 1/,
      ],
      [
        (p) => {
          p.causes[0].evidence = [];
        },
        'type',
        'causes.x.evidence',
        /expected an object/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace = 3;
        },
        'type',
        'causes.x.evidence.pace',
        /is 3; expected an object/,
      ],
      [
        (p) => {
          p.causes[0].evidence.ghost = {};
        },
        'unknown-id',
        'causes.x.evidence.ghost',
        /is about the question "ghost", which does not exist/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.grade = 'D';
        },
        'type',
        'causes.x.evidence.pace.grade',
        /expected one of A, B, C/,
      ],
      [
        (p) => {
          delete p.causes[0].evidence.pace.sources;
        },
        'missing',
        'causes.x.evidence.pace.sources',
        /expected a list/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.lr.ghost = 2;
        },
        'unknown-id',
        'causes.x.evidence.pace.lr.ghost',
        /is not an option of pace/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.lr.bare = 2;
        },
        'missing',
        'causes.x.evidence.pace.lr.bare',
        /has no base rate to weigh it with; give pace.bare a base/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.lr.fast = [2, 0];
        },
        'number',
        'causes.x.evidence.pace.lr.fast[1]',
        /is 0; expected a number above 0 to 1000000/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.lr = [];
        },
        'type',
        'causes.x.evidence.pace.lr',
        /expected an object/,
      ],
      [
        (p) => {
          p.causes[0].evidence.pace.p.slow = 1.01;
        },
        'number',
        'causes.x.evidence.pace.p.slow',
        /from 0 to 1/,
      ],
      [
        (p) => {
          p.causes[1].card = 'card';
        },
        'type',
        'causes.silent.card',
        /is "card"; expected an object/,
      ],
      [
        (p) => {
          p.causes[1].card.strong = ghost;
        },
        'unknown-id',
        'causes.silent.card.strong.q',
        /ghost/,
      ],
      [
        (p) => {
          p.causes[1].card.partial = ghost;
        },
        'unknown-id',
        'causes.silent.card.partial.q',
        /ghost/,
      ],
      [
        (p) => {
          p.causes[0].needs = 'pace';
        },
        'type',
        'causes.x.needs',
        /is "pace"; expected a list/,
      ],
      [
        (p) => {
          p.causes[0].needs = ['pace', 'ghost'];
        },
        'unknown-id',
        'causes.x.needs[1]',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          p.causes[0].escalate = ['worse', 'ghost'];
        },
        'unknown-id',
        'causes.x.escalate[1]',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          p.causes[2].points = 3;
        },
        'type',
        'causes.tally.points',
        /expected an object/,
      ],
      [
        (p) => {
          p.causes[2].points.ghost = {};
        },
        'unknown-id',
        'causes.tally.points.ghost',
        /names "ghost"/,
      ],
      [
        (p) => {
          p.causes[2].points.pace.fast = 'one';
        },
        'number',
        'causes.tally.points.pace.fast',
        /from -1000 to 1000/,
      ],
      [
        (p) => {
          p.causes[2].points.pace = 4;
        },
        'type',
        'causes.tally.points.pace',
        /expected an object/,
      ],
      [
        (p) => {
          delete p.causes[2].bands;
        },
        'type',
        'causes.tally.bands',
        /expected an object/,
      ],
      [
        (p) => {
          p.causes[2].bands.strong = 'many';
        },
        'number',
        'causes.tally.bands.strong',
        /from -1000000 to 1000000/,
      ],
      [
        (p) => {
          delete p.causes[2].bands.partial;
        },
        'number',
        'causes.tally.bands.partial',
        /is missing/,
      ],
      [
        (p) => {
          p.causes[2].bands.strongRequires = ghost;
        },
        'unknown-id',
        'causes.tally.bands.strongRequires.q',
        /ghost/,
      ],
    ]));

  it('takes numbers at the ends of their ranges', () => {
    const pack: any = rich();
    Object.assign(pack.limits, { evidenceQuestions: 1000, minGain: 10, explainAt: 1 });
    Object.assign(pack.perspectives[0], {
      shrinkage: 0,
      lrCap: 1,
      questionCap: 1e6,
      dependenceDiscount: 1,
      otherPrior: [0, 1],
    });
    pack.causes[0].evidence.pace.p.slow = 0;
    assert.equal(loadPack(pack).json.limits.minGain, 10);
    delete pack.strata;
    for (const each of [...pack.questions.flatMap((q: any) => q.options)])
      if (each.base) each.base = [0.5];
    Object.assign(pack.causes[0], { prior: [0.5], evidence: {} });
    pack.perspectives[0].otherPrior = [0.1];
    assert.equal(loadPack(pack).json.strata, undefined);
  });
});
