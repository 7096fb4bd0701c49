import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBelow, PackError, type Pack } from '../../../src/engine/index.js';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import { runCase } from '../../../src/authoring/cases/run-case.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { PROPERTIES } from '../../../src/authoring/verify/properties/index.js';
import type { Failure } from '../../../src/authoring/verify/property.js';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { caseOf } from '../../../src/authoring/verify/witness-case.js';
import { sampleOf } from '../../engine/runs.js';
import { MUTANTS } from './mutants/index.js';
import type { Loose, Mutant } from './mutants/mutant.js';

const GOOD = lintPack('content/packs/back-and-knee').pack!;

interface Checked {
  readonly pack: Pack | null;
  readonly failures: readonly Failure[];
}

/** What a property finds; of `engine`, why the pack is not loaded. */
function failuresOf(authored: AuthoredPack, property: string): Checked {
  try {
    const model = modelOf(authored);
    return {
      pack: model.pack,
      failures: PROPERTIES.find(({ id }) => id === property)?.check(model).failures ?? [],
    };
  } catch (error) {
    if (!(error instanceof PackError) || property !== 'engine') throw error;
    return { pack: null, failures: [{ message: error.message }] };
  }
}

function seeded({ seed }: Mutant): AuthoredPack {
  const copy = structuredClone(GOOD) as Loose;
  seed(copy);
  return copy as AuthoredPack;
}

/**
 * The case of a failure shows it: played as an interview, it comes out below the level that it
 * should get; of a presentation that is to come out lower, above it.
 */
function assertReplays(pack: Pack, property: string, failure: Failure): void {
  const item = caseOf(pack, property, 'replayed', failure);
  if (!item) return;
  const { assessment } = runCase(pack, item);
  if (failure.expect)
    assert.ok(
      /the most acceptable/.test(failure.message)
        ? isBelow(failure.expect, assessment.urgency)
        : isBelow(assessment.urgency, failure.expect),
      `${failure.message}: replayed as ${assessment.urgency}\n${JSON.stringify(item.answers)}`,
    );
}

describe('each seeded defect is caught by the property that names it', () => {
  it('there are at least 25 kinds', () =>
    assert.ok(new Set(MUTANTS.map(({ name }) => name)).size >= 25));

  for (const property of new Set(MUTANTS.map((mutant) => mutant.property))) {
    it(`${property}: nothing is wrong with the pack itself`, () =>
      assert.deepEqual(failuresOf(GOOD, property).failures, []));
  }

  for (const mutant of sampleOf(MUTANTS, ({ property }) => property)) {
    it(`${mutant.property}: ${mutant.name}`, () => {
      const checked = failuresOf(seeded(mutant), mutant.property);
      const named = checked.failures.find(({ message }) => mutant.says.test(message));
      assert.ok(
        named,
        `not caught; found: ${checked.failures.map(({ message }) => message).join('\n') || 'nothing'}`,
      );
      if (checked.pack) assertReplays(checked.pack, mutant.property, named);
    });
  }
});
