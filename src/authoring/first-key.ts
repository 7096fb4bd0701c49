import { isScalar, visit, type Document, type YAMLMap } from 'yaml';

/**
 * Where the first of two equal keys stands, as an offset in the text; undefined where no map has two.
 * @param second where the second one stands
 */
export function firstKey(document: Document.Parsed, second: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_key, map) {
      found = firstIn(map, second);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function firstIn(map: YAMLMap, second: number): number | undefined {
  const keys = map.items.map(({ key }) => key).filter(isScalar);
  const again = keys.find(({ range }) => range?.[0] === second);
  const first = again && keys.find(({ value }) => String(value) === String(again.value));
  return first?.range?.[0];
}
