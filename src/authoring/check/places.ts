import type { AuthoredQuestion } from '../authored.js';
import type { Check } from './check.js';

/**
 * A tap on a drawing gives an answer, so it must be plain which one. That a place is drawn at all
 * is in the schema.
 */
export const places: Check = {
  name: 'place',
  description:
    'Options name places only where several may be chosen on a picture of the body, and at most two name the same one. Options of a group stand together.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      const options = question.options ?? [];
      options.forEach(({ places: named = [], group }, j) => {
        const path = ['questions', i, 'options', j];
        const wrong = named.length > 0 && unfit(question);
        if (wrong) report('questions.yml', [...path, 'places'], wrong, 'key');
        for (const place of named.filter(
          (each) =>
            options.slice(0, j).filter((before) => before.places?.includes(each)).length > 1,
        )) {
          report(
            'questions.yml',
            [...path, 'places'],
            `"${place}" already stands for two options, one side and both; leave it out here`,
          );
        }
        const first = options.findIndex((before) => before.group === group);
        if (
          group !== undefined &&
          options.slice(first, j).some((between) => between.group !== group)
        ) {
          report(
            'questions.yml',
            [...path, 'group'],
            `the group "${group}" is interrupted; put its options together`,
          );
        }
      });
    });
  },
};

function unfit({ id, type, picture }: AuthoredQuestion): string | false {
  if (picture !== 'body')
    return `"${id}" does not show the body; add "picture: body" or remove "places"`;
  return (
    type !== 'multi' &&
    `"${id}" takes one answer, and a body has many places; make it "type: multi" or remove "places"`
  );
}
