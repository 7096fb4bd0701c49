import type { AuthoredPack } from '../authored.js';
import { nearest } from '../nearest.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

/**
 * A key of words that no language has, beside one that is almost the same, is a slip where it
 * stands; that its words are missing is said of every language anyway.
 */
export const wordKeys: Check = {
  name: 'reference',
  description: 'No action and no group is a misspelling of one that has words.',
  check(pack, report) {
    const actions = keysOf(pack, ({ pack: { actions } }) => actions);
    const check = (
      key: string | undefined,
      what: string,
      known: ReadonlySet<string>,
      [file, ...path]: readonly [string, ...Path],
    ): void => {
      const meant = key === undefined || known.has(key) ? null : nearest(key, known);
      if (meant !== null)
        report(
          file,
          path,
          `no language has words for the ${what} "${key}"; did you mean "${meant}"?`,
        );
    };
    pack.rules.forEach(({ action }, i) =>
      check(action, 'action', actions, ['rules.yml', 'rules', i, 'action']),
    );
    pack.questions.forEach(({ id, options = [] }, i) => {
      const groups = keysOf(pack, ({ questions }) => questions.questions[id]?.groups);
      options.forEach(({ action, group }, j) => {
        const path = ['questions.yml', 'questions', i, 'options', j] as const;
        check(action, 'action', actions, [...path, 'action']);
        check(group, 'group', groups, [...path, 'group']);
      });
    });
  },
};

/** The keys that a part of the words has in any language. */
function keysOf(
  { text }: AuthoredPack,
  part: (text: AuthoredPack['text'][string]) => Readonly<Record<string, string>> | undefined,
): ReadonlySet<string> {
  return new Set(Object.values(text).flatMap((each) => Object.keys(part(each) ?? {})));
}
