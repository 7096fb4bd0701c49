import type { AuthoredPack, AuthoredQuestion } from '../authored.js';
import { suggest } from '../nearest.js';
import type { Check } from './check.js';

/** A tap on a drawing gives an answer, so it must be plain which one. */
export const places: Check = {
  name: 'place',
  description:
    'Options name places only where several may be chosen on a map that draws them, and at most two name the same one. Options of a group stand together.',
  check(pack, report) {
    pack.questions.forEach((question, i) => {
      const options = question.options ?? [];
      options.forEach(({ places: named = [], group }, j) => {
        const path = ['questions', i, 'options', j];
        const wrong = named.length > 0 && unfit(question);
        if (wrong) report('questions.yml', [...path, 'places'], wrong, 'key');
        named.forEach((place, k) => {
          const drawn = placesOf(pack, question);
          if (drawn?.includes(place) === false)
            report(
              'questions.yml',
              [...path, 'places', k],
              `the map "${question.map}" draws no "${place}"; ${suggest(place, drawn)}`,
            );
        });
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

/** The places that a question's map draws; nothing where there is no such map. */
function placesOf(
  { maps = {} }: AuthoredPack,
  { map = '' }: AuthoredQuestion,
): readonly string[] | undefined {
  return maps[map]?.drawings.flatMap(({ regions }) => regions.map(({ place }) => place));
}

function unfit({ id, type, map }: AuthoredQuestion): string | false {
  if (map === undefined)
    return `"${id}" has no map; add "map:" with the name of one in maps.yml, or remove "places"`;
  return (
    type !== 'multi' &&
    `"${id}" takes one answer, and a map has many places; make it "type: multi" or remove "places"`
  );
}
