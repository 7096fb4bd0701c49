import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, isBelow, type Answers } from '../../src/engine/index.js';
import { whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { PACK } from './pack.js';
import { answerTo, checkSession, checkWorld, timed } from './hostile-session.js';

describe('hostile answers', () => {
  const ids = PACK.questions.map(({ id }) => id);
  // The screens that everybody meets; each holds an emergency sign, or lines that lead to one.
  const screens = PACK.questions.filter(
    ({ holdsSigns, coveredBy }) => holdsSigns && coveredBy.length === 0,
  );
  const garbage = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      NaN,
      Infinity,
      -1,
      '',
      [],
      {},
      [[]],
      ['unsure', 'none'],
      ['none', 'none'],
      '__proto__',
      ['constructor'],
      null,
      undefined,
      Object.assign([], { length: 2 ** 32 - 1 }),
    ),
  );
  const keys = fc.oneof(
    fc.constantFrom(...ids),
    fc.constantFrom('__proto__', 'constructor', 'toString', ''),
    fc.string(),
  );

  it('of any shape give a session and never less than what of them counts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, garbage), { maxLength: 12 }), (entries) => {
        const answers = JSON.parse('{}') as Record<string, unknown>;
        for (const [key, value] of entries)
          Object.defineProperty(answers, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        const session = timed('createSession', () => createSession(PACK, answers as Answers));
        checkSession(JSON.stringify(Object.keys(answers)), PACK, session);
        checkWorld('answers');
      }),
      runs(300),
    );
    for (const answers of [
      null,
      undefined,
      7,
      'text',
      [],
      [['f_now', 'none']],
      () => 0,
    ] as readonly unknown[])
      assert.equal(createSession(PACK, answers as Answers).path.length, 0);
  });

  it('are asked for on every screen of danger signs', () => {
    assert.deepEqual(
      screens.map(({ id }) => id),
      ['f_now', 'e_where', 'f_private', 's_power', 'e_start', 's_ill', 's_legs', 's_health'],
    );
  });

  it('in the place of a danger sign are no denial: it counts as open, and the urgency stays up', () => {
    fc.assert(
      fc.property(whims, fc.constantFrom(...screens), garbage, (choices, screen, value) => {
        let session = createSession(PACK);
        for (const whim of choices) {
          if (!session.next) break;
          const { id, options, role } = session.next;
          const none = options.find((option) => option.exclusive)?.id;
          session = createSession(PACK, {
            ...session.answers,
            [id]: role === 'screen' && none ? [none] : answerTo(session.next, whim),
          });
        }
        if (!(screen.id in session.answers)) return;
        const { answers, assessment } = createSession(PACK, {
          ...session.answers,
          [screen.id]: value,
        } as Answers);
        if (screen.id in answers) return; // What was made up happens to be an answer.
        assert.ok(assessment.missing.includes(screen.id));
        assert.ok(
          !isBelow(assessment.urgency, 'urgent'),
          `${screen.id} = ${typeof value}: ${assessment.urgency}`,
        );
      }),
      runs(200),
    );
  });
});
