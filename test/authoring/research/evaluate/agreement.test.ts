import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../../../../src/authoring/authored.js';
import { agreementOf } from '../../../../src/authoring/research/evaluate/agreement.js';
import { evaluationReport } from '../../../../src/authoring/research/evaluate/report.js';
import { readingOf } from '../../../../src/authoring/research/evaluate/reading.js';
import type { Answers } from '../../../../src/engine/index.js';
import { loaded } from '../../authored.js';

const pack = loaded();

function own(ref: string, person: string, answers: Answers): Case {
  return {
    id: `${ref}-${person}`,
    title: 'A person',
    origin: { kind: 'own', ref },
    answers: { age: 'under50', onset: 'effort', pattern: ['touch'], ...answers },
    expect: { urgency: 'self-care' },
  };
}

// Numbness is an emergency, a fever is urgent, all else is self-care.
const NUMB = { danger: ['numb'] };
const FEVER = { danger: ['fever'] };

test('two readers agree by person, whatever the order, and beyond chance', () => {
  const first = [own('people', 'a', NUMB), own('people', 'b', FEVER), own('people', 'c', {})];
  const second = ['c', 'b', 'a'].map((person) =>
    own('people-again', person, person === 'a' ? NUMB : {}),
  );
  // Alike: a and c. By chance 1/3·1/3 + 1/3·2/3 = 1/3, so (2/3 - 1/3) / (2/3) = 1/2.
  const { people, same, kappa } = agreementOf(pack, [...first, ...second, own('people', 'd', {})]);
  assert.deepEqual([people, same], [3, 2]);
  assert.ok(Math.abs(kappa - 0.5) < 1e-12, String(kappa));
});

test('readers who give everybody one level agree wholly; without a second reader there is no one to compare', () => {
  const both = [own('people', 'a', {}), own('people-again', 'a', {})];
  assert.deepEqual(agreementOf(pack, both), { people: 1, same: 1, kappa: 1 });
  assert.equal(agreementOf(pack, both.slice(0, 1)).people, 0);
});

test('what a person reads: the words, lines and time of the screens that are shown', () => {
  const [calm, numb] = readingOf(pack, [
    own('reading', 'calm', {}),
    own('reading', 'numb', NUMB),
    own('people', 'a', {}),
  ]);
  assert.ok(numb!.screens < calm!.screens && numb!.words < calm!.words, 'an emergency ends it');
  const { screens, words, minutes } = calm!;
  assert.ok(Math.abs(minutes - (words / 180 + screens / 20)) < 1e-9);
});

test('the report names what was read, the agreement, and what doubt raised', () => {
  const report = evaluationReport(pack.info, [], [], {
    agreement: { people: 30, same: 28, kappa: 0.912 },
    reading: [{ title: 'Calm', locale: 'en', screens: 4, lines: 20, words: 180, minutes: 1.2 }],
  });
  assert.match(report, /\| Calm \| en \| 4 \| 20 \| 180 \| 1\.2 \|/);
  assert.match(report, /same level for 28 of 30 people; kappa 0\.91\./);
});
