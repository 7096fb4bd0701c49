import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, loadPack, PackError, type PackJson } from '../../src/engine/index.js';
import { packs, type Whims, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { MUTATIONS, pick, spoil, type Random } from '../support/hostile.js';
import { randomOf } from '../bench/synthetic.js';
import { PACK_JSON } from './pack.js';
import { answerTo, checkSession, checkWorld, timed, type Loaded } from './hostile-session.js';

/** Loads it and answers forward. True if it could be loaded. */
function survives(name: string, json: unknown, choices: Whims): boolean {
  let pack: Loaded;
  try {
    pack = timed(`${name}: loadPack`, () => loadPack(json));
  } catch (error) {
    assert.ok(error instanceof PackError, `${name}: ${(error as Error).stack}`);
    assert.ok(
      error.code.length > 0 &&
        typeof error.path === 'string' &&
        /^triage-widget: pack /.test(error.message),
      name,
    );
    return false;
  }
  let session = timed(`${name}: createSession`, () => createSession(pack));
  for (const whim of choices) {
    checkSession(name, pack, session);
    const { next, answers } = session;
    if (!next) break;
    session = timed(`${name}: createSession`, () =>
      createSession(pack, { ...answers, [next.id]: answerTo(next, whim) }),
    );
  }
  return true;
}

/** Spoils a copy of the pack in one to four ways, and sees what comes of it. */
function attack(original: PackJson, seed: number, choices: Whims): boolean {
  const random: Random = randomOf(seed);
  const json = JSON.parse(JSON.stringify(original)) as object;
  const done: string[] = [];
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const name = pick(Object.keys(MUTATIONS), random);
    done.push(`${name}: ${spoil(json, name, random)}`);
    // A list that holds itself, or ends after four thousand millions, is not spoiled further: the
    // spoiling would not end.
    if (name === 'itself' || name === 'huge' || name === 'deep') break;
  }
  const name = `pack ${original.id}, seed ${seed} (${done.join('; ')})`;
  const isLoaded = survives(name, json, choices);
  checkWorld(name);
  return isLoaded;
}

/**
 * How many packs: as many as `npm test` takes, and up to so many in a longer run. A failure names
 * the pack by its seed.
 */
function spoilt(full: number, most: number): fc.Parameters<unknown> & { readonly numRuns: number } {
  const { numRuns, ...rest } = runs(full);
  return {
    ...rest,
    numRuns: Math.min(most, numRuns),
    endOnFailure: true,
    includeErrorInReport: true,
  };
}

describe('a hostile pack is refused, or runs without harm', () => {
  it('made from the pack that comes with the package', () => {
    let loaded = 0;
    const { numRuns } = spoilt(120, 2000);
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), whims, (seed, choices) => {
        loaded += Number(attack(PACK_JSON, seed, choices.slice(0, 25)));
      }),
      spoilt(120, 2000),
    );
    // One in six of them can be loaded: three runs in a million load three of 120, or fewer.
    assert.ok(
      loaded > numRuns / 40,
      `only ${loaded} of ${numRuns} could be loaded: the rest shows nothing of sessions`,
    );
  });

  it('made from small packs', () => {
    let loaded = 0;
    const { numRuns } = spoilt(400, 10_000);
    fc.assert(
      fc.property(
        packs({ positive: false }),
        fc.nat({ max: 2 ** 31 - 1 }),
        whims,
        (json, seed, choices) => {
          loaded += Number(attack(json, seed, choices));
        },
      ),
      spoilt(400, 10_000),
    );
    assert.ok(
      loaded > numRuns / 20,
      `only ${loaded} of ${numRuns} could be loaded: the rest shows nothing of sessions`,
    );
  });
});
