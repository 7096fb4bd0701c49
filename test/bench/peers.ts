import { readFileSync } from 'node:fs';
import bayesjs, { type INetwork } from 'bayesjs';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import {
  createSession,
  foldCondition,
  loadPack,
  runInterview,
  singleProbabilities,
  type Answers,
  type Condition,
  type ConditionCases,
  type Pack,
  type PackJson,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { posteriorOf } from '../../src/engine/posterior.js';
import { assessUrgency } from '../../src/engine/urgency.js';
import { table, timesOf } from './measure.js';
import { PERSPECTIVE, SIZES, syntheticPack } from './synthetic.js';

/** A condition as json-rules-engine says it; undefined where it cannot (counts, the ranking). */
function asRule(condition: Condition, json: PackJson): TopLevelCondition | undefined {
  return foldCondition(condition, AS_RULE, json);
}

const contains = (q: string, value: string): TopLevelCondition => ({
  all: [{ fact: q, operator: 'contains', value }],
});
const unsaid = (): undefined => undefined;

const AS_RULE: ConditionCases<TopLevelCondition | undefined, PackJson> = {
  all: ({ all }, json) => {
    const parts = asRules(all, json);
    return parts && { all: parts };
  },
  any: ({ any }, json) => {
    const parts = asRules(any, json);
    return parts && { any: parts };
  },
  not: (condition, json) => {
    const not = asRule(condition.not, json);
    return not && { not };
  },
  ref: ({ ref }, json) => asRule(json.conditions[ref]!, json),
  is: ({ q, is }) => contains(q, is),
  in: ({ q, in: options }) => ({ any: options.map((option) => contains(q, option)) }),
  count: unsaid,
  fit: unsaid,
  answered: unsaid,
  within: unsaid,
};

function asRules(parts: readonly Condition[], json: PackJson): TopLevelCondition[] | undefined {
  const said = parts.map((part) => asRule(part, json));
  return said.every((part) => part !== undefined) ? said : undefined;
}

/**
 * The first option that is exclusive, or else the last one: the plainest answer to everything that
 * is asked.
 */
function plainAnswers(pack: Pack, danger: Answers): Answers {
  return runInterview(pack, ({ id, type, options }) => {
    const quiet = (options.find((option) => option.exclusive) ?? options.at(-1)!).id;
    return danger[id] ?? (type === 'multi' ? [quiet] : quiet);
  }).answers;
}

async function benchRules(): Promise<readonly (string | number)[]> {
  const pack = loadPack(JSON.parse(readFileSync('dist/packs/back-and-knee.json', 'utf8')));
  const peer = new Engine([], { allowUndefinedFacts: true });
  const expressed = pack.rules.flatMap((rule) => {
    const conditions = asRule(rule.when, pack.json);
    return conditions ? [{ rule, conditions }] : [];
  });
  for (const { rule, conditions } of expressed)
    peer.addRule({
      name: rule.id,
      conditions,
      event: { type: rule.urgency, params: { id: rule.id } },
    });
  const { answers } = createSession(
    pack,
    plainAnswers(pack, { g_age: '50_59', s_ill: ['fever'], c_fever: ['f_back'] }),
  );
  const interview = (): ReturnType<typeof resolveQuestions> =>
    resolveQuestions(pack, parseAnswers(pack, answers), new Set());
  const prepared = interview();
  const facts = Object.fromEntries(
    pack.questions.map(({ id }) => [id, [answers[id] ?? []].flat()]),
  );
  const mine = assessUrgency(prepared)
    .reasons.map((reason) => reason.rule)
    .filter((id) => expressed.some(({ rule }) => rule.id === id))
    .sort();
  const theirs = (await peer.run(facts)).events.map(({ params }) => params!['id'] as string).sort();
  if (mine.length === 0 || mine.join() !== theirs.join())
    throw new Error(`rules fired: ${mine} here, ${theirs} there`);
  const times = await timesOf(
    {
      mine: () => assessUrgency(prepared),
      withReading: () => assessUrgency(interview()),
      theirs: () => peer.run(facts),
    },
    { batch: 5 },
  );
  return [
    `json-rules-engine: ${expressed.length} of ${pack.rules.length} rules of the real pack`,
    times.mine * 1000,
    times.withReading * 1000,
    times.theirs * 1000,
    times.theirs / times.withReading,
  ];
}

/**
 * A knowledge base that a Bayesian network can express: yes/no questions only, no shrinkage, no caps.
 */
function naive(): Pack {
  const json = syntheticPack(SIZES[0]!);
  const questions = json.questions.filter(({ type }) => type === 'single');
  const kept = new Set(questions.map(({ id }) => id));
  const causes = json.causes.map((cause) => ({
    ...cause,
    evidence: Object.fromEntries(Object.entries(cause.evidence!).filter(([id]) => kept.has(id))),
  }));
  return loadPack({
    ...json,
    questions,
    causes,
    perspectives: [{ ...PERSPECTIVE, shrinkage: 1, lrCap: 1e6, questionCap: 1e6 }],
  });
}

function networkOf(pack: Pack): INetwork {
  const { causes } = pack.json;
  const { priors } = pack.models.get('bio')!.stratum(0);
  const states = [...causes.map(({ id }) => id), 'other'];
  const network: INetwork = {
    cause: {
      id: 'cause',
      states,
      parents: [],
      cpt: Object.fromEntries(states.map((id, index) => [id, priors[index]!])),
    },
  };
  for (const question of pack.questions) {
    const base = Object.fromEntries(
      question.options.map((option) => [option.id, option.base![0]!]),
    );
    const rows = causes.map((cause) => ({
      when: { cause: cause.id },
      then: singleProbabilities(question, cause.evidence![question.id]!, 0),
    }));
    network[question.id] = {
      id: question.id,
      states: Object.keys(base),
      parents: ['cause'],
      cpt: [...rows, { when: { cause: 'other' }, then: base }],
    };
  }
  return network;
}

async function benchNetwork(): Promise<readonly (string | number)[]> {
  const pack = naive();
  const network = networkOf(pack);
  const given = Object.fromEntries(pack.questions.slice(0, 10).map(({ id }) => [id, 'yes']));
  const model = pack.models.get('bio')!;
  const interview = (): ReturnType<typeof resolveQuestions> =>
    resolveQuestions(pack, parseAnswers(pack, given), new Set(['bio']));
  const prepared = interview();
  const theirs = (): readonly number[] => {
    const fresh = { ...given };
    return network['cause']!.states.map((state) => bayesjs.infer(network, { cause: state }, fresh));
  };
  const mine = posteriorOf(prepared, model).chance;
  theirs().forEach((chance, index) => {
    if (Math.abs(chance - mine[index]!) > 1e-6)
      throw new Error(`posterior: ${mine[index]} here, ${chance} there`);
  });
  const times = await timesOf({
    mine: () => posteriorOf(prepared, model),
    withReading: () => posteriorOf(interview(), model),
    theirs,
  });
  return [
    `bayesjs: posterior of ${pack.json.causes.length} causes, ${pack.questions.length} yes/no questions, 10 answered`,
    times.mine * 1000,
    times.withReading * 1000,
    times.theirs * 1000,
    times.theirs / times.withReading,
  ];
}

/**
 * Times beside the npm packages that can express a part of the engine, after checking that both say
 * the same.
 */
export async function benchPeers(): Promise<void> {
  console.log(
    'Peers on the part they can express; both give the same result first. Times in µs; × is peer / engine with reading the answers.\n',
  );
  table(
    ['peer', 'engine', 'with reading', 'peer', '×'],
    [await benchRules(), await benchNetwork()],
  );
}
