import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Question } from '../../src/engine/index.js';
import { pack, refused } from './hostile-fixture.js';

/** Each test takes far less; a machine that does other things besides may need a while. */
const LIMIT = { timeout: 10_000 };

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const gate = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  role: 'intake',
  type: 'single',
  options: [{ id: 'yes' }, { id: 'no' }],
  ...rest,
});

describe('a pack that would hang or overflow', () => {
  it('by lists without end, in what is read and in what is not', LIMIT, () => {
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    for (const key of ['format', 'questions', 'id', 'limits', 'extra'])
      refused({ ...pack(), [key]: endless }, 'too-large', key);
    refused(endless, 'too-large', '');
    refused({ ...pack(), questions: { length: 2 ** 32 - 1 } }, 'type', 'questions');
    refused({ ...pack(), questions: [, ...pack().questions] }, 'type', 'questions[0]');
  });

  it('by depth, and by holding itself', LIMIT, () => {
    for (const wrap of [(inner: unknown) => [inner], (inner: unknown) => ({ not: inner })]) {
      let deep: unknown = 'x';
      for (let level = 0; level < 1e5; level++) deep = wrap(deep);
      refused({ ...pack(), extra: deep }, 'too-large', /^extra/);
      refused(deep, 'too-large', /^(\[0\]|not)/);
    }
    const own = pack();
    own.extra = own;
    refused(own, 'too-large', /^extra\.extra/);
  });

  it('by values: two hundred thousand and no more, also where few stand for many', LIMIT, () => {
    refused({ ...pack(), extra: numbered(20, () => numbered(10_001, () => 0)) }, 'too-large', '');
    const few = [1, 2, 3, 4, 5, 6].reduce<unknown>((inner) => numbered(100, () => inner), 'x');
    refused({ ...pack(), extra: few }, 'too-large', '');
    assert.equal(
      loadPack({ ...pack(), extra: numbered(20, () => numbered(10_001, () => 0)) }, 300_000).json
        .id,
      'tiny',
    );
    refused(
      pack({
        rules: numbered(501, (index) => ({
          id: `r${index}`,
          urgency: 'soon',
          when: { q: 'f', is: 'pain' },
          sources: [],
        })),
      }),
      'too-large',
      'rules',
    );
    refused({ ...pack(), extra: 'x'.repeat(5001) }, 'too-large', 'extra');
  });

  it('by names inside names: 2^60 parts from sixty, and chains', LIMIT, () => {
    const next = (index: number) => ({ ref: index < 59 ? `n${index + 1}` : 'last' });
    const doubled = {
      ...Object.fromEntries(
        numbered(60, (index) => [`n${index}`, { all: [next(index), next(index)] }]),
      ),
      last: { q: 'f', is: 'pain' },
    };
    refused(
      pack({
        conditions: doubled,
        rules: [{ id: 'r', urgency: 'soon', when: { ref: 'n0' }, sources: [] }],
      }),
      'too-large',
      'conditions',
    );
    for (const up of [1, -1]) {
      const chain = Object.fromEntries(
        numbered(3000, (index) => [
          `n${index}`,
          index === (up > 0 ? 2999 : 0) ? { q: 'f', is: 'pain' } : { ref: `n${index + up}` },
        ]),
      );
      refused(pack({ conditions: chain }), 'too-large', /^conditions\.n/);
    }
  });

  it('by questions that wait for each other, and rules that depend on all of them', LIMIT, () => {
    refused(
      pack({
        questions: numbered(300, (index) =>
          gate(`q${index}`, index < 299 ? { when: { q: `q${index + 1}`, is: 'yes' } } : {}),
        ),
      }),
      'too-large',
      /^questions\.q/,
    );
    const all = { any: numbered(490, (index) => ({ q: `q${index}`, is: 'yes' })) };
    const questions = [...numbered(490, (index) => gate(`q${index}`)), gate('last', { when: all })];
    const rules = numbered(500, (index) => ({
      id: `r${index}`,
      urgency: 'soon' as const,
      when: { q: 'last', is: 'yes' },
      sources: [],
    }));
    refused(pack({ questions, rules }), 'too-large', /^rules\.r/);
  });

  it('by weights: every option of a question for every cause', LIMIT, () => {
    const wide: Question = {
      ...gate('wide'),
      role: 'evidence',
      options: numbered(450, (index) => ({ id: `o${index}`, base: [0.002, 0.002] })),
    };
    const causes = numbered(450, (index) => ({
      id: `c${index}`,
      perspective: 'bio',
      prior: [0.1, 0.1],
      sources: [],
      evidence: { wide: { grade: 'C' as const, sources: [] } },
    }));
    refused(pack({ questions: [wide], causes }), 'too-large', 'causes');
  });

  it(
    'by counting: a list of a thousand conditions of which none is known yet is counted at once',
    LIMIT,
    () => {
      const count = numbered(1000, () => ({ q: 'f', is: 'pain' }));
      const loaded = loadPack(
        pack({
          rules: numbered(20, (index) => ({
            id: `r${index}`,
            urgency: 'soon',
            when: { count, atLeast: 500 },
            sources: [],
          })),
        }),
      );
      assert.equal(createSession(loaded).assessment.urgency, 'urgent');
    },
  );
});

describe('a pack that is not what it seems', () => {
  it('is copied once: what its objects do later changes nothing, and nothing in it is called', () => {
    let called = 0;
    const call = (): never => {
      called++;
      throw new Error('called');
    };
    for (const value of [call, { toJSON: call, toString: call }, Symbol('s'), 10n])
      refused({ ...pack(), format: value }, 'type', /^format/);
    refused(
      { ...pack(), strata: { ...pack().strata, question: { toString: call } } },
      'type',
      'strata.question',
    );
    assert.equal(called, 0);
    const two = [2, 1];
    const changing = {
      ...pack(),
      get format() {
        return two.shift();
      },
    };
    assert.equal(loadPack(changing).json.format, 2);
  });

  it('gets no id that every object answers to', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '__defineGetter__', 'valueOf']) {
      const renamed = pack();
      renamed.questions[0].options[0].id = id;
      refused(renamed, 'type', 'questions.age.options[0].id');
      refused({ ...pack(), questions: [{ ...gate('g'), id }] }, 'type', 'questions[0].id');
      refused(
        pack({
          rules: [
            { id: 'r', urgency: 'soon', when: { q: 'f', is: 'pain' }, action: id, sources: [] },
          ],
        }),
        'type',
        'rules.r.action',
      );
      refused(
        pack({
          rules: [{ id: 'r', urgency: 'soon', when: { q: 'f', is: 'pain' }, sources: [id] }],
        }),
        'type',
        'rules.r.sources[0]',
      );
      refused({ ...pack(), extra: JSON.parse(`{"${id}": 1}`) }, 'type', 'extra');
    }
  });

  it('gets no letters that turn the words around them; isolates that end are fine', () => {
    for (const mark of ['\u202a', '\u202e', '\u2066', '\u2067', '\u2068', '\u2068a\u2069\u2068'])
      refused({ ...pack(), id: `a${mark}b` }, 'type', 'id');
    assert.equal(
      loadPack({ ...pack(), id: '\u2068\u05d0\u2069 b\u2069' }).info.id,
      '\u2068\u05d0\u2069 b\u2069',
    );
  });
});
