import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: unknown;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

describe('workflows', () => {
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const workflow = parse(text) as Workflow;

    it(`${name}: every action is pinned by its full hash, with the version beside it`, () => {
      const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, value]) => value!);
      assert.ok(uses.length > 0);
      for (const value of uses)
        assert.match(value, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it(`${name}: may read and no more by default, and ends in time`, () => {
      assert.deepEqual(workflow.permissions, { contents: 'read' });
      for (const job of Object.values(workflow.jobs)) assert.ok(job['timeout-minutes']! <= 60);
    });
  }

  it('every test runs in each, by the command that runs them everywhere', () => {
    for (const name of readdirSync(FOLDER)) {
      const { jobs } = parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
      const runs = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
      assert.ok(runs.includes('.ci/run'), name);
    }
    assert.match(readFileSync('.ci/run', 'utf8'), /^npm ci && .*npm run test:all$/m);
  });

  it('publishing signs where the files come from, after every test, without a stored token', () => {
    const text = readFileSync(join(FOLDER, 'publish.yml'), 'utf8');
    const job = (parse(text) as Workflow).jobs['publish']!;
    const runs = job.steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(job.permissions, { contents: 'read', 'id-token': 'write' });
    assert.ok(runs.includes('.ci/run'));
    assert.match(runs.at(-1)!, /^npm publish --provenance/);
    assert.doesNotMatch(text, /secrets\./);
  });
});
