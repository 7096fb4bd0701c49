import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { missedEmergencies, scoreCases } from '../../src/authoring/cases/score-cases.js';
import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack } from '../../src/engine/index.js';

const DIRECTORY = 'content/packs/shoulder';
const { pack: authored, problems } = lintPack(DIRECTORY);
const COMPILED = compilePack(authored!);
const PACK = loadPack(COMPILED);
const cases = Object.values(authored!.cases).flat();
const plain = scoreCases(PACK, cases);
const unsure = scoreCases(PACK, cases, { unsureFlags: true });
const LEVELS = ['emergency', 'urgent', 'soon', 'self-care'];

describe('the shoulder pack', () => {
  it('has no problem that lint knows of, and no signature', () => {
    assert.deepEqual(problems, []);
    assert.equal(authored!.head.reviewedBy, '');
  });

  it('is what its brief asks for: causes, two languages, emergencies and everyday people', () => {
    assert.ok(authored!.causes.length >= 8);
    assert.deepEqual(Object.keys(authored!.text).sort(), ['en', 'zh-Hans']);
    assert.ok(cases.length >= 40);
    assert.ok(cases.filter(({ expect }) => expect.urgency === 'emergency').length >= 12);
  });

  it('speaks of no other part of the body than those that matter to a shoulder', () => {
    const words = JSON.stringify(authored!.text);
    assert.doesNotMatch(
      words,
      /\b(?:knees?cap|low back|buttocks?|private parts|saddle)\b|腰膝|会阴|坐垫/i,
    );
  });
});

describe('cases of the shoulder pack', () => {
  for (const { case: item, failures } of plain)
    it(`${item.id}: ${item.title}`, () => assert.deepEqual(failures, []));

  it('misses no emergency, whether unmentioned danger signs are denied or not sure', () => {
    assert.deepEqual(missedEmergencies([...plain, ...unsure]), []);
  });

  it('sends nobody of everyday life away in an ambulance', () => {
    const everyday = plain.filter((score) => score.case.origin.ref === 'everyday');
    assert.ok(everyday.length >= 15);
    for (const { case: item, urgency } of everyday)
      assert.ok(['soon', 'self-care'].includes(urgency), `${item.id}: ${urgency}`);
  });

  it('"not sure" never makes a case less urgent', () => {
    plain.forEach((score, index) =>
      assert.ok(
        LEVELS.indexOf(unsure[index]!.urgency) <= LEVELS.indexOf(score.urgency),
        score.case.id,
      ),
    );
  });
});

describe('danger signs that stand in for a shoulder pack that cannot be shown', () => {
  it('are those of the pack, word for word, in each language', () => {
    const source = readFileSync('src/cdn/shoulder/help-first.ts', 'utf8');
    for (const locale of ['en', 'zh-Hans']) {
      const { dangers } = parse(
        readFileSync(`${DIRECTORY}/text/${locale}/dangers.yml`, 'utf8'),
      ) as { dangers: Record<string, string> };
      for (const id of ['heart', 'cold_arm', 'out_of_joint', 'fever_joint'])
        assert.ok(source.includes(`'${dangers[id]}',`), `${locale} ${id}`);
    }
  });
});

describe('the safety folder of the shoulder pack', () => {
  interface Tests {
    tests: { id: string; evidence: { file?: string; name?: string; command?: string }[] }[];
  }
  const read = (name: string): unknown =>
    parse(readFileSync(`${DIRECTORY}/safety/${name}`, 'utf8'));
  const { tests } = read('tests.yml') as Tests;

  it('has an evaluation of just this content; `triage-pack evaluate` renews it', () => {
    const report = readFileSync(`${DIRECTORY}/safety/evaluation.md`, 'utf8');
    assert.ok(report.includes(COMPILED.contentHash));
  });

  it('each control names tests, and each named test is there', () => {
    const { hazards, matrix } = read('hazards.yml') as {
      matrix: number[][];
      hazards: {
        id: string;
        controls: { tests: string[] }[];
        initial: Record<'severity' | 'likelihood' | 'risk', number>;
        residual: Record<'severity' | 'likelihood' | 'risk', number>;
      }[];
    };
    const ids = tests.map(({ id }) => id);
    for (const { id, controls, initial, residual } of hazards) {
      for (const control of controls)
        assert.ok(control.tests.length && control.tests.every((test) => ids.includes(test)), id);
      for (const { severity, likelihood, risk } of [initial, residual])
        assert.equal(matrix[severity - 1]![likelihood - 1], risk, id);
    }
    for (const { id, evidence } of tests)
      for (const { file, name } of evidence)
        if (file) assert.ok(readFileSync(file, 'utf8').includes(name!), `${id}: ${name}`);
  });

  it('has a record for every danger sign and rule, at the level that it has, decided by nobody', () => {
    const { decisions } = read('decisions.yml') as {
      decisions: Record<string, { level: string; decidedBy: string; sources: string[] }>;
    };
    const levels = new Map<string, string>(authored!.rules.map(({ id, urgency }) => [id, urgency]));
    for (const { id, options = [] } of authored!.questions)
      for (const option of options) if (option.flag) levels.set(`${id}.${option.id}`, option.flag);
    assert.deepEqual(
      Object.entries(decisions)
        .map(([id, { level }]) => `${id}: ${level}`)
        .sort(),
      [...levels].map(([id, level]) => `${id}: ${level}`).sort(),
    );
    for (const { decidedBy, sources } of Object.values(decisions)) {
      assert.equal(decidedBy, '');
      assert.ok(sources.every((source) => source in authored!.sources));
    }
  });
});
