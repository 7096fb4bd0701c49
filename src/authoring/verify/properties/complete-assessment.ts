import { URGENCIES, type Advice, type Pack, type PackText } from '../../../engine/index.js';
import { evaluate } from '../../../engine/condition.js';
import { FALSE, TRUE } from '../../../engine/truth.js';
import { Findings, type Model, type Property } from '../property.js';
import { solve, type Goal } from '../solve.js';

/** Nobody ends with nothing in hand. */
export const completeAssessment: Property = {
  id: 'complete-assessment',
  description:
    'Every assessment has an urgency with title, lead and next steps, a sourced reason, advice below urgent, and a safety net below emergency.',
  methods: ['exhaustive', 'structural'],
  engine: 'an urgency above self-care always comes with the reason it comes from (urgency.ts)',
  check(model) {
    const findings = new Findings();
    for (const [locale, text] of Object.entries(model.pack.json.text))
      checkText(model.pack, locale, text, findings);
    for (const rule of model.pack.rules) {
      if (rule.sources.length === 0) findings.fail(`rule "${rule.id}" has no source`);
    }
    checkAdvice(model, findings);
    checkSafetyNet(model, findings);
    return findings;
  },
};

function checkText(pack: Pack, locale: string, text: PackText, findings: Findings): void {
  for (const level of URGENCIES) {
    findings.states++;
    const { title, lead, next } = text.urgencies[level];
    if (!title.trim() || !lead.trim())
      findings.fail(`${locale}: the level ${level} has no title or lead`);
    if (next.length === 0) findings.fail(`${locale}: the level ${level} has no next step`);
  }
  checkRuleWords(pack, locale, text, findings);
  if (pack.json.redFlags.length === 0)
    findings.fail(`${locale}: the plain list of red flags is empty`);
  for (const { id } of pack.json.dangers) {
    findings.states++;
    if (!text.dangers[id]?.trim()) findings.fail(`${locale}: the danger "${id}" has no words`);
  }
}

function checkRuleWords(pack: Pack, locale: string, text: PackText, findings: Findings): void {
  for (const { id, action } of pack.rules) {
    findings.states++;
    if (!text.rules[id]?.trim()) findings.fail(`${locale}: rule "${id}" has no reason in words`);
    if (action !== undefined && !text.actions[action]?.trim())
      findings.fail(`${locale}: the action "${action}" of rule "${id}" has no words`);
  }
}

function checkAdvice({ pack }: Model, findings: Findings): void {
  for (const level of ['soon', 'self-care'] as const) {
    const items = pack.json.advice.filter(({ levels }) => levels.includes(level));
    const search = solve(pack, noneShown(items), { shortest: true });
    findings.count(search, `advice at ${level}`);
    if (search.answers)
      findings.fail(`at ${level} these answers get no advice; give one item without conditions`, {
        answers: search.answers,
      });
  }
}

/**
 * No item is shown: each lacks its causes, or its condition, or meets its exclusion. Fits are free.
 */
function noneShown(items: readonly Advice[]): Goal {
  const conditions = items.flatMap(({ when, unless, causes = [] }) => [
    ...(when ? [when] : []),
    ...(unless ? [unless] : []),
    ...causes.map((fit) => ({ fit, atLeast: 'partial' as const })),
  ]);
  return {
    conditions,
    test: ({ context }) => {
      const hidden = items.map(({ when, unless, causes }) => {
        const parts = [
          ...(causes ? [causes.map((cause) => context.causeFitAtLeast(cause, 'partial'))] : []).map(
            (fits) =>
              fits.includes(TRUE)
                ? TRUE
                : fits.every((fit) => fit === FALSE)
                  ? FALSE
                  : TRUE | FALSE,
          ),
          ...(when ? [evaluate(when, context)] : []),
          ...(unless ? [flipped(evaluate(unless, context))] : []),
        ];
        return parts.some((part) => (part & TRUE) === 0)
          ? 'hidden'
          : parts.every((part) => part === TRUE)
            ? 'shown'
            : 'open';
      });
      return hidden.includes('shown')
        ? 'no'
        : hidden.every((state) => state === 'hidden')
          ? 'yes'
          : 'open';
    },
  };
}

function flipped(truth: number): number {
  return (truth & FALSE ? TRUE : 0) | (truth & TRUE ? FALSE : 0) | (truth & ~(TRUE | FALSE));
}

function checkSafetyNet({ pack }: Model, findings: Findings): void {
  const items = pack.json.safetyNet;
  const search = solve(
    pack,
    {
      conditions: items.flatMap(({ when }) => when ?? []),
      test: ({ context }) => {
        const possibleValues = items.map(({ when }) => (when ? evaluate(when, context) : TRUE));
        return possibleValues.some((truth) => (truth & FALSE) === 0)
          ? 'no'
          : possibleValues.every((truth) => truth === FALSE)
            ? 'yes'
            : 'open';
      },
    },
    { shortest: true },
  );
  findings.count(search, 'safety net');
  if (search.answers)
    findings.fail('these answers get an empty safety net; give one item without a condition', {
      answers: search.answers,
    });
}
