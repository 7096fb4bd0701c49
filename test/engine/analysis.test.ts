import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyze, createSession, loadPack } from '../../src/engine/index.js';
import { fitReaches, isShownFit } from '../../src/engine/fit.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';

describe('analyze', () => {
  it('is what a session shows, and what that rests on', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const pack = loadPack(json);
        for (const session of interview(pack, choices)) {
          const analysis = analyze(pack, session.answers);
          assert.equal(analysis.next?.id, session.next?.id);
          assert.deepEqual(analysis.assessment, session.assessment);
          assert.equal(analysis.progress.progress, session.progress);
          assert.equal(analysis.progress.remaining, session.remaining);
          assert.equal(analysis.urgency.urgency, session.assessment.urgency);
          assert.deepEqual(
            analysis.interview.answered.map(({ question }) => question.id).sort(),
            Object.keys(session.answers).sort(),
          );
        }
      }),
      runs(50),
    );
  });

  it('holds the posteriors of the perspectives in play', () => {
    fc.assert(
      fc.property(packs({ positive: false }), (json) => {
        const pack = loadPack(json);
        assert.deepEqual([...analyze(pack).posteriors.keys()], [...pack.models.keys()]);
        assert.equal(analyze(pack, {}, { perspectives: [] }).posteriors.size, 0);
      }),
      runs(10),
    );
  });

  it('names what it did not understand, as a session does', () => {
    const pack = loadPack(fc.sample(packs({ positive: false }), runs(1))[0]);
    const answers = { ghost: 'x' };
    assert.deepEqual(analyze(pack, answers).parsed.rejected, ['ghost']);
    assert.deepEqual(createSession(pack, answers).rejected, ['ghost']);
  });
});

describe('fits', () => {
  it('are shown from partial on, and reach the bands below them', () => {
    const fits = ['strong', 'partial', 'weak', 'unknown'] as const;
    assert.deepEqual(fits.filter(isShownFit), ['strong', 'partial']);
    assert.deepEqual(
      fits.filter((fit) => fitReaches(fit, 'strong')),
      ['strong'],
    );
    assert.deepEqual(
      fits.filter((fit) => fitReaches(fit, 'partial')),
      ['strong', 'partial'],
    );
  });
});
