import { optionsNamed } from '../../engine/fold-condition.js';
import type { AuthoredPack } from '../authored.js';
import { walkKnown } from '../known-conditions.js';
import type { Check } from './check.js';

/** As many as the schema allows: the list is read by somebody who may have no time. */
const MAX_LISTED = 12;

/**
 * The list that is shown when nothing else can be leaves out no emergency while there is room for
 * it.
 */
export const listedDangers: Check = {
  name: 'danger-unlisted',
  description:
    'Every emergency is in the list of dangers, and in the plain list of pack.yml while that has room.',
  check(pack, report) {
    const { redFlags } = pack.head;
    if (redFlags.length >= MAX_LISTED) return;
    pack.dangers.forEach(({ id, level }, i) => {
      if (level === 'emergency' && !redFlags.includes(id))
        report(
          'dangers.yml',
          ['dangers', i, 'id'],
          `the emergency "${id}" is not shown when nothing else can be; add it to redFlags in pack.yml`,
        );
    });
    const listed = signsListed(pack);
    pack.questions.forEach(({ id, options = [] }, i) =>
      options.forEach((option, j) => {
        if (option.flag === 'emergency' && !listed.has(`${id}.${option.id}`))
          report(
            'questions.yml',
            ['questions', i, 'options', j, 'id'],
            `no danger names the emergency "${id}.${option.id}", so no list tells people to act on it; add it to dangers.yml, and to redFlags in pack.yml`,
          );
      }),
    );
  },
};

/** The options that some danger names, as `question.option`. */
function signsListed({ dangers, conditions }: AuthoredPack): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const { when } of dangers)
    walkKnown(when, conditions, (part) => {
      if ('q' in part) for (const option of optionsNamed(part)) listed.add(`${part.q}.${option}`);
    });
  return listed;
}
