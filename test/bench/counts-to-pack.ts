/**
 * A pack from nothing but counts of evidence per condition, and 500 interviews over it:
 * `node --import tsx test/bench/counts-to-pack.ts [counts.json patients.json]`, the shapes as in
 * `counts.ts`.
 */
import { readFileSync } from 'node:fs';
import {
  loadPack,
  runInterview,
  UNSURE,
  type Cause,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { syntheticCounts, type Counts, type Patient } from './counts.js';

const NONE = { id: 'none', exclusive: true };
const level = { title: '-', lead: '', next: [] };

/**
 * P(value | condition) with half a person added to every value, so that no answer is impossible.
 */
function packFromCounts({ conditions, evidences, counts }: Counts): PackJson {
  const people = Object.values(conditions).reduce((sum, count) => sum + count, 0);
  const chance = (condition: string, id: string, value: string): number => {
    const { type, values } = evidences[id]!;
    return (
      ((counts[condition]?.[id]?.[value] ?? 0) + 0.5) /
      (conditions[condition]! + (type === 'multi' ? 1 : values.length / 2))
    );
  };
  const questions = Object.entries(evidences).map(([id, { type, values }]): Question => {
    const base = (value: string): number =>
      Object.entries(conditions).reduce(
        (sum, [condition, count]) => sum + (count / people) * chance(condition, id, value),
        0,
      );
    const options = values.map((value) => ({ id: value, base: [base(value)] }));
    return {
      id,
      role: 'evidence',
      type: type === 'multi' ? 'multi' : 'single',
      unsure: true,
      options: type === 'multi' ? [...options, NONE] : options,
    };
  });
  const causes = Object.entries(conditions).map(([id, count]): Cause => ({
    id,
    perspective: 'bio',
    prior: [count / people],
    sources: [],
    evidence: Object.fromEntries(
      Object.entries(evidences).map(([evidence, { values }]) => [
        evidence,
        {
          grade: 'A',
          sources: [],
          p: Object.fromEntries(values.map((value) => [value, chance(id, evidence, value)])),
        },
      ]),
    ),
  }));
  const band = { evidence: 1, ofBest: 0.5, ofOther: 1 };
  return {
    format: 2,
    id: 'counts',
    version: '1.0.0',
    contentHash: '',
    evidenceDate: '',
    reviewBy: '',
    reviewedBy: '',
    limits: { evidenceQuestions: 30, minGain: 0.01, explainAt: 1.5 },
    conditions: {},
    questions,
    rules: [],
    causes,
    advice: [],
    dangers: [],
    redFlags: [],
    safetyNet: [],
    sources: {},
    perspectives: [
      {
        id: 'bio',
        method: 'likelihood-ratio',
        shrinkage: 1,
        lrCap: 1000,
        questionCap: 1000,
        dependenceDiscount: 1,
        otherPrior: [0.001],
        fit: { minAnswered: 1, strong: band, partial: band },
      },
    ],
    text: {
      en: {
        title: '-',
        intro: '',
        duration: '',
        notFor: [],
        urgencies: { emergency: level, urgent: level, soon: level, 'self-care': level },
        actions: {},
        rules: {},
        perspectives: {},
        advice: {},
        dangers: {},
        questions: Object.fromEntries(
          questions.map(({ id, options }) => [
            id,
            {
              title: id,
              short: id,
              why: '',
              options: Object.fromEntries(
                options.map((option) => [option.id, { label: option.id }]),
              ),
            },
          ]),
        ),
        causes: Object.fromEntries(
          causes.map(({ id }) => [id, { name: id } as PackJson['text'][string]['causes'][string]]),
        ),
      },
    },
  };
}

const [countsFile, patientsFile] = process.argv.slice(2);
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { counts, patients } =
  countsFile && patientsFile
    ? { counts: read(countsFile) as Counts, patients: read(patientsFile) as Patient[] }
    : syntheticCounts(1);
const pack = loadPack(packFromCounts(counts));
let [right, asked] = [0, 0];
const start = performance.now();
for (const { condition, values } of patients) {
  const session = runInterview(pack, ({ id, type }) => {
    asked++;
    const [first = UNSURE] = values[id] ?? [];
    if (type !== 'multi') return first;
    return values[id]?.length ? values[id] : [NONE.id];
  });
  if (session.assessment.causes[0]!.id === condition) right++;
}
const steps = asked + patients.length;
console.log(
  `${patients.length} interviews: first cause right ${((100 * right) / patients.length).toFixed(1)} %, ${(asked / patients.length).toFixed(1)} questions asked on average, ${((performance.now() - start) / steps).toFixed(2)} ms per step`,
);
