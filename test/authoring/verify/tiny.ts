import { replace, type Changes } from '../../support/packs.js';

/**
 * What the fixture lacks for every property to hold: claims beside its ratios, and advice for
 * everybody.
 */
export const PROVABLE: Changes = {
  'causes.yml': (text) =>
    replace(
      '  - id: wear\n    perspective: biomedical',
      '  - id: wear\n    perspective: biomedical\n    claims: { for: [onset.slow, pattern.sitting], against: [pattern.touch] }',
    )(
      replace(
        '  - id: strain\n    perspective: biomedical',
        '  - id: strain\n    perspective: biomedical\n    claims: { for: [onset.effort, pattern.touch], against: [onset.slow] }',
      )(text),
    ),
  'advice.yml': (text) =>
    `${text}  - { id: rest, kind: common, levels: [soon, self-care], sources: [S1] }\n`,
  'text/en/advice.yml': (text) => `${text}  rest: { title: Rest, text: Rest when you need to. }\n`,
};

/** The provable fixture with further changes, each made after its own. */
export function provable(changes: Changes): Changes {
  const merged = Object.entries(changes).map(([file, change]) => {
    const own = PROVABLE[file];
    return [
      file,
      typeof own === 'function' && typeof change === 'function'
        ? (text: string): string => change(own(text))
        : change,
    ] as const;
  });
  return { ...PROVABLE, ...Object.fromEntries(merged) };
}
