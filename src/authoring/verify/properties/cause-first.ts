import {
  createSession,
  isBelow,
  type Advice,
  type Answers,
  type Cause,
  type Pack,
} from '../../../engine/index.js';
import { evaluate } from '../../../engine/condition.js';
import { TRUE, type Truth } from '../../../engine/truth.js';
import { runWanted } from '../run-interview.js';
import { profileFor } from '../profile.js';
import { Findings, type Model, type Property } from '../property.js';
import { solve, type Search } from '../solve.js';

/** Every cause and all advice is for somebody. */
export const causeFirst: Property = {
  id: 'cause-first',
  description:
    'Each ranked cause can come first and fit, each card and tally can show, and each piece of advice can show, in an interview.',
  methods: ['constructive', 'exhaustive'],
  check(model) {
    const findings = new Findings();
    const { profiles } = model.coverage;
    findings.states += model.coverage.interviews;
    for (const cause of model.pack.json.causes)
      checkCause(model, cause, profiles.get(cause.id)!, findings);
    for (const item of model.pack.json.advice) checkAdvice(model, item, profiles, findings);
    return findings;
  },
};

function checkCause(
  { pack, coverage }: Model,
  cause: Cause,
  profile: Answers,
  findings: Findings,
): void {
  if (coverage.first.has(cause.id)) return;
  const { assessment } = createSession(pack, profile);
  const best = assessment.causes.find(({ perspective }) => perspective === cause.perspective);
  const own = assessment.causes.find(({ id }) => id === cause.id);
  findings.fail(
    `cause "${cause.id}" came first in no interview that was tried (${own ? `it is ${own.fit}` : 'it is not shown'}${best && best.id !== cause.id ? `, behind ${best.id}` : ''})`,
    { answers: profile },
  );
}

function checkAdvice(
  { pack, coverage }: Model,
  item: Advice,
  profiles: ReadonlyMap<string, Answers>,
  findings: Findings,
): void {
  if (coverage.advice.has(item.id)) return;
  const search = searchShowing(pack, item);
  findings.count(search, item.id);
  if (!search.answers)
    return findings.fail(`advice "${item.id}" can never show: its conditions exclude each other`);
  if (
    !item.levels.some((level) => isBelow(level, 'urgent')) ||
    !tried(pack, item, search.answers, profiles)
  ) {
    findings.fail(`advice "${item.id}" showed in no interview that was tried`, {
      answers: search.answers,
    });
  }
}

/** The answers that allow the item, with those that speak for each of its causes. */
function tried(
  pack: Pack,
  item: Advice,
  allowed: Answers,
  profiles: ReadonlyMap<string, Answers>,
): boolean {
  const shows = (answers: Answers): boolean =>
    runWanted(pack, answers).last.assessment.advice.includes(item.id);
  if (!item.causes)
    return (
      shows(allowed) || [...profiles.values()].some((profile) => shows({ ...profile, ...allowed }))
    );
  const causes = pack.json.causes.filter(({ id }) => item.causes!.includes(id));
  return causes.some(
    (cause) =>
      shows({ ...profiles.get(cause.id)!, ...allowed }) || shows(profileFor(pack, cause, allowed)),
  );
}

/** Answers, and fits if need be, for which the item may show. */
function searchShowing(pack: Pack, { when, unless, causes }: Advice): Search {
  const fits = causes?.map((fit) => ({ fit, atLeast: 'partial' as const }));
  const conditions = [
    ...(when ? [when] : []),
    ...(unless ? [{ not: unless }] : []),
    ...(fits ? [{ any: fits }] : []),
  ];
  return solve(pack, {
    conditions,
    test: ({ context }) => {
      const possibleValues: readonly Truth[] = conditions.map((condition) =>
        evaluate(condition, context),
      );
      if (possibleValues.some((truth) => (truth & TRUE) === 0)) return 'no';
      return possibleValues.every((truth) => truth === TRUE) ? 'yes' : 'open';
    },
  });
}
