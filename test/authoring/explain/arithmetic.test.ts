import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explain } from '../../../src/authoring/explain/explain.js';
import { createSession, loadPack, type Question } from '../../../src/engine/index.js';
import { BIOMEDICAL, makePack } from '../../engine/fixture.js';
import { interview, packs, whims } from '../../engine/random-pack.js';
import { causesIn, type Printed } from './trace.js';

/** Four decimals are printed, so a sum of n of them may be off by n halves of the last one. */
const close = (a: number, b: number, terms = 4): boolean => Math.abs(a - b) <= terms * 0.00006;

function addUp({ totals, sum, shrinkage, evidence, lnPrior, log, others, logOdds }: Printed): void {
  for (const { question, total, limit, parts } of totals) {
    for (const { ratio, ln, clipped, share, weight } of parts) {
      assert.ok(
        ratio === 0 ? ln === -Infinity : Math.abs(Math.log(ratio) - ln) < 0.001,
        `${question}: ln ${ratio} = ${ln}`,
      );
      assert.ok(close(clipped * share, weight), `${question}: ${clipped} × ${share} = ${weight}`);
    }
    const free = parts.reduce((all, { weight }) => all + weight, 0);
    assert.ok(
      close(Math.max(-limit, Math.min(limit, free)), total, parts.length + 2),
      `${question}: ${free} within ±${limit} = ${total}`,
    );
  }
  assert.ok(
    close(
      totals.reduce((all, { total }) => all + total, 0),
      sum,
      totals.length + 1,
    ),
    `totals add up to ${sum}`,
  );
  assert.ok(close(sum * shrinkage, evidence), `${sum} × ${shrinkage} = ${evidence}`);
  assert.ok(close(lnPrior + evidence, log), `${lnPrior} + ${evidence} = ${log}`);
  assert.ok(close(log - others, logOdds), `${log} − ${others} = ${logOdds}`);
}

test('what is printed adds up, line by line, to the log odds of the assessment', () => {
  fc.assert(
    fc.property(packs({ positive: false }), whims, (json, choices) => {
      const pack = loadPack(json);
      const { answers } = interview(pack, choices).at(-1)!;
      const printed = causesIn(explain(pack, answers));
      const { assessment } = createSession(pack, answers);
      assert.deepEqual(
        printed.map(({ id, fit }) => [id, fit]),
        assessment.causes.map(({ id, fit }) => [id, fit]),
      );
      printed.forEach((cause, index) => {
        addUp(cause);
        assert.ok(close(cause.logOdds, assessment.causes[index]!.logOdds!));
      });
    }),
    { numRuns: 60 },
  );
});

test('clip, share, question cap and shrinkage are printed where they bite', () => {
  const evidence = { grade: 'B', sources: ['S7'] } as const;
  const pack = loadPack(
    makePack({
      perspectives: [
        { ...BIOMEDICAL, shrinkage: 0.5, lrCap: 4, questionCap: 5, dependenceDiscount: 0.5 },
      ],
      questions: [
        {
          id: 'walk',
          role: 'evidence',
          type: 'multi',
          options: [
            { id: 'far', base: [0.1, 0.1] },
            { id: 'near', base: [0.2, 0.2] },
            { id: 'none', exclusive: true },
          ],
        },
      ],
      causes: [
        {
          id: 'narrow',
          perspective: 'bio',
          prior: [0.4, 0.4],
          sources: [],
          evidence: { walk: { ...evidence, p: { far: 0.8, near: 0.6 } } },
        },
        { id: 'wide', perspective: 'bio', prior: [0.4, 0.4], sources: [] },
      ],
    }),
  );
  const lines = explain(pack, { age: 'young', walk: ['far', 'near'] });
  const text = lines.join('\n');
  // far: ln(0.8/0.1) = 2.0794, held at ln 4 = 1.3863; near: ln(0.6/0.2) = 1.0986, by the share
  // 0.5493; together 1.9356, held at ln 5 = 1.6094.
  assert.match(
    text,
    /walk\.far chosen: ratio 8, ln \+2\.0794, clipped to \+1\.3863 = \+1\.3863 {2}\[B: S7\]/,
  );
  assert.match(text, /walk\.near chosen: ratio 3, ln \+1\.0986 × share 0\.5 = \+0\.5493/);
  assert.match(text, /walk total \+1\.6094 \(\+1\.9356 held at ±1\.6094\)/);
  assert.match(text, /sum of question totals \+1\.6094 × shrinkage 0\.5 = evidence \+0\.8047/);
  const [narrow] = causesIn(lines);
  addUp(narrow!);
  // Masses: 0.4·e^0.8047 = 0.8944 for narrow, 0.4 for wide and 0.2 for something else.
  assert.ok(Math.abs(narrow!.logOdds - Math.log((0.4 * Math.sqrt(5)) / 0.6)) < 0.001);
  assert.match(
    text,
    /strong: evidence 0\.8047 of 1 not met; of best 1\.0000 of 0\.3 met; of other 4\.4721 of 1 met; answered 1 of 1 met/,
  );
  assert.match(text, /partial: evidence 0\.8047 of 0\.1 met/);
  assert.match(text, /something else: chance 13\.38 %/);
});

test('what was left unticked is printed as such', () => {
  const pack = loadPack(
    makePack({
      questions: [
        {
          id: 'walk',
          role: 'evidence',
          type: 'multi',
          options: [
            { id: 'far', base: [0.2, 0.2] },
            { id: 'none', exclusive: true },
          ],
        },
      ],
      causes: [
        {
          id: 'narrow',
          perspective: 'bio',
          prior: [0.5, 0.5],
          sources: [],
          evidence: { walk: { grade: 'C', sources: ['S1'], p: { far: 0.6 } } },
        },
      ],
    }),
  );
  // ln((1 − 0.6) / (1 − 0.2)) = ln 0.5
  assert.match(
    explain(pack, { walk: ['none'] }).join('\n'),
    /walk\.far not chosen: ratio 0\.5, ln -0\.6931 = -0\.6931 {2}\[C: S1\]/,
  );
});

test('a cause that lacks what it needs is printed as partial, with what is missing', () => {
  const evidence = { grade: 'C', sources: ['S1'], p: { a: 0.9, b: 0.1 } } as const;
  const asked = (id: string): Question => ({
    id,
    role: 'evidence',
    type: 'single',
    options: [
      { id: 'a', base: [0.2, 0.2] },
      { id: 'b', base: [0.8, 0.8] },
    ],
  });
  const pack = loadPack(
    makePack({
      questions: [asked('walk'), asked('rest')],
      causes: [
        {
          id: 'narrow',
          perspective: 'bio',
          prior: [0.5, 0.5],
          needs: ['rest'],
          sources: [],
          evidence: { walk: evidence, rest: evidence },
        },
      ],
    }),
  );
  // ln(0.9/0.2) = 1.5, above the 1 that "strong" asks for.
  const without = explain(pack, { walk: 'a' }).join('\n');
  assert.match(without, /narrow: partial,/);
  assert.match(without, /held at partial: strong also needs an answer that speaks for it to rest/);
  const both = explain(pack, { walk: 'a', rest: 'a' }).join('\n');
  assert.match(both, /narrow: strong,/);
  assert.doesNotMatch(both, /held at partial/);
});
