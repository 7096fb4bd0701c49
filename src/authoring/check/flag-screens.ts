import { canDeny } from '../../engine/reassuring-answer.js';
import type { AuthoredPack, AuthoredQuestion } from '../authored.js';
import { optionsOf } from '../options.js';
import type { Check } from './check.js';

/** A danger sign can be ticked, denied, or left open, and leaving it open leads somewhere. */
export const flagScreens: Check = {
  name: 'flag-screen',
  description:
    'Every red-flag question can be denied and left open, and "not sure" has a clarifier or a level.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      for (const { path, message } of mistakes(question, pack))
        report('questions.yml', ['questions', i, ...path], message);
    });
  },
};

interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
}

function mistakes(question: AuthoredQuestion, pack: AuthoredPack): readonly Mistake[] {
  const options = optionsOf(question, pack.questions);
  const flagged = options.some(({ flag }) => flag);
  if (question.role !== 'flag')
    return flagged && question.role !== 'clarifier' ? canBeDenied(question, pack) : [];
  const clarified = pack.questions.filter(({ clarifies }) => clarifies === question.id);
  return [
    ...(flagged
      ? []
      : [
          {
            path: ['role'],
            message: `"${question.id}" has role "flag" but no option with a flag; give one, or another role`,
          },
        ]),
    ...(question.type === 'number'
      ? [
          {
            path: ['type'],
            message: `"${question.id}" asks for a number, which cannot be a red flag; offer options`,
          },
        ]
      : []),
    ...canBeDenied(question, pack),
    ...(question.unsure
      ? []
      : [
          {
            path: ['id'],
            message: `"${question.id}" does not offer "not sure"; add "unsure: true"`,
          },
        ]),
    ...(clarified.length > 0 || question.unsureFlag
      ? []
      : [
          {
            path: ['id'],
            message: `"not sure" on "${question.id}" leads nowhere; add a question that clarifies it, or "unsureFlag"`,
          },
        ]),
    ...(clarified.length > 1
      ? [
          {
            path: ['id'],
            message: `${clarified.map(({ id }) => id).join(' and ')} both clarify "${question.id}"; keep one`,
          },
        ]
      : []),
  ];
}

/** Several reassuring answers are fine ("my legs are fine", "they are only sore"); none is not. */
function canBeDenied(question: AuthoredQuestion, pack: AuthoredPack): readonly Mistake[] {
  if (optionsOf(question, pack.questions).some((option) => canDeny(question, option))) return [];
  return [
    {
      path: ['id'],
      message: `"${question.id}" cannot be answered "no"; add an option with "exclusive: true" and no flag`,
    },
  ];
}
