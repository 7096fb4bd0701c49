import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack } from '../../src/engine/index.js';
import { refuses, rich, type Row, type Spoil } from './rich-pack.js';

const ghost = { q: 'ghost', is: 'x' };
const question = (id: string) => (pack: any) => pack.questions.find((each: any) => each.id === id);
const [f, pace, clarifier, again] = [
  question('f'),
  question('pace'),
  question('c_f'),
  question('again_f'),
];

describe('checkPack', () => {
  it('takes the pack that everything here breaks', () => {
    assert.equal(createSession(loadPack(rich())).next?.id, 'age');
  });

  it('the pack itself', () =>
    refuses([
      [
        (p) => {
          p.format = '1';
        },
        'format',
        'format',
        /is "1"; this version reads format 1: build the pack again/,
      ],
      ...['id', 'version', 'contentHash', 'evidenceDate', 'reviewBy', 'reviewedBy'].flatMap(
        (key): Row[] => [
          [
            (p) => {
              delete p[key];
            },
            'missing',
            key,
            /is missing; expected text/,
          ],
          [
            (p) => {
              p[key] = 7;
            },
            'type',
            key,
            /is 7; expected text/,
          ],
        ],
      ),
      ...['questions', 'rules', 'causes', 'perspectives', 'advice', 'safetyNet'].flatMap(
        (key): Row[] => [
          [
            (p) => {
              delete p[key];
            },
            'missing',
            key,
            /is missing; expected a list/,
          ],
          [
            (p) => {
              p[key] = {};
            },
            'type',
            key,
            /is \{\}; expected a list/,
          ],
          [
            (p) => {
              p[key] = [null];
            },
            'type',
            key === 'questions' || key === 'safetyNet' ? `${key}[0]` : `${key}[0]`,
            /is null; expected an object/,
          ],
        ],
      ),
      ...['limits', 'conditions', 'sources', 'text'].map((key): Row => [
        (p) => {
          p[key] = [];
        },
        'type',
        key,
        /is \[\]; expected an object/,
      ]),
      ...['rules', 'causes', 'perspectives', 'advice'].map((key): Row => [
        (p) => {
          p[key].push(p[key][0]);
        },
        'duplicate-id',
        `${key}[${rich()[key as 'rules'].length}]`,
        /repeats the id ".+"; ids must be unique/,
      ]),
      [
        (p) => {
          p.sources = JSON.parse('{"constructor": 1}');
        },
        'type',
        'sources',
        /has the key "constructor", which is not allowed; rename it/,
      ],
      [
        (p) => {
          p.sources = JSON.parse('{"prototype": 1}');
        },
        'type',
        'sources',
        /"prototype"/,
      ],
      [
        (p) => {
          p.sources = JSON.parse('{"toString": 1}');
        },
        'type',
        'sources',
        /"toString"/,
      ],
      [
        (p) => {
          p.perspectives = [];
        },
        'missing',
        'perspectives',
        /is empty; a result has nothing to say/,
      ],
      [
        (p) => {
          p.advice[0].id = 'constructor';
        },
        'type',
        'advice[0].id',
        /is "constructor", which is not allowed as an id; rename it/,
      ],
      // What cannot be written as JSON, and forty characters of what can.
      [
        (p) => {
          p.sources = () => 0;
        },
        'type',
        'sources',
        /is a function; expected JSON/,
      ],
      [
        (p) => {
          p.sources = 'x'.repeat(60);
        },
        'type',
        'sources',
        /is "x{39}; expected an object/,
      ],
    ]));

  it('strata and limits', () =>
    refuses([
      [
        (p) => {
          p.strata = 3;
        },
        'type',
        'strata',
        /expected an object/,
      ],
      [
        (p) => {
          p.strata.question = 'ghost';
        },
        'unknown-id',
        'strata.question',
        /names the question "ghost", which does not exist/,
      ],
      [
        (p) => {
          p.strata.groups[0].options = ['ghost'];
        },
        'unknown-id',
        'strata.groups.young',
        /names the option "ghost", which age does not have/,
      ],
      [
        (p) => {
          delete p.strata.groups[0].options;
        },
        'missing',
        'strata.groups.young.options',
        /expected a list/,
      ],
      [
        (p) => {
          p.strata.groups[1].id = 'young';
        },
        'duplicate-id',
        'strata.groups[1]',
        /young/,
      ],
      [
        (p) => {
          p.strata.default = 'ghost';
        },
        'unknown-id',
        'strata.default',
        /must be one of young, old/,
      ],
      [
        (p) => {
          p.limits.evidenceQuestions = 1001;
        },
        'number',
        'limits.evidenceQuestions',
        /is 1001; expected a number from 0 to 1000/,
      ],
      [
        (p) => {
          p.limits.minGain = -0.1;
        },
        'number',
        'limits.minGain',
        /from 0 to 10/,
      ],
      [
        (p) => {
          p.limits.explainAt = 0.9;
        },
        'number',
        'limits.explainAt',
        /from 1 to 100/,
      ],
    ]));

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
          p.perspectives[0].shrink = 1.1;
        },
        'number',
        'perspectives.bio.shrink',
        /from 0 to 1/,
      ],
      [
        (p) => {
          p.perspectives[0].cap = 0.5;
        },
        'number',
        'perspectives.bio.cap',
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
          p.perspectives[0].share = 2;
        },
        'number',
        'perspectives.bio.share',
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

  it('questions and options', () =>
    refuses([
      [
        (p) => {
          p.questions.push({ id: 'result', role: 'gate', type: 'single', options: [{ id: 'a' }] });
        },
        'duplicate-id',
        'questions.result',
        /is the name of a screen \(cover, review, result\)/,
      ],
      [
        (p) => {
          f(p).share = NaN;
        },
        'number',
        'questions.f.share',
        /from 0 to 1/,
      ],
      [
        (p) => {
          f(p).questionCap = 0;
        },
        'number',
        'questions.f.questionCap',
        /from 1/,
      ],
      [
        (p) => {
          f(p).min = 'a';
        },
        'number',
        'questions.f.min',
        /expected a number/,
      ],
      [
        (p) => {
          f(p).max = Infinity;
        },
        'number',
        'questions.f.max',
        /expected a number/,
      ],
      [
        (p) => {
          f(p).role = 'boss';
        },
        'type',
        'questions.f.role',
        /expected one of gate, flag, risk, clarifier, evidence, pattern/,
      ],
      [
        (p) => {
          f(p).type = 'essay';
        },
        'type',
        'questions.f.type',
        /expected one of single, multi, number/,
      ],
      [
        (p) => {
          f(p).when = ghost;
        },
        'unknown-id',
        'questions.f.when.q',
        /names the question "ghost", which does not exist/,
      ],
      [
        (p) => {
          clarifier(p).clarifies = 'ghost';
        },
        'unknown-id',
        'questions.c_f.clarifies',
        /names "ghost", which does not exist/,
      ],
      [
        (p) => {
          again(p).repeats = 'ghost';
        },
        'unknown-id',
        'questions.again_f.repeats',
        /names the question "ghost", which does not exist/,
      ],
      [
        (p) => {
          pace(p).perspective = 'ghost';
        },
        'unknown-id',
        'questions.pace.perspective',
        /names "ghost"; perspectives are bio, ways/,
      ],
      [
        (p) => {
          f(p).unsureFlag = 'panic';
        },
        'type',
        'questions.f.unsureFlag',
        /expected one of emergency, urgent, soon, self-care/,
      ],
      [
        (p) => {
          delete f(p).options;
        },
        'missing',
        'questions.f.options',
        /expected a list/,
      ],
      [
        (p) => {
          f(p).options[0].id = 7;
        },
        'type',
        'questions.f.options[0].id',
        /is 7; expected text/,
      ],
      [
        (p) => {
          f(p).options[1].id = 'pain';
        },
        'duplicate-id',
        'questions.f.options[1]',
        /repeats the id "pain"/,
      ],
      [
        (p) => {
          f(p).options[1].id = 'unsure';
        },
        'duplicate-id',
        'questions.f.options.unsure',
        /reserved id "unsure"; set `unsure: true` on the question instead/,
      ],
      [
        (p) => {
          f(p).options[0].flag = 'panic';
        },
        'type',
        'questions.f.options.pain.flag',
        /expected one of emergency/,
      ],
      [
        (p) => {
          f(p).options[0].at = 'knee';
        },
        'type',
        'questions.f.options.pain.at',
        /expected a list/,
      ],
      [
        (p) => {
          f(p).options[0].group = 3;
        },
        'type',
        'questions.f.options.pain.group',
        /expected/,
      ],
      [
        (p) => {
          f(p).options[0].sources = 'S1';
        },
        'type',
        'questions.f.options.pain.sources',
        /expected a list/,
      ],
      [
        (p) => {
          pace(p).options[0].base = [0.5];
        },
        'number',
        'questions.pace.options.fast.base',
        /has 1 numbers/,
      ],
      [
        (p) => {
          pace(p).options[0].base = [0.5, 1.5];
        },
        'number',
        'questions.pace.options.fast.base[1]',
        /from 0 to 1/,
      ],
      [
        (p) => {
          pace(p).options[0].when = ghost;
        },
        'unknown-id',
        'questions.pace.options.fast.when.q',
        /ghost/,
      ],
      [
        (p) => {
          pace(p).options[0].when = { fit: 'x', atLeast: 'strong' };
        },
        'cycle',
        'questions.pace.options.fast.when',
        /looks at the ranking of causes, which depends on this question; use answers instead/,
      ],
      [
        (p) => {
          f(p).options = [];
          p.rules = [];
          p.causes = [];
          p.advice = [];
        },
        'missing',
        'questions.f.options',
        /is empty; nobody could answer/,
      ],
      [
        (p) => {
          f(p).type = 'number';
        },
        'type',
        'questions.f.type',
        /is number; a red-flag question offers options/,
      ],
    ]));

  it('conditions', () => {
    const when =
      (condition: unknown): Spoil =>
      (p) => {
        p.rules[0].when = condition;
      };
    refuses([
      [when(undefined), 'type', 'rules.r.when', /is missing; expected an object/],
      [
        when({ all: [], ref: 'ghost' }),
        'type',
        'rules.r.when',
        /has all and ref, which are conditions of their own/,
      ],
      [
        when({ not: { answered: 'age' }, count: 3, q: 'zz' }),
        'type',
        'rules.r.when',
        /has not and count and q/,
      ],
      [when({ any: [], answered: 'age' }), 'type', 'rules.r.when', /has any and answered/],
      [when({ fit: 'x', q: 'zz' }), 'type', 'rules.r.when', /has fit and q/],
      [
        when({ is: 'x' }),
        'type',
        'rules.r.when',
        /is not a condition; use all, any, not, answered, count, fit, ref, or q with is, in, atLeast, atMost/,
      ],
      [when({ all: {} }), 'type', 'rules.r.when.all', /expected a list/],
      [when({ any: [{ all: [ghost] }] }), 'unknown-id', 'rules.r.when.any[0].all[0].q', /ghost/],
      [when({ not: ghost }), 'unknown-id', 'rules.r.when.not.q', /ghost/],
      [when({ count: 3, atLeast: 1 }), 'type', 'rules.r.when.count', /expected a list/],
      [when({ count: [ghost], atLeast: 1 }), 'unknown-id', 'rules.r.when.count[0].q', /ghost/],
      [when({ count: [] }), 'missing', 'rules.r.when', /needs atLeast or atMost/],
      [
        when({ count: [], atLeast: '1' }),
        'number',
        'rules.r.when.atLeast',
        /is "1"; expected a number from -1000000000 to 1000000000/,
      ],
      [when({ count: [], atMost: null }), 'number', 'rules.r.when.atMost', /is null/],
      [
        when({ ref: 'ghost' }),
        'unknown-id',
        'rules.r.when.ref',
        /names the condition "ghost", which does not exist/,
      ],
      [
        when({ fit: 'ghost', atLeast: 'strong' }),
        'unknown-id',
        'rules.r.when.fit',
        /names the cause "ghost"/,
      ],
      [
        when({ fit: 'x', atLeast: 'weak' }),
        'type',
        'rules.r.when.atLeast',
        /expected one of strong, partial/,
      ],
      [
        when({ answered: 'ghost' }),
        'unknown-id',
        'rules.r.when.answered',
        /names the question "ghost"/,
      ],
      [when({ q: 7, is: 'pain' }), 'type', 'rules.r.when.q', /expected text/],
      [
        when({ q: 'f', is: 'ghost' }),
        'unknown-id',
        'rules.r.when.is',
        /names the option "ghost", which f does not have/,
      ],
      [
        when({ q: 'f', in: ['pain', 'ghost'] }),
        'unknown-id',
        'rules.r.when.in[1]',
        /names the option "ghost"/,
      ],
      [when({ q: 'f', in: 'pain' }), 'type', 'rules.r.when.in', /expected a list/],
      [when({ q: 'years' }), 'missing', 'rules.r.when', /needs atLeast or atMost/],
      [
        (p) => {
          p.conditions.elder = ghost;
        },
        'unknown-id',
        'conditions.elder.q',
        /ghost/,
      ],
      [
        (p) => {
          p.conditions.elder = { any: [{ ref: 'deep' }] };
        },
        'cycle',
        'conditions.elder',
        /refers to itself: elder → deep → elder; remove one of these references/,
      ],
    ]);
    for (const fine of [
      { q: 'f', is: 'unsure' },
      { q: 'f', in: ['unsure', 'pain'] },
      { q: 'again_f', is: 'pain' },
      { q: 'years', atMost: 3 },
    ]) {
      const pack: any = rich();
      pack.rules[0].when = fine;
      assert.equal(loadPack(pack).json.rules[0]!.id, 'r');
    }
  });

  it('takes conditions 24 deep and refuses them deeper', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { q: 'age', is: 'old' } : { not: nested(depth - 1) };
    const pack: any = rich();
    pack.rules[0].when = nested(24);
    assert.equal(loadPack(pack).json.rules.length, 1);
    refuses([
      [
        (p) => {
          p.rules[0].when = nested(25);
        },
        'too-large',
        `rules.r.when${'.not'.repeat(25)}`,
        /is nested more than 24 deep; name its parts under conditions/,
      ],
    ]);
  });

  it('passes over what it does not know inside a condition', () => {
    const pack: any = rich();
    pack.conditions.elder.note = null;
    pack.conditions.deep = { all: [{ ref: 'elder' }], note: [null, 'deep', 7] };
    assert.equal(loadPack(pack).json.id, 'tiny');
  });

  it('takes names that only hold what every object has', () => {
    const pack: any = rich();
    pack.sources = { constructors: {}, myprototype: {}, toStringent: {} };
    assert.deepEqual(Object.keys(loadPack(pack).json.sources), [
      'constructors',
      'myprototype',
      'toStringent',
    ]);
  });

  it('reads named conditions once each, however often they are named', () => {
    // Each names the next twice: 2^60 paths, 61 conditions.
    const pack: any = rich();
    for (let i = 0; i < 60; i++)
      pack.conditions[`n${i}`] = {
        all: [{ ref: i < 59 ? `n${i + 1}` : 'elder' }, { ref: i < 59 ? `n${i + 1}` : 'elder' }],
      };
    assert.equal(loadPack(pack).json.id, 'tiny');
  });

  it('rules, causes and advice', () =>
    refuses([
      [
        (p) => {
          p.rules[0].urgency = 'never';
        },
        'type',
        'rules.r.urgency',
        /expected one of emergency, urgent, soon, self-care/,
      ],
      [
        (p) => {
          delete p.rules[0].sources;
        },
        'missing',
        'rules.r.sources',
        /expected a list/,
      ],
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
        'causes.tally.points.pace',
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
      [
        (p) => {
          p.advice[0].kind = 'surgery';
        },
        'type',
        'advice.walk.kind',
        /expected one of self-care, exercise, medicine, common/,
      ],
      [
        (p) => {
          p.advice[0].levels = ['never'];
        },
        'type',
        'advice.walk.levels',
        /is "never"; expected one of emergency/,
      ],
      [
        (p) => {
          delete p.advice[0].levels;
        },
        'missing',
        'advice.walk.levels',
        /expected a list/,
      ],
      [
        (p) => {
          p.advice[0].causes = ['ghost'];
        },
        'unknown-id',
        'advice.walk.causes',
        /names "ghost"/,
      ],
      [
        (p) => {
          p.advice[0].causes = 'x';
        },
        'type',
        'advice.walk.causes',
        /expected a list/,
      ],
      [
        (p) => {
          p.advice[0].when = ghost;
        },
        'unknown-id',
        'advice.walk.when.q',
        /ghost/,
      ],
      [
        (p) => {
          p.advice[0].unless = ghost;
        },
        'unknown-id',
        'advice.walk.unless.q',
        /ghost/,
      ],
      [
        (p) => {
          p.safetyNet[0].when = ghost;
        },
        'unknown-id',
        'safetyNet.worse.when.q',
        /ghost/,
      ],
      [
        (p) => {
          p.safetyNet = [{ when: ghost }];
        },
        'unknown-id',
        'safetyNet[0].when.q',
        /ghost/,
      ],
    ]));

  it('advice and cards may look at the ranking; what is nothing to the engine may be anything', () => {
    const pack: any = rich();
    pack.advice[0].when = { fit: 'x', atLeast: 'strong' };
    pack.causes[1].card.strong = { fit: 'x', atLeast: 'partial' };
    pack.sources = { S1: null };
    assert.deepEqual(loadPack(pack).json.sources, { S1: null });
  });

  it('takes numbers at the ends of their ranges', () => {
    const pack: any = rich();
    Object.assign(pack.limits, { evidenceQuestions: 1000, minGain: 10, explainAt: 1 });
    Object.assign(pack.perspectives[0], {
      shrink: 0,
      cap: 1,
      questionCap: 1e6,
      share: 1,
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

describe('checkText', () => {
  it('names what a person would miss, with its place', () =>
    refuses([
      [
        (p) => {
          p.text = {};
        },
        'missing',
        'text',
        /holds no locale; add text\/<locale>/,
      ],
      [
        (p) => {
          p.text.en = 'words';
        },
        'type',
        'text.en',
        /expected an object/,
      ],
      [
        (p) => {
          p.text.en.title = ['a', 3];
        },
        'type',
        'text.en.title',
        /is \["a",3\]; expected text/,
      ],
      [
        (p) => {
          delete p.text.en.title;
        },
        'missing',
        'text.en.title',
        /expected text/,
      ],
      [
        (p) => {
          delete p.text.en.redFlags;
        },
        'missing',
        'text.en.redFlags',
        /expected a list/,
      ],
      [
        (p) => {
          delete p.text.en.urgencies;
        },
        'type',
        'text.en.urgencies',
        /expected an object/,
      ],
      ...['emergency', 'urgent', 'soon', 'self-care'].flatMap((level): Row[] => [
        [
          (p) => {
            delete p.text.en.urgencies[level];
          },
          'missing',
          `text.en.urgencies.${level}`,
          /is missing/,
        ],
        [
          (p) => {
            delete p.text.en.urgencies[level].title;
          },
          'missing',
          `text.en.urgencies.${level}.title`,
          /expected text/,
        ],
      ]),
      [
        (p) => {
          delete p.text.en.questions;
        },
        'type',
        'text.en.questions',
        /expected an object/,
      ],
      [
        (p) => {
          delete p.text.en.questions.f;
        },
        'missing',
        'text.en.questions.f',
        /is missing; expected an object/,
      ],
      [
        (p) => {
          delete p.text.en.questions.f.options;
        },
        'missing',
        'text.en.questions.f.options',
        /is missing/,
      ],
      [
        (p) => {
          delete p.text.en.questions.f.options.pain.label;
        },
        'missing',
        'text.en.questions.f.options.pain.label',
        /expected text/,
      ],
      [
        (p) => {
          delete p.text.en.causes;
        },
        'type',
        'text.en.causes',
        /expected an object/,
      ],
      [
        (p) => {
          delete p.text.en.causes.x;
        },
        'missing',
        'text.en.causes.x',
        /is missing/,
      ],
      [
        (p) => {
          delete p.text.en.causes.x.name;
        },
        'missing',
        'text.en.causes.x.name',
        /expected text/,
      ],
      [
        (p) => {
          p.text.en.urgencies.emergency.lead = ['a'];
        },
        'type',
        'text.en.urgencies.emergency.lead',
        /expected text/,
      ],
      [
        (p) => {
          p.text.en.urgencies.soon.next = 'a';
        },
        'type',
        'text.en.urgencies.soon.next',
        /is "a"; expected a list/,
      ],
      [
        (p) => {
          p.text.en.questions.f.options.pain.hint = {};
        },
        'type',
        'text.en.questions.f.options.pain.hint',
        /expected text/,
      ],
      [
        (p) => {
          p.text.en.rules = { r: 7 };
        },
        'type',
        'text.en.rules.r',
        /is 7; expected text/,
      ],
      [
        (p) => {
          p.text.en.causes.x.typical = [7];
        },
        'type',
        'text.en.causes.x.typical[0]',
        /is 7; expected text/,
      ],
    ]));

  it('passes over words that no screen shows', () => {
    const pack: any = rich();
    pack.text.en.notes = [['fine', 7]];
    assert.equal(loadPack(pack).json.id, 'tiny');
  });

  it('takes lists and objects as long as they may be', () => {
    const pack: any = rich();
    pack.sources = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`S${i}`, {}]));
    pack.text.en.redFlags = Array.from({ length: 20_000 }, () => 'x');
    assert.equal(loadPack(pack).json.id, 'tiny');
  });

  it('bounds lists and objects', () =>
    refuses([
      [
        (p) => {
          p.sources = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`S${i}`, {}]));
        },
        'too-large',
        'sources',
        /has 20001 keys; at most 20000 are read/,
      ],
      [
        (p) => {
          p.text.en.redFlags = Array.from({ length: 20_001 }, () => 'x');
        },
        'too-large',
        'text.en.redFlags',
        /has 20001 items; at most 20000 are read/,
      ],
    ]));
});
