import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadPack, PackError, type PackErrorCode } from '../../src/engine/index.js';
import { boundsAndWords, compiledSchema } from '../support/compiled-schema.js';
import { packs } from './random-pack.js';
import { full } from './rich-pack.js';

const RUNS = Number(process.env['LAW_RUNS'] ?? 300);

/**
 * What no schema can say: that ids exist, are unique and wait for nothing that waits for them, and
 * how large a pack is as a whole.
 */
const BEYOND_SCHEMAS: ReadonlySet<PackErrorCode> = new Set([
  'unknown-id',
  'duplicate-id',
  'cycle',
  'too-large',
]);
/** The same for single messages: lists by strata, base rates, words by id, keys of all objects. */
const BEYOND_SCHEMAS_TOO =
  /expected \d+, one for each stratum|has no base rate|text\.\w+\.(questions|causes|dangers)\.\w+(\.options\.\w+)? is missing; write its words|has the key ".*", which is not allowed/;

const validate = compiledSchema();

/** Fails where the schema and the guard disagree; says whether the guard takes the pack. */
function agree(pack: unknown, what: string): 'taken' | 'refused' | 'beyond schemas' {
  const fits = validate(pack);
  try {
    loadPack(pack);
  } catch (error) {
    assert.ok(error instanceof PackError, `${what}: ${String(error)}`);
    if (BEYOND_SCHEMAS.has(error.code) || BEYOND_SCHEMAS_TOO.test(error.message))
      return 'beyond schemas';
    assert.ok(!fits, `${what}: only the guard refuses it: ${error.message}`);
    return 'refused';
  }
  const [first] = validate.errors ?? [];
  assert.ok(
    fits,
    `${what}: only the schema refuses it: ${first?.instancePath} ${first?.message} (${first?.schemaPath})`,
  );
  return 'taken';
}

type Step = string | number;
type Place = readonly Step[];

/** Every place in a pack, however deep. */
function placesIn(value: unknown, above: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [above];
  const inner = Array.isArray(value)
    ? value.map((item, index): [Step, unknown] => [index, item])
    : Object.entries(value);
  return [above, ...inner.flatMap(([key, item]) => placesIn(item, [...above, key]))];
}

/** A copy in which the value at a place is changed, or gone where it becomes undefined. */
function changed(pack: unknown, place: Place, change: (value: unknown) => unknown): unknown {
  if (place.length === 0) return change(pack);
  const copy: any = structuredClone(pack);
  const holder = place.slice(0, -1).reduce((here, key) => here[key], copy);
  const last = place.at(-1)!;
  const value = change(holder[last]);
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

/** Ways to spoil a value. Ids are left as they are, since whether one exists is beyond schemas. */
const SPOILS: Readonly<Record<string, (value: unknown) => unknown>> = {
  gone: () => undefined,
  null: () => null,
  text: () => 'spoilt',
  'odd text': () => 'Odd id!',
  number: () => 1.5,
  true: () => true,
  list: () => [],
  'list of text': () => ['spoilt'],
  'list of null': () => [null],
  object: () => ({}),
  'an extra field': (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, extra: [7, null] }
      : { extra: 7 },
  'an item twice': (value) => (Array.isArray(value) ? [...value, ...value.slice(0, 1)] : []),
  'the first item only': (value) => (Array.isArray(value) ? value.slice(0, 1) : {}),
};

/** Where to spoil a value and how, and where to take another value from. */
const randomSpoil = fc.record({
  where: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('moved', 'moved', 'beside', 'beside', ...Object.keys(SPOILS)),
});
type RandomSpoil = typeof randomSpoil extends fc.Arbitrary<infer T> ? T : never;

function spoiltBy(pack: unknown, { where, from, how }: RandomSpoil): unknown {
  const places = placesIn(pack);
  const source = places[from % places.length]!;
  const value = structuredClone(source.reduce<any>((here, key) => here[key], pack));
  const moves: Readonly<Record<string, (value: unknown) => unknown>> = {
    ...SPOILS,
    moved: () => value,
    beside: (here) =>
      typeof here === 'object' && !Array.isArray(here)
        ? { ...here, [source.at(-1) ?? 'pack']: value }
        : here,
  };
  return changed(pack, places[where % places.length]!, moves[how]!);
}

/** A pack in which every field is there to be spoilt. */
const FULL = full();

describe('the schema of compiled packs and the check at run time', () => {
  it('both take every pack that the tests of the engine make', () => {
    assert.equal(agree(FULL, 'full'), 'taken');
    fc.assert(
      fc.property(packs({ positive: false }), (pack) => {
        assert.equal(agree(JSON.parse(JSON.stringify(pack)), 'random'), 'taken');
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });

  it('agree on every spoilt field of a pack that has every field', () => {
    const seen = { taken: 0, refused: 0, 'beyond schemas': 0 };
    const fields = new Map(
      placesIn(FULL).map((place) => [
        place.map((key) => (Number(key) >= 0 ? '*' : key)).join(),
        place,
      ]),
    );
    for (const place of fields.values())
      for (const [name, spoil] of Object.entries(SPOILS))
        seen[agree(changed(FULL, place, spoil), `${place.join('.')}: ${name}`)]++;
    assert.ok(seen.refused > seen['beyond schemas'], JSON.stringify(seen));
    assert.ok(seen.taken > 0, JSON.stringify(seen));
  });

  it('agree on every bound and on every word of the schemas, at every place that has such', () => {
    const { bounds, words } = boundsAndWords();
    const numbers = bounds.flatMap((bound) => [bound, bound - 0.5, bound + 1]);
    const seen = { taken: 0, refused: 0, 'beyond schemas': 0 };
    for (const place of placesIn(FULL)) {
      const old = place.reduce<any>((here, key) => here[key], FULL);
      const others = typeof old === 'number' ? numbers : words.includes(old) ? words : [];
      for (const other of others)
        seen[
          agree(
            changed(FULL, place, () => other),
            `${place.join('.')}: ${other}`,
          )
        ]++;
    }
    assert.ok(seen.taken > 0 && seen.refused > 0, JSON.stringify(seen));
  });

  it('agree on random packs with values spoilt, put elsewhere, or set beside others', () => {
    const some = fc.oneof(packs({ positive: false }), fc.constant(FULL));
    fc.assert(
      fc.property(some, fc.array(randomSpoil, { minLength: 1, maxLength: 3 }), (pack, spoils) => {
        const spoilt = spoils.reduce<unknown>(spoiltBy, JSON.parse(JSON.stringify(pack)));
        if (spoilt !== undefined) agree(spoilt, JSON.stringify(spoils));
      }),
      { numRuns: 2 * RUNS },
    );
  });
});
