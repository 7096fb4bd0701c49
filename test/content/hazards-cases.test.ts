import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCase } from '../../src/authoring/cases/run-case.js';
import { scoreCases } from '../../src/authoring/cases/score-cases.js';
import {
  createSession,
  loadPack,
  type Cause,
  type Evidence,
  type PackJson,
  type PerStratum,
} from '../../src/engine/index.js';
import { AUTHORED, COMPILED, HAZARD_PACK as PACK, randomNumbers } from './hazards-pack.js';

const all = Object.values(AUTHORED.cases).flat();
const everyday = all.filter(({ origin }) => origin.ref === 'everyday');

describe('everyday people', () => {
  const scores = scoreCases(PACK, everyday);

  it('there are at least 40 of them, of every age and both sexes, all labelled as our own', () => {
    assert.ok(everyday.length >= 40);
    assert.ok(everyday.every(({ origin }) => origin.kind === 'own'));
    const ages = new Set(everyday.map(({ answers }) => answers['g_age']));
    assert.deepEqual(
      PACK.byId
        .get('g_age')!
        .options.map(({ id }) => id)
        .filter((id) => id !== 'u16' && id !== 'absent' && !ages.has(id)),
      [],
    );
    // The sex is not asked; the stories tell it of most.
    const told = everyday.flatMap(({ title }) => /^(?:Man|Woman)\b/.exec(title) ?? []);
    const women = told.filter((word) => word === 'Woman');
    assert.ok(told.length >= 40);
    assert.ok(women.length / told.length > 0.35 && women.length / told.length < 0.65);
  });

  it('answer every screen of danger signs that they would be shown, and never with a doubt', () => {
    for (const item of everyday) {
      const { answers } = runCase(PACK, item);
      for (const { id, role, holdsSigns } of PACK.questions) {
        if (!holdsSigns || !(id in answers)) continue;
        assert.ok(id in item.answers, `${item.id} leaves ${id} to a default`);
        if (role !== 'intake') assert.notEqual(item.answers[id], 'unsure', `${item.id} ${id}`);
      }
    }
  });

  it('tick no emergency sign, and many of them a line that leads to some', () => {
    const lines = everyday.filter(({ id, answers }) => {
      const ticked = PACK.questions.flatMap((question) =>
        question.options.filter((option) =>
          [answers[question.id] ?? []].flat().includes(option.id),
        ),
      );
      for (const { id: option, flag } of ticked)
        assert.notEqual(flag, 'emergency', `${id} ${option}`);
      return ticked.some(({ covers }) => covers);
    });
    assert.ok(lines.length >= everyday.length / 4, `${lines.length} tick a line`);
  });

  it('none comes out as an emergency, and at most one in twenty as urgent', () => {
    assert.deepEqual(
      scores.filter(({ urgency }) => urgency === 'emergency').map(({ case: { id } }) => id),
      [],
    );
    const urgent = scores
      .filter(({ urgency }) => urgency === 'urgent')
      .map(({ case: { id } }) => id);
    assert.ok(urgent.length <= everyday.length * 0.05, urgent.join(', '));
  });
});

/** The pack with each ratio multiplied or divided by up to 1.5, each by its own amount. */
function perturbed(json: PackJson, random: () => number): PackJson {
  const moved = (number: PerStratum): PerStratum => {
    const factor = 1.5 ** (2 * random() - 1);
    return typeof number === 'number' ? number * factor : number.map((each) => each * factor);
  };
  const evidence = (item: Evidence): Evidence => ({
    ...item,
    ...(item.lr && {
      lr: Object.fromEntries(Object.entries(item.lr).map(([id, ratio]) => [id, moved(ratio)])),
    }),
  });
  const cause = (item: Cause): Cause => ({
    ...item,
    ...(item.evidence && {
      evidence: Object.fromEntries(
        Object.entries(item.evidence).map(([id, each]) => [id, evidence(each)]),
      ),
    }),
  });
  return { ...json, causes: json.causes.map(cause) };
}

describe('the ranking does not hang on the exact numbers', () => {
  it('with every ratio off by up to half, 19 in 20 expected causes stay among the first three', () => {
    const random = randomNumbers(42);
    const people = all
      .filter(({ expect }) => (expect.causes ?? []).length > 0)
      .map((item) => ({ item, session: runCase(PACK, item) }));
    const inFirstThree = (
      pack: typeof PACK,
      answers: (typeof people)[number]['session']['answers'],
      wanted: readonly string[],
    ): boolean => {
      const causes = createSession(pack, answers).assessment.causes;
      const cards = new Set(pack.json.causes.filter(({ card }) => card).map(({ id }) => id));
      return wanted.some((id) => {
        const found = causes.find((cause) => cause.id === id);
        return (
          found !== undefined &&
          (cards.has(id)
            ? found.fit !== 'weak'
            : causes
                .filter(
                  ({ perspective, id: other }) =>
                    perspective === found.perspective && !cards.has(other),
                )
                .slice(0, 3)
                .includes(found))
        );
      });
    };
    const found = people.filter(({ item, session }) =>
      inFirstThree(PACK, session.answers, item.expect.causes!),
    );
    assert.ok(found.length >= 60, `${found.length} people to start from`);
    let kept = 0;
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      const pack = loadPack(perturbed(COMPILED, random));
      kept += found.filter(({ item, session }) =>
        inFirstThree(pack, session.answers, item.expect.causes!),
      ).length;
    }
    assert.ok(kept >= 0.95 * rounds * found.length, `${kept} of ${rounds * found.length}`);
  });
});
