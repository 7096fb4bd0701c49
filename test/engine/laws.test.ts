import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, isBelow, loadPack } from '../../src/engine/index.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';

const RUNS = runs(300);

describe('urgency laws, on generated packs', () => {
  it('1: a red-flag option gives at least its level, with any other answers', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const pack = loadPack(json);
        for (const { assessment, answers } of interview(pack, choices)) {
          for (const { id, options } of pack.questions) {
            for (const option of options.filter(({ flag }) => flag)) {
              if ([answers[id] ?? []].flat().includes(option.id))
                assert.ok(
                  !isBelow(assessment.urgency, option.flag!),
                  `${option.id} alone is ${option.flag}, got ${assessment.urgency}`,
                );
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('2: another sign, or another line that covers signs, never lowers the level', () => {
    fc.assert(
      fc.property(packs({ positive: true }), whims, fc.nat(), (json, choices, pick) => {
        const pack = loadPack(json);
        const before = interview(pack, choices).at(-1)!;
        const screens = pack.questions.filter(
          ({ id, holdsSigns }) => holdsSigns && Array.isArray(before.answers[id]),
        );
        if (screens.length === 0) return;
        const question = screens[pick % screens.length]!;
        const added = question.options[pick % question.options.length]!;
        if (added.exclusive) return;
        const kept = (before.answers[question.id] as readonly string[]).filter(
          (id) => !question.options.find((option) => option.id === id)!.exclusive,
        );
        const after = createSession(pack, {
          ...before.answers,
          [question.id]: [...kept, added.id],
        });
        assert.ok(
          !isBelow(after.assessment.urgency, before.assessment.urgency),
          `${before.assessment.urgency} fell to ${after.assessment.urgency} on ${added.id}`,
        );
      }),
      RUNS,
    );
  });

  it('2: in whatever order the answers come, the assessment and the next question are the same', () => {
    fc.assert(
      fc.property(
        packs({ positive: false }),
        whims,
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (json, choices, places) => {
          const pack = loadPack(json);
          for (const { answers, assessment, next } of interview(pack, choices)) {
            const shuffled = Object.entries(answers)
              .map((entry, index) => ({ entry, place: places[index]! }))
              .sort((a, b) => a.place - b.place)
              .map(({ entry }) => entry);
            const other = createSession(pack, Object.fromEntries(shuffled));
            assert.deepEqual(other.assessment, assessment);
            assert.deepEqual(other.next, next);
          }
        },
      ),
      RUNS,
    );
  });

  it('4: an emergency interrupts at once, and correcting the answer goes on', () => {
    fc.assert(
      fc.property(packs({ positive: true }), whims, (json, choices) => {
        const pack = loadPack(json);
        const first = pack.byId.get('f0')!;
        const alarm = first.options.find((option) => option.flag === 'emergency');
        if (!alarm) return;
        const { answers } = interview(pack, choices).at(-1)!;
        const alarmed = createSession(pack, { ...answers, f0: [alarm.id] });
        assert.equal(alarmed.next, null);
        assert.equal(alarmed.assessment.finished, true);
        assert.equal(alarmed.assessment.urgency, 'emergency');
        const corrected = createSession(pack, { ...alarmed.answers, f0: ['none'] });
        const untouched = Object.keys(alarmed.answers).filter((id) => id !== 'f0');
        assert.ok(
          untouched.every((id) => id in corrected.answers),
          'correcting one answer lost another',
        );
        assert.ok(
          !corrected.assessment.reasons.some((reason) =>
            reason.findings.some(
              (finding) => finding.question === 'f0' && finding.option === alarm.id,
            ),
          ),
        );
      }),
      RUNS,
    );
  });

  it('5: no session option lowers the urgency of the same answers', () => {
    fc.assert(
      fc.property(
        packs({ positive: false }),
        whims,
        fc.nat({ max: 5 }),
        fc.boolean(),
        (json, choices, maxQuestions, authored) => {
          const pack = loadPack(json);
          const { answers, assessment } = interview(pack, choices).at(-1)!;
          const configured = createSession(pack, answers, {
            maxQuestions,
            order: authored ? 'authored' : 'adaptive',
            perspectives: [],
          });
          assert.equal(configured.assessment.urgency, assessment.urgency);
          assert.deepEqual(configured.assessment.missing, assessment.missing);
        },
      ),
      RUNS,
    );
  });

  it('a result below urgent is shown only when no answer to come could raise it', () => {
    fc.assert(
      fc.property(
        packs({ positive: false }),
        whims,
        fc.nat({ max: 5 }),
        (json, choices, maxQuestions) => {
          const { assessment } = interview(loadPack(json), choices, { maxQuestions }).at(-1)!;
          if (assessment.finished && isBelow(assessment.urgency, 'urgent'))
            assert.equal(assessment.settled, true);
        },
      ),
      RUNS,
    );
  });

  it('settled is kept: whatever is answered next, the urgency stays', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const sessions = interview(loadPack(json), choices);
        const settled = sessions.findIndex((session) => session.assessment.settled);
        if (settled < 0) return;
        for (const later of sessions.slice(settled))
          assert.equal(later.assessment.urgency, sessions[settled]!.assessment.urgency);
      }),
      RUNS,
    );
  });
});
