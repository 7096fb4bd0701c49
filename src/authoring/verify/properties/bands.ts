import {
  createSession,
  type Cause,
  type FitThresholds,
  type Pack,
  type Perspective,
} from '../../../engine/index.js';
import { optionsNamed } from '../../../engine/fold-condition.js';
import { Findings, type Model, type Property } from '../property.js';
import { solve, type Search } from '../solve.js';
import { holds, searchBand } from '../witness.js';

/** Thresholds without a gap. */
export const bands: Property = {
  id: 'bands',
  description:
    'Bands lie in order and are reachable; strata cover the ages in order, each once; priors and shares are possible.',
  methods: ['structural', 'exhaustive'],
  check(model) {
    const findings = new Findings();
    model.pack.json.perspectives.forEach((perspective) =>
      checkThresholds(model.pack, perspective, findings),
    );
    model.pack.json.causes.forEach((cause) => checkCause(model.pack, cause, findings));
    checkStrata(model, findings);
    return findings;
  },
};

function checkThresholds({ json }: Pack, perspective: Perspective, findings: Findings): void {
  findings.states++;
  const { id, method, fit, otherPrior } = perspective;
  if (method !== 'likelihood-ratio') return;
  if (!fit) return findings.fail(`perspective "${id}" has no thresholds`);
  checkOrder(id, fit, findings);
  if (!otherPrior?.every((prior) => prior > 0))
    findings.fail(`perspective "${id}": "something else" needs a prior above 0 in every stratum`);
  for (const cause of json.causes.filter((each) => each.perspective === id && each.prior)) {
    const questions = Object.keys(cause.evidence ?? {}).length;
    if (questions < fit.minAnswered)
      findings.fail(
        `cause "${cause.id}" has evidence from ${questions} questions, fewer than the ${fit.minAnswered} that a band needs`,
      );
    if (!cause.prior!.every((prior) => prior > 0))
      findings.fail(`cause "${cause.id}" has a prior of 0, which no evidence can lift`);
  }
}

/** "Strong" asks for no less than "partial", and "partial" for something; the best cause can meet both. */
function checkOrder(id: string, { strong, partial }: FitThresholds, findings: Findings): void {
  for (const key of ['evidence', 'ofBest', 'ofOther'] as const) {
    if (!(strong[key] >= partial[key]))
      findings.fail(
        `perspective "${id}": "strong" asks for less ${key} (${strong[key]}) than "partial" (${partial[key]})`,
      );
    if (!(partial[key] > 0))
      findings.fail(`perspective "${id}": "partial" must ask for some ${key}, not ${partial[key]}`);
  }
  if (strong.ofBest > 1)
    findings.fail(
      `perspective "${id}": no cause is ${strong.ofBest} times as likely as the best one; ofBest is at most 1`,
    );
}

function checkCause(pack: Pack, cause: Cause, findings: Findings): void {
  if (cause.card) checkCard(pack, cause, findings);
  const { points, bands: limits } = cause;
  if (!points && !limits) return;
  if (!points || !limits) return findings.fail(`cause "${cause.id}" needs both points and bands`);
  if (!(limits.strong > limits.partial))
    findings.fail(
      `cause "${cause.id}": "strong" must ask for more points (${limits.strong}) than "partial" (${limits.partial})`,
    );
  if (!(limits.partial > 0))
    findings.fail(`cause "${cause.id}": "partial" must ask for some points`);
  for (const [band, least] of [
    ['strong', limits.strong],
    ['partial', limits.partial],
  ] as const) {
    const search = searchBand(pack, cause, band);
    findings.count(search, `${cause.id} ${band}`);
    if (!search.answers)
      findings.fail(`cause "${cause.id}" can never be ${band}: no answers reach ${least} points`);
    else if (fitOf(pack, cause, search) !== band && band === 'strong')
      findings.fail(`cause "${cause.id}" is not ${band} with ${least} points`, {
        answers: search.answers,
      });
  }
}

function fitOf(pack: Pack, { id }: Cause, { answers }: Search): string | undefined {
  return (
    createSession(pack, answers!).assessment.causes.find((cause) => cause.id === id)?.fit ??
    'strong'
  );
}

function checkCard(pack: Pack, { id, card }: Cause, findings: Findings): void {
  for (const band of ['strong', 'partial'] as const) {
    const condition = card![band];
    if (!condition) continue;
    const search = solve(pack, holds(condition));
    if (findings.count(search, `${id} ${band}`) && !search.answers)
      findings.fail(`the card "${id}" can never be ${band}`);
  }
}

/**
 * Lists of numbers follow the groups, and the groups the ages: a swapped group would give everybody
 * a stranger's numbers.
 */
function checkStrata({ pack }: Model, findings: Findings): void {
  if (!pack.json.strata) return;
  const { question: id, groups, default: fallback } = pack.json.strata;
  const question = pack.byId.get(id);
  if (!question) return findings.fail(`strata: there is no question "${id}"`);
  if (!groups.some((group) => group.id === fallback))
    findings.fail(`strata: the default "${fallback}" is not a group`);
  const listed = groups.flatMap(({ options }) => options);
  const ending = new Set(
    pack.rules
      .filter(({ ends }) => ends)
      .flatMap(({ when }) => ('q' in when && when.q === id ? optionsNamed(when) : [])),
  );
  for (const option of question.options.map((each) => each.id)) {
    findings.states++;
    const times = listed.filter((each) => each === option).length;
    if (times > 1) findings.fail(`strata: ${id}.${option} is in ${times} groups`);
    if (times === 0 && !ending.has(option))
      findings.fail(
        `strata: ${id}.${option} is in no group, so it would get the numbers of "${fallback}"`,
      );
  }
  const order = question.options
    .map((option) => option.id)
    .filter((option) => listed.includes(option));
  if (order.join() !== listed.join())
    findings.fail(
      `strata: the groups list ${listed.join(', ')}, but ${id} offers ${order.join(', ')}; keep one order`,
    );
}
