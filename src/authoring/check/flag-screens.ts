import { isDangerScreen } from '../../engine/index.js';
import { canDeny } from '../../engine/reassuring-answer.js';
import type { AuthoredPack, AuthoredQuestion } from '../authored.js';
import { suggest } from '../nearest.js';
import type { Check } from './check.js';

/** A danger sign can be ticked, denied, or left open, and exact signs stand behind a line. */
export const flagScreens: Check = {
  name: 'flag-screen',
  description:
    'Every danger sign can be denied; every screen of them can be left open, and holds signs or covers some; every line covers a question that exists, and every confirm screen has a line.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      for (const { path, message } of [...mistakes(question, pack), ...badLines(question, pack)])
        report('questions.yml', ['questions', i, ...path], message);
    });
  },
};

interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function mistakes(question: AuthoredQuestion, pack: AuthoredPack): readonly Mistake[] {
  const { id, role, type, unsure, options = [] } = question;
  const isDanger = isDangerScreen(question);
  const holdsSigns = options.some(({ flag, covers }) => flag ?? covers);
  const isCovered = pack.questions.some(({ options: lines = [] }) =>
    lines.some(({ covers }) => covers?.includes(id)),
  );
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [
      role === 'screen' && !holdsSigns,
      'role',
      `"${id}" has role "screen" but no option with "flag" or "covers"; give one, or another role`,
    ],
    [
      role === 'confirm' && !isCovered,
      'role',
      `"${id}" has role "confirm" but no line covers it; name it under "covers" of a line`,
    ],
    [
      isDanger && type === 'number',
      'type',
      `"${id}" asks for a number, which cannot be a red flag; offer options`,
    ],
    [
      (isDanger || options.some(({ flag }) => flag)) &&
        !options.some((option) => canDeny({ type }, option)),
      'id',
      `"${id}" cannot be answered "no"; add an option with "exclusive: true" and no flag`,
    ],
    [isDanger && !unsure, 'id', `"${id}" does not offer "not sure"; add "unsure: true"`],
  ];
  return wrong.flatMap(([isWrong, key, message]) => (isWrong ? [{ path: [key], message }] : []));
}

function badLines({ id, options = [] }: AuthoredQuestion, pack: AuthoredPack): readonly Mistake[] {
  const ids = pack.questions.map((question) => question.id);
  return options.flatMap(({ covers = [] }, j) =>
    covers.flatMap((covered, k) => {
      const path = ['options', j, 'covers', k];
      if (covered === id) return [{ path, message: `"${id}" covers itself; remove this` }];
      return ids.includes(covered)
        ? []
        : [{ path, message: `there is no question "${covered}"; ${suggest(covered, ids)}` }];
    }),
  );
}
