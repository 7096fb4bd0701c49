import { createSession, loadPack, type Answers, type Pack } from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions, type InterviewState } from '../../src/engine/interview-state.js';
import { gainsOf } from '../../src/engine/evidence-choice.js';
import { posteriorOf } from '../../src/engine/posterior.js';
import { bareLoopOf } from './bare-loop.js';
import { exponent, memory, once, table, timesOf } from './measure.js';
import { SIZES, syntheticPack, type Size } from './synthetic.js';

/** How many questions are answered when the clock starts. */
const ANSWERED = 10;

/** Answers to the first questions as most people would give them. */
function answersTo(pack: Pack, count: number): Answers {
  return Object.fromEntries(
    pack.questions.slice(0, count).map(({ id, type }) => [id, type === 'multi' ? ['a'] : 'yes']),
  );
}

const interviewOf = (pack: Pack, answers: Answers): InterviewState =>
  resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio']));

interface Row {
  readonly size: Size;
  readonly cells: number;
  readonly load: number;
  readonly first: number;
  readonly bytes: number;
  readonly times: Readonly<
    Record<'update' | 'bareUpdate' | 'choice' | 'bareChoice' | 'step' | 'full' | 'bareStep', number>
  >;
}

async function measure(size: Size): Promise<Row> {
  const json = syntheticPack(size);
  const before = await memory();
  const [load, pack] = once(() => loadPack(json, Infinity));
  const answers = answersTo(pack, ANSWERED);
  const [first] = once(() => createSession(pack, answers));
  const bytes = (await memory()) - before;
  const model = pack.models.get('bio')!;
  const interview = interviewOf(pack, answers);
  const posterior = posteriorOf(interview, model);
  const posteriors = new Map([['bio', posterior]]);
  const open = pack.questions.filter(({ id }) => !(id in answers));
  const tables = open.map(({ id }) => posterior.stratum.tables.get(id)!);
  const bare = bareLoopOf(pack);
  const vectors = posterior.answered.map(
    ({ table: { columns }, totals }) => [columns, totals] as const,
  );
  agree(posterior.chance, (bare.update(vectors), bare.chance));
  agree(gainsOf(open, interview, posteriors), (bare.choose(tables), bare.gains));
  const large = size.causes > 100;
  const short = await timesOf(
    { update: () => posteriorOf(interview, model), bareUpdate: () => bare.update(vectors) },
    { batch: large ? 10 : 200 },
  );
  const long = await timesOf(
    {
      choice: () => gainsOf(open, interview, posteriors),
      bareChoice: () => bare.choose(tables),
      step: () => createSession(pack, answers).next,
      full: () => {
        const session = createSession(pack, answers);
        return [session.next, session.assessment];
      },
      bareStep: () => {
        bare.update(vectors);
        return bare.choose(tables);
      },
    },
    { time: large ? 400 : 150, batch: large ? 1 : 10 },
  );
  const cells = [...posterior.stratum.tables.values()].reduce(
    (sum, each) => sum + each.ticked.length + each.unticked.length,
    0,
  );
  return { size, cells, load, first, bytes, times: { ...short, ...long } };
}

/** Both ways must come to the same numbers, or a ratio of their times says nothing. */
function agree(one: ArrayLike<number>, other: ArrayLike<number>): void {
  for (let i = 0; i < one.length; i++)
    if (!(Math.abs(one[i]! - other[i]!) < 1e-9))
      throw new Error(`the engine has ${one[i]}, the bare loop ${other[i]}`);
}

const us = (ms: number): number => ms * 1000;

/** Measures every size and prints what the engine costs beside the bare loop. */
export async function benchEngine(): Promise<void> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(await measure(size));
  console.log(
    `Engine against a bare typed-array loop, ${ANSWERED} questions answered. Times in µs; × is engine / bare loop, target ≤ 2.\n`,
  );
  table(
    ['causes × questions', 'update', 'bare', '×', 'choice', 'bare', '×', 'step', 'bare', '×'],
    rows.map(({ size, times: t }) => [
      size.name,
      us(t.update),
      us(t.bareUpdate),
      t.update / t.bareUpdate,
      us(t.choice),
      us(t.bareChoice),
      t.choice / t.bareChoice,
      us(t.step),
      us(t.bareStep),
      t.step / t.bareStep,
    ]),
  );
  table(
    [
      'causes × questions',
      'numbers',
      'loadPack ms',
      'first session ms',
      'step ms',
      'step + assessment ms',
      'memory MB',
    ],
    rows.map(({ size, cells, load, first, times, bytes }) => [
      size.name,
      String(cells),
      load,
      first,
      times.step,
      times.full,
      bytes / 2 ** 20,
    ]),
  );
  const middle = rows[1]!;
  console.log(
    `A step at 50 × 200 takes ${middle.times.full.toFixed(3)} ms with its assessment: ${middle.times.full < 1 ? 'under' : 'NOT UNDER'} 1 ms.`,
  );
  console.log(
    `Growth exponent of a step in the number of weights: ${exponent(rows.map(({ cells, times }) => [cells, times.step])).toFixed(2)} (1 = linear).\n`,
  );
}

/** Shows that one more answer does not pay for the earlier ones again. */
export async function benchIncrement(): Promise<void> {
  const pack = loadPack(syntheticPack(SIZES[1]!));
  const model = pack.models.get('bio')!;
  const rows: (readonly number[])[] = [];
  for (const count of [1, 5, 10, 20, 40]) {
    const warm = interviewOf(pack, answersTo(pack, count));
    const vectors = posteriorOf(warm, model).answered;
    const again = posteriorOf(interviewOf(pack, answersTo(pack, count + 1)), model).answered;
    const reused = vectors.filter((vector) => again.includes(vector)).length;
    const { update } = await timesOf({ update: () => posteriorOf(warm, model) }, { batch: 200 });
    rows.push([count, reused, again.length - reused, us(update)]);
  }
  console.log(
    'One more answer at 50 × 200: vectors of earlier answers are remembered, not worked out again.\n',
  );
  table(
    ['answered before', 'vectors reused', 'vectors worked out', 'update µs'],
    rows.map((row) => row.map((value, column) => (column < 3 ? String(value) : value))),
  );
}
