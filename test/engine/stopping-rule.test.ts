import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  loadPack,
  type Assessment,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { bandsAreCertain } from '../../src/engine/stopping-rule.js';
import { posteriorOf } from '../../src/engine/posterior.js';
import {
  boundsOf,
  findingWeights,
  rowsOf,
  totals,
  type QuestionTable,
} from '../../src/engine/evidence-model.js';
import { everyAnswer, everyCompletion } from './completions.js';
import { makePack } from './fixture.js';
import { interview, packs, whims } from './random-pack.js';
import { atLeast, runs } from './runs.js';

const shown = ({ causes }: Assessment): string =>
  JSON.stringify(
    causes
      .filter(({ fit }) => fit === 'strong' || fit === 'partial')
      .map(({ id, fit }) => `${id} ${fit}`)
      .sort(),
  );

/**
 * From bars that everything clears to bars that nothing does, so that certainty is met often and in
 * every band.
 */
const bars = fc.record({
  evidence: fc.constantFrom(-20, -0.5, 0.2, 1, 20),
  ofBest: fc.constantFrom(1e-6, 0.2),
  ofOther: fc.constantFrom(1e-6, 0.5),
});

describe('settled, against every completion', () => {
  it('whenever it says settled, no completion changes the urgency', () => {
    let checked = 0;
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const pack = loadPack(json);
        for (const { answers, assessment } of interview(pack, choices)) {
          if (!assessment.settled || assessment.finished) continue;
          everyCompletion(
            pack,
            answers,
            { left: 400 },
            () => true,
            (later) => {
              assert.equal(later.assessment.urgency, assessment.urgency);
              checked++;
            },
          );
        }
      }),
      runs(150),
    );
    assert.ok(checked > atLeast(2000), `only ${checked} completions met`);
  });

  it('what hangs on a ranking is settled only once the ranking is', () => {
    let open = 0;
    const fit = fc.record({
      cause: fc.constantFrom('x', 'y', 'z'),
      atLeast: fc.constantFrom('partial', 'strong'),
      not: fc.boolean(),
    });
    fc.assert(
      fc.property(
        packs({ positive: true }),
        fit,
        bars,
        whims,
        (json, { cause, atLeast: band, not }, bar, choices) => {
          const reads = { fit: cause, atLeast: band } as const;
          const ranking = {
            id: 'ranked',
            urgency: 'soon',
            when: not ? { not: { ref: 'fits' } } : reads,
            sources: ['S1'],
          } as const;
          const text = {
            en: { ...json.text['en']!, rules: { ...json.text['en']!.rules, ranking: '' } },
          };
          const pack = loadPack({
            ...withBands(json, bar, bar),
            conditions: { ...json.conditions, fits: reads },
            rules: [...json.rules, ranking],
            text,
          });
          for (const { answers, assessment } of interview(pack, choices)) {
            if (!assessment.settled) {
              open++;
              continue;
            }
            everyCompletion(
              pack,
              answers,
              { left: 200 },
              () => true,
              (later) => assert.equal(later.assessment.urgency, assessment.urgency),
            );
          }
        },
      ),
      runs(150),
    );
    assert.ok(open > atLeast(100), `open only ${open} times`);
  });
});

describe('the certified stop, against every completion', () => {
  it('whenever bands are certain, no completion changes what is shown', () => {
    let certain = 0;
    fc.assert(
      fc.property(
        packs({ positive: true }),
        whims,
        bars,
        bars,
        (json, choices, strong, partial) => {
          const pack = loadPack(withBands(withoutNeeds(json), strong, partial));
          for (const { answers, next, assessment } of interview(pack, choices)) {
            if (next?.role !== 'evidence') continue;
            const interview = resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio']));
            const posterior = posteriorOf(interview, pack.models.get('bio')!);
            const open = [...posterior.stratum.tables.values()].filter(
              (table) =>
                !(table.question.id in answers) && interview.states.get(table.question.id)!.shown,
            );
            if (!bandsAreCertain(posterior, open, open.length)) continue;
            certain++;
            everyCompletion(
              pack,
              answers,
              { left: 400 },
              (question) => question.role === 'evidence',
              (later) => assert.equal(shown(later.assessment), shown(assessment)),
            );
          }
        },
      ),
      runs(3000),
    );
    assert.ok(certain >= atLeast(40), `certain only ${certain} times`);
  });

  it('holds also where a cause needs a question: none that ends its interview changes what is shown', () => {
    let [ended, held] = [0, 0];
    fc.assert(
      fc.property(
        packs({ positive: true }),
        whims,
        bars,
        bars,
        (json, choices, strong, partial) => {
          // Every question is worth a screen, so only certainty ends the interview.
          const limits = { ...json.limits, minGain: 0 };
          const pack = loadPack({ ...withBands(json, strong, partial), limits });
          const { answers, assessment, view } = interview(pack, choices).at(-1)!;
          const isOpen = ({ id, role }: Question): boolean =>
            role === 'evidence' && !(id in answers) && view(id) !== null;
          if (assessment.urgency === 'emergency' || !pack.questions.some(isOpen)) return;
          ended++;
          if (json.causes.some(({ needs }) => needs?.some((id) => !(id in answers)))) held++;
          everyCompletion(
            pack,
            answers,
            { left: 400 },
            ({ role }) => role === 'evidence',
            (later) => assert.equal(shown(later.assessment), shown(assessment)),
          );
        },
      ),
      runs(1000),
    );
    assert.ok(ended >= atLeast(40) && held >= atLeast(20), `ended ${ended}, held ${held}`);
  });

  it('is what ends an interview before its limit: a single question that cannot move the band is not asked', () => {
    // Band strong needs evidence of 0.2 or more; the answered question gives ln 4, and the open one
    // ln 2 or ln(0.6/0.8).
    const question = (id: string): Question => ({
      id,
      role: 'evidence',
      type: 'single',
      unsure: true,
      options: [
        { id: 'yes', base: [0.2, 0.2] },
        { id: 'no', base: [0.8, 0.8] },
      ],
    });
    const p = (id: string, yes: number) =>
      ({ [id]: { grade: 'C', sources: ['S1'], p: { yes } } }) as const;
    const questions = [question('telling'), question('dull')];
    const json = withBands(
      makePack({
        questions,
        causes: [
          {
            id: 'x',
            perspective: 'bio',
            prior: [0.6, 0.6],
            sources: ['S1'],
            evidence: { ...p('telling', 0.8), ...p('dull', 0.4) },
          },
        ],
      }),
      { evidence: 0.2, ofBest: 0.3, ofOther: 1 },
    );
    assert.equal(createSession(loadPack(json), { age: 'young', telling: 'yes' }).next, null);
    // ln 4 + ln 0.75 is 1.1: with the bar above it, the same question is asked.
    assert.equal(
      createSession(loadPack(withBands(json, { evidence: 1.2, ofBest: 0.3, ofOther: 1 })), {
        age: 'young',
        telling: 'yes',
      }).next?.id,
      'dull',
    );
  });
});

describe('tables', () => {
  it('bounds hold every total that an answer can give, and parts add up to the total before its cap', () => {
    fc.assert(
      fc.property(packs({ positive: true }), (json) => {
        const pack = loadPack(json);
        for (const table of pack.models.get('bio')!.stratum(0).tables.values()) {
          for (const answer of everyAnswer(
            table.question,
            table.question.options.map((option) => option.id),
          ))
            if (answer !== 'unsure') checkTotals(table, [answer].flat() as string[]);
        }
      }),
      runs(100),
    );
  });
});

function checkTotals(table: QuestionTable, chosen: readonly string[]): void {
  const rows = rowsOf(
    table,
    chosen,
    table.question.options.map((option) => option.id),
  );
  const { low, high } = boundsOf(table);
  totals(table, rows).forEach((total, column) => {
    assert.ok(total >= low[column]! - 1e-12 && total <= high[column]! + 1e-12);
    const sum = findingWeights(table, rows, column).reduce((all, part) => all + part.weight, 0);
    assert.ok(Math.abs(Math.max(-table.limit, Math.min(table.limit, sum)) - total) < 1e-12);
  });
}

type Bar = NonNullable<PackJson['perspectives'][number]['fit']>['strong'];

function withoutNeeds(json: PackJson): PackJson {
  return { ...json, causes: json.causes.map(({ needs: _, ...cause }) => cause) };
}

function withBands(json: PackJson, strong: Bar, partial?: Bar): PackJson {
  return {
    ...json,
    perspectives: json.perspectives.map((perspective) => ({
      ...perspective,
      fit: { ...perspective.fit!, strong, ...(partial && { partial }) },
    })),
  };
}
