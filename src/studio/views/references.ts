import type { Place } from '../panel.js';
import { actionsOf } from '../signs/actions-of.js';
import type { Studio } from '../studio.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import { at, listAt } from '../yaml/at.js';
import {
  findingChoices,
  itemChoices,
  keyChoices,
  optionChoices,
  questionChoices,
  sourceChoices,
  type Choices,
} from './choices.js';
import { textOf } from './field.js';
import { LEVELS } from './words.js';

type Finder = (studio: Studio, place: Place) => Choices;

/** By the key of a field that names one thing of the pack. */
const SINGLE: Readonly<Record<string, Finder>> = {
  question: (studio) => questionChoices(studio),
  option: (studio, { file, path }) =>
    optionChoices(studio, textOf(at(studio.data(file), [...path.slice(0, -1), 'question']))),
  rule: (studio) => itemChoices(studio, 'rules'),
  danger: (studio) => itemChoices(studio, 'dangers'),
  map: (studio) => keyChoices(studio, 'maps.yml', 'maps'),
  perspective: perspectives,
  action: (studio) => actionsOf(studio).filter(([key]) => key !== ''),
  // The coverage table has a field of this name too, for a level.
  first: (studio, { file }) => (isSafety(file) ? [] : itemChoices(studio, 'causes')),
  cause: (studio) => itemChoices(studio, 'causes'),
};

/** By the key of a field that names several. */
const LISTS: Readonly<Record<string, Finder>> = {
  sources: sourceChoices,
  advice: (studio) => itemChoices(studio, 'advice'),
  // Those of a hazard are free words.
  causes: (studio, { file }) => (isSafety(file) ? [] : itemChoices(studio, 'causes')),
  notFirst: (studio) => itemChoices(studio, 'causes'),
  escalate: (studio) => itemChoices(studio, 'dangers'),
  needs: (studio) => questionChoices(studio),
  covers: (studio) => questionChoices(studio, ({ role }) => role === 'confirm'),
  for: (studio) => findingChoices(studio),
  against: (studio) => findingChoices(studio),
  places: placesOfMap,
  tests: controlTests,
  levels: () => LEVELS,
  acceptable: () => LEVELS,
};

/** What a field may name, one at a time; null where it names nothing that the pack lists. */
export function singleChoices(studio: Studio, place: Place): Choices | null {
  return found(SINGLE, studio, place);
}

/** The same for a field that holds a list of names. */
export function listChoices(studio: Studio, place: Place): Choices | null {
  return found(LISTS, studio, place);
}

function found(
  finders: Readonly<Record<string, Finder>>,
  studio: Studio,
  place: Place,
): Choices | null {
  const key = String(place.path.at(-1));
  const isWords = place.file.startsWith('text/');
  const choices = isWords || !Object.hasOwn(finders, key) ? [] : finders[key]!(studio, place);
  return choices.length > 0 ? choices : null;
}

/** What shows that a control works, each with what it shows. */
function controlTests(studio: Studio): Choices {
  return listAt(studio.data(SAFETY_FILES.tests), ['tests']).map((test) => {
    const id = textOf(at(test, ['id']));
    return [id, `${id}: ${textOf(at(test, ['shows']))}`] as const;
  });
}

function isSafety(file: string): boolean {
  return file.startsWith('safety/');
}

function perspectives(studio: Studio): Choices {
  const list = at(studio.data('pack.yml'), ['perspectives']);
  const [locale = 'en'] = studio.locales;
  return (Array.isArray(list) ? list : []).map((each: unknown) => {
    const id = textOf(at(each, ['id']));
    const title = at(studio.data(`text/${locale}/pack.yml`), ['perspectives', id, 'title']);
    return [id, textOf(title) || id] as const;
  });
}

/** The places that the map of an option's question draws. */
function placesOfMap(studio: Studio, { file, path }: Place): Choices {
  const map = at(studio.data(file), [...path.slice(0, 2), 'map']);
  const drawings = at(studio.data('maps.yml'), ['maps', String(map), 'drawings']);
  return (Array.isArray(drawings) ? drawings : []).flatMap((drawing: unknown) => {
    const regions = at(drawing, ['regions']);
    return (Array.isArray(regions) ? regions : []).map((region: unknown) => {
      const place = textOf(at(region, ['place']));
      return [place, place] as const;
    });
  });
}
