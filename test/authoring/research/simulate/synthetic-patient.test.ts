import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  probabilitiesOf,
  OTHER,
  priorAmong,
} from '../../../../src/authoring/research/simulate/probabilities.js';
import {
  population,
  type SyntheticPatient,
} from '../../../../src/authoring/research/simulate/synthetic-patient.js';
import type { FlagMode } from '../../../../src/authoring/research/simulate/plan.js';
import { stream } from '../../../../src/authoring/research/simulate/random.js';
import {
  loadPack,
  type Answer,
  type PackJson,
  type Question,
} from '../../../../src/engine/index.js';
import { HABITS, twoCauses } from './two-causes.js';

const PEOPLE = 20_000;

function crowd(json: PackJson, mode: FlagMode, unsure = 0) {
  const pack = loadPack(json);
  const probabilities = probabilitiesOf(pack)!;
  const people = population(pack, probabilities, mode, unsure);
  const persons = Array.from({ length: PEOPLE }, (_, index) =>
    people.draw(stream(5, 'patient', index)),
  );
  const ask = (person: SyntheticPatient, id: string, offered?: readonly string[], drop?: number) =>
    people.answer(person, pack.byId.get(id)!, offered, drop);
  return { pack, probabilities: probabilities, persons, ask };
}

/** A share within four standard errors of what it should be: fails by chance once in 16,000. */
function near(count: number, people: number, expected: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / people);
  assert.ok(
    Math.abs(count / people - expected) <= 4 * error,
    `${count / people}, expected ${expected} ± ${4 * error}`,
  );
}

const includes = (answer: Answer, option: string): boolean => [answer].flat().includes(option);

test('strata are equally many, causes as many as their priors, answers as P(option | cause)', () => {
  const { probabilities: drawn, persons, ask } = crowd(twoCauses(), 'denied');
  assert.deepEqual(drawn.causes, ['x', 'y', OTHER]);
  near(persons.filter(({ stratum }) => stratum === 0).length, PEOPLE, 0.5);
  for (const [index, habit] of Object.values(HABITS).entries()) {
    const own = persons.filter(({ cause }) => cause === index);
    near(own.length, PEOPLE, habit.prior);
    near(
      own.filter((person) => ask(person, 'onset') === 'sudden').length,
      own.length,
      habit.onset.sudden,
    );
    near(
      own.filter((person) => includes(ask(person, 'move'), 'hurts')).length,
      own.length,
      habit.ticks,
    );
  }
});

test('strata are as many as their shares say', () => {
  const base = twoCauses();
  const groups = base.strata!.groups.map((group, index) => ({
    ...group,
    share: [0.6, 0.2][index]!,
  }));
  const { persons } = crowd({ ...base, strata: { ...base.strata!, groups } }, 'denied');
  near(persons.filter(({ stratum }) => stratum === 0).length, PEOPLE, 0.75);
});

test('the stratum decides the answer to its question; an answer that ends the interview is never given', () => {
  const age: Question = {
    id: 'age',
    role: 'intake',
    type: 'single',
    options: [{ id: 'young' }, { id: 'old' }, { id: 'child' }],
  };
  const who: Question = {
    id: 'who',
    role: 'intake',
    type: 'single',
    options: [{ id: 'me' }, { id: 'us' }, { id: 'absent' }],
  };
  const base = twoCauses();
  const json = {
    ...base,
    questions: [age, who, ...base.questions.slice(1)],
    rules: [
      {
        id: 'proxy',
        urgency: 'urgent',
        ends: true,
        when: { q: 'who', is: 'absent' },
        sources: ['S1'],
      },
    ],
  } as PackJson;
  const words = {
    title: '',
    short: '',
    why: '',
    options: {
      young: { label: '' },
      old: { label: '' },
      child: { label: '' },
      me: { label: '' },
      us: { label: '' },
      absent: { label: '' },
    },
  };
  const text = {
    ...json.text['en']!,
    rules: { proxy: '' },
    questions: { ...json.text['en']!.questions, age: words, who: words },
  };
  const { persons, ask } = crowd({ ...json, text: { en: text } }, 'denied');
  assert.ok(persons.every((person) => ask(person, 'age') === ['young', 'old'][person.stratum]));
  near(persons.filter((person) => ask(person, 'who') === 'me').length, PEOPLE, 0.5);
  assert.ok(persons.every((person) => ask(person, 'who') !== 'absent'));
});

test('who denies ticks nothing on a red-flag screen and no option with a flag elsewhere; drawn, both come up as often as they should', () => {
  const base = twoCauses();
  const flagged = base.questions.map((question) =>
    question.id === 'danger'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.exclusive ? option : { ...option, base: [0.1, 0.2] },
          ),
        }
      : question.id === 'onset'
        ? {
            ...question,
            options: [
              ...question.options,
              { id: 'worse', flag: 'urgent', base: [0.05, 0.05], sources: ['S1'] },
            ],
          }
        : question,
  ) as PackJson['questions'];
  const text = base.text['en']!;
  const onset = {
    ...text.questions['onset']!,
    options: { ...text.questions['onset']!.options, worse: { label: '' } },
  };
  const json = {
    ...base,
    questions: flagged,
    text: { en: { ...text, questions: { ...text.questions, onset } } },
    causes: base.causes.map((cause) => ({
      ...cause,
      evidence: { move: cause.evidence!['move']! },
    })),
  };
  const denied = crowd(json, 'denied', 0.2);
  assert.ok(
    denied.persons.every(
      (person) =>
        String(denied.ask(person, 'danger')) === 'none' && denied.ask(person, 'onset') !== 'worse',
    ),
  );
  const drawn = crowd(json, 'drawn');
  for (const stratum of [0, 1]) {
    const own = drawn.persons.filter((person) => person.stratum === stratum);
    near(
      own.filter((person) => includes(drawn.ask(person, 'danger'), 'numb')).length,
      own.length,
      [0.1, 0.2][stratum]!,
    );
    // The shares of `onset` add up to 1.05.
    near(
      own.filter((person) => drawn.ask(person, 'onset') === 'worse').length,
      own.length,
      0.05 / 1.05,
    );
  }
});

test('an answer does not change when an option that was not chosen is not offered', () => {
  const { persons, ask } = crowd(twoCauses(), 'denied', 0.1);
  for (const person of persons.slice(0, 500)) {
    const free = ask(person, 'onset');
    if (typeof free === 'string' && free !== 'unsure')
      assert.equal(ask(person, 'onset', [free]), free);
    assert.deepEqual(
      ask(person, 'move', ['none']),
      ask(person, 'move') === 'unsure' ? 'unsure' : ['none'],
    );
  }
});

test('"not sure" comes as often as asked, and who loses a few answers loses the same ones when losing more', () => {
  const { persons, ask } = crowd(twoCauses(), 'denied', 0.1);
  const lost = (drop: number): readonly SyntheticPatient[] =>
    persons.filter((person) => ask(person, 'onset', undefined, drop) === 'unsure');
  near(lost(0).length, PEOPLE, 0.1);
  near(lost(0.3).length, PEOPLE, 1 - 0.9 * 0.7);
  const more = new Set(lost(0.5));
  assert.ok(lost(0.3).every((person) => more.has(person)));
});

test('among people who deny every sign a cause that shows signs is rarer, by Bayes', () => {
  const base = twoCauses();
  const signs = { grade: 'A', sources: ['S1'], p: { numb: 0.5 } } as const;
  const questions = base.questions.map((question) =>
    question.id === 'danger'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.id === 'numb' ? { ...option, base: [0.2, 0.2] } : option,
          ),
        }
      : question,
  );
  const causes = base.causes.map((cause) =>
    cause.id === 'x' ? { ...cause, evidence: { ...cause.evidence, danger: signs } } : cause,
  );
  const pack = loadPack({ ...base, questions, causes });
  const probabilities = probabilitiesOf(pack)!;
  // x: 0.6 · (1 − 0.5) = 0.30; y, by the base rate: 0.4 · (1 − 0.2) = 0.32.
  const [x, y] = priorAmong('denied', probabilities, pack)[0]!;
  assert.ok(Math.abs(x! - 0.3 / 0.62) < 1e-6 && Math.abs(y! - 0.32 / 0.62) < 1e-6, `${x}, ${y}`);
  const [all] = priorAmong('drawn', probabilities, pack)[0]!;
  assert.ok(Math.abs(all! - 0.6) < 1e-6);
});
