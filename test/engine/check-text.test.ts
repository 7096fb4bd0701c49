import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack } from '../../src/engine/index.js';
import { refuses, rich, type Row } from './rich-pack.js';

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
          delete p.text.en.dangers;
        },
        'missing',
        'text.en.dangers',
        /expected an object/,
      ],
      [
        (p) => {
          delete p.text.en.dangers.worse;
        },
        'missing',
        'text.en.dangers.worse',
        /is missing; write its words/,
      ],
      [
        (p) => {
          delete p.text.en.urgencies;
        },
        'missing',
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
        'missing',
        'text.en.questions',
        /expected an object/,
      ],
      [
        (p) => {
          delete p.text.en.questions.f;
        },
        'missing',
        'text.en.questions.f',
        /is missing; write its words/,
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
        'missing',
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
    pack.sources = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`S${i}`, { cite: 'x' }]),
    );
    pack.text.en.notFor = Array.from({ length: 20_000 }, () => 'x');
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
          p.text.en.notFor = Array.from({ length: 20_001 }, () => 'x');
        },
        'too-large',
        'text.en.notFor',
        /has 20001 items; at most 20000 are read/,
      ],
    ]));
});
