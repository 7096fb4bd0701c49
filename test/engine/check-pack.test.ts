import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack } from '../../src/engine/index.js';
import { refuses, rich, type Row } from './rich-pack.js';

describe('checkPack', () => {
  it('takes the pack that everything here breaks', () => {
    assert.equal(createSession(loadPack(rich())).next?.id, 'age');
  });

  it('the pack itself', () =>
    refuses([
      [
        (p) => {
          p.format = '2';
        },
        'format',
        'format',
        /is "2"; this version reads format 2/,
      ],
      [
        (p) => {
          p.format = 1;
        },
        'format',
        'format',
        /is 1; this version reads format 2: convert the pack's folder with `triage-pack upgrade DIR`, then build it again/,
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
      ...['questions', 'rules', 'causes', 'perspectives', 'advice', 'dangers', 'safetyNet'].flatMap(
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
            `${key}[0]`,
            /is null; expected an object/,
          ],
        ],
      ),
      [
        (p) => {
          p.unproven = 'yes';
        },
        'type',
        'unproven',
        /is "yes"; expected true or false/,
      ],
      ...['limits', 'conditions', 'sources', 'text'].map((key): Row => [
        (p) => {
          p[key] = [];
        },
        'type',
        key,
        /is \[\]; expected an object/,
      ]),
      ...['rules', 'causes', 'perspectives', 'advice', 'dangers'].map((key): Row => [
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
      ...[0, 1.1, '1'].map((share): Row => [
        (p) => {
          p.strata.groups[0].share = share;
        },
        'number',
        'strata.groups.young.share',
        /expected a number above 0 to 1/,
      ]),
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
});
