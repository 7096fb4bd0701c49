import { placedFlagRules } from '../placed-flag-rules.js';
import type { Path } from '../yaml-file.js';
import type { Check, Place } from './check.js';
import { SAFETY_FILES } from '../safety-files.js';

interface Placed extends Place {
  readonly id: string;
}

/** Ids are unique among their kind. */
export const uniqueIds: Check = {
  name: 'duplicate-id',
  description:
    'Ids of questions, options, rules, causes, advice, dangers, perspectives, strata, stated lines, coverage rows, hazards, tests and cases are unique.',
  check(pack, report) {
    const list = (
      file: string,
      key: string,
      items: readonly { readonly id: string }[],
      root: Path = [],
    ): readonly Placed[] => items.map(({ id }, i) => ({ file, path: [...root, key, i, 'id'], id }));
    const flagged = placedFlagRules(pack).map(({ rule, path }) => ({
      file: 'questions.yml',
      path: [...path, 'id'],
      id: rule.id,
    }));
    const kinds: readonly (readonly [string, readonly Placed[]])[] = [
      ['question', list('questions.yml', 'questions', pack.questions)],
      ...pack.questions.map(
        (question, i) =>
          [
            'option',
            list('questions.yml', 'options', question.options ?? [], ['questions', i]),
          ] as const,
      ),
      ['rule', [...flagged, ...list('rules.yml', 'rules', pack.rules)]],
      ['cause', list('causes.yml', 'causes', pack.causes)],
      ['advice', list('advice.yml', 'advice', pack.advice)],
      ['danger', list('dangers.yml', 'dangers', pack.dangers)],
      ['perspective', list('pack.yml', 'perspectives', pack.head.perspectives)],
      ['stratum', list('pack.yml', 'groups', pack.head.strata.groups, ['strata'])],
      ...(['raises', 'never'] as const).map(
        (key) => [key, list('properties.yml', key, pack.properties?.[key] ?? [])] as const,
      ),
      ['coverage row', list(SAFETY_FILES.coverage, 'rows', pack.coverage ?? [])],
      ['hazard', list(SAFETY_FILES.hazards, 'hazards', pack.hazards ?? [])],
      ['test', list(SAFETY_FILES.tests, 'tests', pack.controlTests ?? [])],
      ['case', Object.entries(pack.cases).flatMap(([file, cases]) => list(file, 'cases', cases))],
    ];
    for (const [kind, items] of kinds) {
      for (const { file, path, id, first } of repeated(items))
        report(file, path, {
          message: `the ${kind} id "${id}" is used twice; give one of them another id`,
          first,
        });
    }
  },
};

/** All but the first of each id, with the first. */
function repeated(items: readonly Placed[]): readonly (Placed & { readonly first: Placed })[] {
  const seen = new Map<string, Placed>();
  return items.flatMap((item) => {
    const first = seen.get(item.id);
    if (first) return [{ ...item, first }];
    seen.set(item.id, item);
    return [];
  });
}
