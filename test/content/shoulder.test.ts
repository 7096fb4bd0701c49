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
const PACK = loadPack(compilePack(authored!));
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
    const source = readFileSync('src/cdn/help-first-shoulder.ts', 'utf8');
    for (const locale of ['en', 'zh-Hans']) {
      const { dangers } = parse(
        readFileSync(`${DIRECTORY}/text/${locale}/dangers.yml`, 'utf8'),
      ) as { dangers: Record<string, string> };
      for (const id of ['heart', 'cold_arm', 'out_of_joint', 'fever_joint'])
        assert.ok(source.includes(`'${dangers[id]}',`), `${locale} ${id}`);
    }
  });
});
