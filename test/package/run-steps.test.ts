import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error plain JavaScript, run before anything is built
import { runSteps as untyped } from '../support/run-steps.mjs';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly after?: readonly string[];
  readonly alone?: boolean;
}
interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly failures: string;
}
const runSteps = untyped as (
  steps: readonly Step[],
  lanes: number,
  print: (text: string) => void,
) => Promise<readonly Outcome[]>;

/** A step that runs one line of JavaScript. */
const step = (name: string, code: string, more: Partial<Step> = {}): Step => ({
  name,
  command: process.execPath,
  args: ['-e', code],
  ...more,
});
const said = (milliseconds: number): string =>
  `console.log(Date.now()); setTimeout(() => console.log(Date.now()), ${milliseconds})`;

/** When each step began and ended, by what it printed. */
async function timesOf(steps: readonly Step[], lanes: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  await runSteps(steps, lanes, (text) => {
    const [, name, output] = /^\n── (\S+) .*\n([^]*)$/.exec(text)!;
    times.set(name!, output!.trim().split('\n').map(Number));
  });
  return times;
}

describe('the steps of a test run', () => {
  it('are counted: by what a runner prints, else as one check', async () => {
    const outcomes = await runSteps(
      [
        step('browser', "console.log('3 passed, 1 failed'); process.exitCode = 1"),
        step('node', "console.log('ℹ pass 5\\nℹ fail 0\\nℹ cancelled 2'); process.exitCode = 1"),
        step('fine', ''),
        step('broken', 'process.exitCode = 1'),
        step('broken after its tests', "console.log('4 passed, 0 failed'); process.exitCode = 1"),
        { name: 'not there', command: './no-such-command', args: [] },
      ],
      1,
      () => undefined,
    );
    assert.deepEqual(
      outcomes.map(({ name, passed, failed }) => [name, passed, failed]),
      [
        ['browser', 3, 1],
        ['node', 5, 2],
        ['fine', 1, 0],
        ['broken', 0, 1],
        ['broken after its tests', 4, 1],
        ['not there', 0, 1],
      ],
    );
  });

  it('that fail give their failures again, for the end of a long run', async () => {
    const long = "console.log('line\\n'.repeat(500) + ";
    const outcomes = await runSteps(
      [
        step(
          'node',
          `${long}'ℹ fail 1\\n\\n✖ failing tests:\\n\\n✖ a click'); process.exitCode = 1`,
        ),
        step('other', `${long}'no such page'); process.exitCode = 1`),
        step('fine', long + "'✖ failing tests:')"),
      ],
      1,
      () => undefined,
    );
    const [node, other, fine] = outcomes.map(({ failures }) => failures);
    assert.equal(node, '✖ failing tests:\n\n✖ a click');
    assert.match(other!, /^line\n[^]*\nno such page$/);
    assert.ok(other!.split('\n').length < 200, 'the end of it alone');
    assert.equal(fine, '');
  });

  it('wait for those that they come after', async () => {
    const times = await timesOf(
      [step('last', said(0), { after: ['first'] }), step('first', said(50))],
      2,
    );
    assert.ok(times.get('last')![0]! >= times.get('first')![1]!);
  });

  it('are not run, and have failed, where what they come after failed', async () => {
    const printed: string[] = [];
    const outcomes = await runSteps(
      [
        step('build', 'process.exitCode = 1'),
        step('tests', said(0), { after: ['build'] }),
        step('tests of these', said(0), { after: ['tests'] }),
        step('lint', ''),
      ],
      1,
      (text) => printed.push(text),
    );
    assert.deepEqual(
      outcomes.map(({ name, failed }) => [name, failed]),
      [
        ['build', 1],
        ['tests', 1],
        ['tests of these', 1],
        ['lint', 0],
      ],
    );
    assert.deepEqual(
      printed.map((text) => /── (\S+)/.exec(text)![1]),
      ['build', 'lint'],
    );
    assert.match(outcomes[1]!.failures, /Not run.*build/);
  });

  it('what measures has the machine to itself', async () => {
    const times = await timesOf(
      [step('a', said(50)), step('measured', said(50), { alone: true }), step('b', said(50))],
      3,
    );
    const [from, to] = times.get('measured')! as [number, number];
    for (const other of ['a', 'b']) {
      const [begun, ended] = times.get(other)! as [number, number];
      assert.ok(ended <= from || begun >= to, other);
    }
  });

  it('that wait for each other are a mistake', async () => {
    const round = [step('a', '', { after: ['b'] }), step('b', '', { after: ['a'] })];
    await assert.rejects(
      runSteps(round, 2, () => undefined),
      /a, b: waiting for each other/,
    );
  });
});
