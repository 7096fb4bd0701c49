/**
 * Prints how many browser tests passed and failed, on a line of its own, so that programs can add
 * them up.
 */
export function countReporter() {
  return {
    stop({ sessions }) {
      const outcomes = [...sessions].flatMap((session) => [
        ...results(session.testResults),
        ...(session.passed ? [] : emptyFailure(session)),
      ]);
      const passed = outcomes.filter((ok) => ok).length;
      console.log(`\n${passed} passed, ${outcomes.length - passed} failed`);
    },
  };
}

function* results(suite) {
  if (!suite) return;
  for (const test of suite.tests) if (!test.skipped) yield test.passed;
  for (const inner of suite.suites) yield* results(inner);
}

/** A file that could not be loaded has no failing test of its own, but has failed. */
function emptyFailure(session) {
  return [...results(session.testResults)].includes(false) ? [] : [false];
}
