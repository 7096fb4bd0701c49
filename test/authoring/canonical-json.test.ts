import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, contentHash } from '../../src/authoring/canonical-json.js';

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

test('keys are sorted at every depth, lists keep their order, and there are no spaces', () => {
  assert.equal(
    canonicalJson({ b: [3, 1, { z: 1, a: 2 }], a: { d: null, c: 'x y' } }),
    '{"a":{"c":"x y","d":null},"b":[3,1,{"a":2,"z":1}]}',
  );
});

test('keys that look like numbers are sorted as text', () => {
  assert.equal(canonicalJson({ 10: 'a', 9: 'b' }), '{"10":"a","9":"b"}');
});

test('what is undefined is left out, what is null is not', () => {
  assert.equal(canonicalJson({ a: undefined, b: null }), '{"b":null}');
});

test('letters of any script stay themselves, and quotes are escaped', () => {
  assert.equal(canonicalJson({ 医: '生"\n' }), '{"医":"生\\"\\n"}');
});

test('-0 is 0: the two are the same number in a file', () => {
  assert.equal(canonicalJson([-0, 0]), '[0,0]');
  assert.equal(contentHash({ x: -0 }), contentHash({ x: 0 }));
});

test('reading it back gives the same value, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the same content is the same text, in whatever order it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(canonicalJson(reversed(value)), canonicalJson(value));
    }),
  );
});

test('different content is a different text', () => {
  const texts = [null, 0, '0', [], {}, [0], ['0'], { a: 0 }, { a: [0] }, [[0]]].map(canonicalJson);
  assert.equal(new Set(texts).size, texts.length);
});

test('the hash is SHA-256 of the bytes in UTF-8', () => {
  // Well-known: the digest of the two bytes "{}".
  assert.equal(
    contentHash({}),
    'sha256-44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  );
  assert.match(contentHash({ a: '医生' }), /^sha256-[0-9a-f]{64}$/);
  assert.notEqual(contentHash({ a: 'é' }), contentHash({ a: 'e\u0301' }), 'letters are not joined');
});
