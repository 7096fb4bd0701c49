import { PackError } from './errors.js';
import {
  checkFields,
  fieldsOf,
  listOf,
  oneOf,
  recordOf,
  within,
  type Check,
  type Fields,
} from './check-fields.js';
import { asBoolean, asId, asList, asRecord, asText } from './check-json.js';
import type { BodyMap, MapDrawing, MapRegion } from './pack.js';

/** What a path of SVG may hold: packs come from anyone, and end up in somebody's page. */
const PATH = /^M[-0-9 ,.MLHVCSQTAZmlhvcsqtaz]*$/;

const region: Fields<MapRegion> = {
  place: asId,
  'pair?': asBoolean,
  shape: asPath,
  hit: numbers(4),
  tick: numbers(2),
};

const drawing: Fields<MapDrawing> = {
  'view?': oneOf(['front', 'back']),
  'mirror?': asBoolean,
  outline: asPath,
  'lines?': asPath,
  regions: filled((item, path) => {
    const record = asRecord(item, path);
    const { place } = record;
    checkFields(record, typeof place === 'string' ? `${path}.${place}` : path, region);
  }),
};

const map: Fields<BodyMap> = { viewBox: numbers(4), drawings: filled(fieldsOf(drawing)) };

/**
 * Checks the drawings of a pack, which a page draws as they are.
 * @throws PackError naming the place on the drawing
 */
export const checkMaps: Check = recordOf(fieldsOf(map));

function asPath(value: unknown, path: string): void {
  const text = asText(value, path);
  if (!PATH.test(text))
    throw new PackError(
      'type',
      path,
      `is ${JSON.stringify(text.slice(0, 40))}; expected a path: numbers and the letters M L H V C S Q T A Z, with M first`,
    );
}

function numbers(count: number): Check {
  const each = listOf(within(-1e4, 1e4));
  return (value, path) => {
    const { length } = asList(value, path);
    if (length !== count)
      throw new PackError('number', path, `has ${length} numbers; expected ${count}`);
    each(value, path);
  };
}

function filled(check: Check): Check {
  const each = listOf(check);
  return (value, path) => {
    if (!asList(value, path).length) throw new PackError('missing', path, 'is empty');
    each(value, path);
  };
}
