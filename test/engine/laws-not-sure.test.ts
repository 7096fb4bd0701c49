import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  isBelow,
  loadPack,
  type Answer,
  type Answers,
  type Pack,
  type PackJson,
  type Question,
  type Session,
  type Urgency,
} from '../../src/engine/index.js';
import { interview, packs, whims } from './random-pack.js';
import { atLeast, runs } from './runs.js';

const RUNS = runs(300);

/** The questions about danger signs, as the generator writes them. */
const signQuestions = ({ questions }: PackJson): readonly Question[] =>
  questions.filter(({ role }) => role === 'screen' || role === 'confirm');

/** The level while a question is open: as it states, else by the form of its options. */
const carefulOf = ({ careful, options }: Question): Urgency =>
  careful ?? (options.some(({ flag }) => flag === 'emergency') ? 'urgent' : 'soon');

/** The answer that says of a question about signs that nothing of it is so. */
const denialOf = ({ type }: Question): Answer => (type === 'multi' ? ['none'] : 'same');

/** The questions whose lines cover a question, and those lines. */
const linesOf = ({ questions }: PackJson, covered: string) =>
  questions.flatMap(({ id, options }) =>
    options
      .filter(({ covers }) => covers?.includes(covered))
      .map((line) => ({ id, line: line.id })),
  );

/** What was said of a question about signs, told from the answers alone. */
function standing(json: PackJson, answers: Answers, question: Question): string {
  const answer = answers[question.id];
  if (answer !== undefined) return answer === 'unsure' ? 'not sure' : 'told';
  const lines = linesOf(json, question.id);
  const isOut = question.when !== undefined && answers['h'] === 'no';
  if (lines.length === 0) return 'open';
  const isTicked = lines.some(({ id, line }) => [answers[id] ?? []].flat().includes(line));
  return isOut || !isTicked ? 'behind its lines' : 'open';
}

/** Every session of every interview. */
function everySession(
  positive: boolean,
  check: (session: Session, json: PackJson, pack: Pack) => void,
): void {
  fc.assert(
    fc.property(packs({ positive }), whims, (json, choices) => {
      const pack = loadPack(json);
      for (const session of interview(pack, choices)) check(session, json, pack);
    }),
    RUNS,
  );
}

describe('law 3 and the price of doubt, on generated packs', () => {
  it('a question about signs that is open or not sure gives at least its careful level', () => {
    const met = { open: 0, 'not sure': 0 };
    everySession(false, ({ answers, assessment }, json) => {
      for (const question of signQuestions(json)) {
        const state = standing(json, answers, question);
        if (state !== 'open' && state !== 'not sure') continue;
        met[state]++;
        assert.ok(
          !isBelow(assessment.urgency, carefulOf(question)),
          `${question.id} is ${state} and gives ${assessment.urgency}`,
        );
        assert.ok(assessment.missing.includes(question.id));
      }
    });
    assert.ok(met.open > atLeast(300) && met['not sure'] > atLeast(100), JSON.stringify(met));
  });

  it('a line ticked keeps the careful level of what it covers until that is answered', () => {
    let met = 0;
    everySession(false, ({ answers }, json, pack) => {
      for (const { id } of signQuestions(json)) {
        for (const { id: above, line } of linesOf(json, id)) {
          const { [id]: _, ...rest } = { ...answers, [above]: [line], h: 'unsure' };
          const session = createSession(pack, rest);
          if (!session.view(above)) continue;
          met++;
          const covered = json.questions.find((question) => question.id === id)!;
          assert.ok(session.view(id), `${id} is not asked behind ${above}.${line}`);
          assert.ok(!isBelow(session.assessment.urgency, carefulOf(covered)));
          assert.ok(session.assessment.missing.includes(id));
        }
      }
    });
    assert.ok(met > atLeast(500), `only ${met} lines met`);
  });

  it('an unanswered line speaks for all that it covers', () => {
    everySession(false, ({ path, assessment: { urgency } }, json) => {
      if (path.length > 0) return;
      for (const question of signQuestions(json))
        assert.ok(!isBelow(urgency, carefulOf(question)), `${question.id} is left out`);
    });
  });

  it('self-care needs every sign denied, itself or with every line that covers it', () => {
    let met = 0;
    everySession(false, ({ answers, assessment }, json) => {
      if (assessment.urgency !== 'self-care') return;
      met++;
      assert.deepEqual([assessment.missing, assessment.doubts], [[], []]);
      for (const question of signQuestions(json))
        assert.ok(
          ['told', 'behind its lines'].includes(standing(json, answers, question)),
          `${question.id} was not denied`,
        );
      for (const { status } of assessment.signs)
        assert.ok(['present', 'denied', 'covered'].includes(status), status);
    });
    assert.ok(met > atLeast(50), `only ${met} met`);
  });

  it('"not sure" of signs is never below their denial', () => {
    everySession(true, ({ answers }, json, pack) => {
      for (const question of signQuestions(json)) {
        if (!(question.id in answers)) continue;
        const level = (answer: Answer): Urgency =>
          createSession(pack, { ...answers, [question.id]: answer }).assessment.urgency;
        assert.ok(
          !isBelow(level('unsure'), level(denialOf(question))),
          `${question.id}: not sure gives ${level('unsure')}, no ${level(denialOf(question))}`,
        );
      }
    });
  });

  it('what somebody else thinks never gives less than "not sure"', () => {
    let met = 0;
    everySession(false, ({ answers }, json, pack) => {
      for (const { id, options } of json.questions) {
        for (const { id: thought } of options.filter(({ opinion }) => opinion)) {
          // The way there: the line, and behind it the sign, on whose course a doctor has a say.
          const [{ id: sign, line }] = linesOf(json, id) as [{ id: string; line: string }];
          const [above] = linesOf(json, sign) as [{ id: string; line: string }];
          const level = (answer: Answer): Urgency =>
            createSession(pack, {
              ...answers,
              h: 'yes',
              [above.id]: [above.line],
              [sign]: [line],
              [id]: answer,
            }).assessment.urgency;
          met++;
          assert.ok(
            !isBelow(level(thought), level('unsure')),
            `${thought} gives ${level(thought)}, not sure ${level('unsure')}`,
          );
        }
      }
    });
    assert.ok(met > atLeast(500), `only ${met} met`);
  });

  it('each doubt is an answer "not sure", and without it the level is no higher', () => {
    everySession(false, ({ answers, assessment }) => {
      const { urgency, doubts, withoutDoubts } = assessment;
      assert.ok(!isBelow(urgency, withoutDoubts), `${withoutDoubts} is above ${urgency}`);
      for (const doubt of doubts) {
        assert.equal(answers[doubt.question], 'unsure');
        assert.ok(!isBelow(urgency, doubt.urgency) && !isBelow(urgency, doubt.without));
        assert.ok(!isBelow(doubt.without, withoutDoubts));
        assert.notEqual(doubt.urgency, 'self-care');
      }
    });
  });

  it('without its doubts the level is what it would be with their signs denied', () => {
    let met = 0;
    everySession(true, ({ answers, assessment: { doubts, withoutDoubts } }, json, pack) => {
      const denial = (id: string) => ({
        [id]: denialOf(json.questions.find((question) => question.id === id)!),
      });
      const level = (changes: Answers): Urgency =>
        createSession(pack, { ...answers, ...changes }).assessment.urgency;
      assert.equal(
        level(Object.assign({}, ...doubts.map(({ question }) => denial(question)))),
        withoutDoubts,
      );
      for (const { question, without } of doubts) assert.equal(level(denial(question)), without);
      met += doubts.length;
    });
    assert.ok(met > atLeast(100), `only ${met} doubts met`);
  });
});
