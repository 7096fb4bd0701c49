import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFailures, reportJson } from '../../../src/authoring/verify/report.js';
import { verifyPack } from '../../../src/authoring/verify/verify.js';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { AGE, GOOD, properties, type Loose } from './failing.js';

// Twenty choices of three hold in 3^20 ways. No computer looks at each, and to run out of memory
// says nothing of the pack.
const CHOICE = {
  any: [AGE, { q: 'health', is: 'bones' }, { q: 'onset', is: 'slow' }],
};
const IMMENSE = { all: Array.from({ length: 20 }, () => CHOICE) };

function verified(change: (pack: Loose) => void): ReturnType<typeof verifyPack> {
  const pack = structuredClone(GOOD) as Loose;
  change(pack);
  return verifyPack(pack as AuthoredPack, () => 0);
}

test('what cannot be finished is not proved: each property says so by name, and the pack fails', () => {
  const verification = verified((pack) => {
    pack.rules[0].when = IMMENSE;
    properties({
      raises: [{ id: 'immense', when: IMMENSE, atLeast: 'soon', because: 'x' }],
    })(pack);
  });
  const failed = new Map(
    verification.results.map(({ property, failures }) => [
      property.id,
      failures
        .map(({ message }) => message)
        .filter((message) => /not proved; the search was cut off/.test(message)),
    ]),
  );
  for (const id of ['flag-level', 'rule-stated', 'doubt'])
    assert.ok(failed.get(id)!.length > 0, id);
  assert.match(failed.get('flag-level')![0]!, /^raises\.immense: not proved/);
  const report = reportJson(verification);
  assert.equal(report.verdict, 'failed');
  assert.ok(
    reportFailures(report).some((line) =>
      /^flag-level: raises\.immense: not proved; the search was cut off/.test(line),
    ),
  );
});
