import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/**
 * A test runner for Stryker that stays in one process. The engine with its tests is one script,
 * evaluated anew for every mutant: no state is carried over, constants are worked out again, and
 * starting costs milliseconds instead of a Node. `describe` and `it` are the collector below; all
 * tests of the engine are synchronous.
 */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'fresh', factory: createRunner }];

createRunner.inject = [];
function createRunner() {
  return new FreshRunner();
}

const SUCCESS = 0;
const FAILED = 1;
const shared = () => (globalThis.__stryker__ ??= {});

class FreshRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const file = resolve('.build/mutants/all.cjs');
    this.require = createRequire(file);
    this.evaluate = compileFunction(readFileSync(file, 'utf8'), ['require', 'exports'], {
      filename: file,
    });
  }

  async dryRun({ coverageAnalysis }) {
    const stryker = shared();
    Object.assign(stryker, {
      activeMutant: undefined,
      mutantCoverage: undefined,
      hitCount: undefined,
      currentTestId: undefined,
    });
    const tests = this.collect().map((test) => {
      stryker.currentTestId = test.id;
      return run(test);
    });
    stryker.currentTestId = undefined;
    return {
      status: 'complete',
      tests,
      ...(coverageAnalysis !== 'off' && { mutantCoverage: stryker.mutantCoverage }),
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const stryker = shared();
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
      currentTestId: undefined,
    });
    const chosen = testFilter && new Set(testFilter);
    try {
      let nrOfTests = 0;
      for (const test of this.collect()) {
        if (chosen && !chosen.has(test.id)) continue;
        nrOfTests++;
        const { status, failureMessage } = run(test);
        if (stryker.hitCount > hitLimit)
          return { status: 'timeout', reason: `hit limit reached (${hitLimit})` };
        if (status === FAILED)
          return { status: 'killed', failureMessage, killedBy: [test.id], nrOfTests };
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      // Not even loading the tests went through: the mutant breaks what every test stands on.
      return { status: 'killed', failureMessage: `${error}`, killedBy: [], nrOfTests: 0 };
    }
  }

  /** Evaluates engine and tests; gives the tests in order. */
  collect() {
    const tests = [];
    const names = [];
    const describe = (name, define) => {
      names.push(name);
      define();
      names.pop();
    };
    const it = (name, ...rest) => {
      const body = rest.at(-1);
      const id = [...names, name].join(' › ');
      tests.push({ id, body });
    };
    this.evaluate((id) => (id === 'node:test' ? { describe, it } : this.require(id)), {});
    return tests;
  }
}

function run({ id, body }) {
  const start = performance.now();
  const result = (status, failureMessage) => ({
    id,
    name: id,
    status,
    failureMessage,
    timeSpentMs: performance.now() - start,
  });
  try {
    if (body() instanceof Promise)
      return result(FAILED, 'is asynchronous; this runner does not wait');
    return result(SUCCESS);
  } catch (error) {
    return result(FAILED, `${error?.message ?? error}`.slice(0, 500));
  }
}
