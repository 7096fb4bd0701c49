import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PackJson } from '../../../src/engine/index.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { provable } from '../verify/tiny.js';
import { ran, type Ran } from '../../support/run-command.js';

const onPack = (changes: Changes, args: (directory: string) => readonly string[]): Ran =>
  withPack(changes, (directory) => ran(...args(directory)));

test('lint: 0 and a summary for a fine pack', () => {
  const { code, out, err } = onPack({}, (directory) => [
    'lint',
    directory,
    '--today',
    '2026-06-01',
  ]);
  assert.equal(code, 0);
  assert.match(
    err,
    /^note: the folder is named "triage-pack-.*" and the pack "tiny"; .*pack\.yml$/,
  );
  assert.match(out, /no problems \(7 questions, 6 rules, 4 causes\)/);
});

test('lint: 1 and `file:line:column  code  what; fix` for each problem', () => {
  const { code, out, err } = onPack(
    { 'rules.yml': replace('ref: weak_bones }, sources', 'ref: week_bones }, sources') },
    (directory) => ['lint', directory, '--today', '2026-06-01'],
  );
  assert.deepEqual([code, out], [1, '']);
  assert.match(
    err,
    /rules\.yml:5:\d+ {2}reference {2}there is no condition "week_bones"; did you mean "weak_bones"\?\n1 problem in 1 file$/,
  );
});

test('lint: notes a case that lost an answer until somebody has read it', () => {
  const marked = (text: string): string =>
    text.replace(
      '    title: Sore after',
      '    readAgain: "lost onset: effort"\n    title: Sore after',
    );
  withPack({ 'cases/own.yml': marked }, (directory) => {
    const { code, err } = ran('lint', directory, '--today', '2026-01-01');
    assert.equal(code, 0, err);
    assert.match(
      err,
      /^note: cases\/own\.yml: case own-1 lost onset: effort; read again what it expects, then take "readAgain" out of it$/m,
    );
  });
});

test('lint: notes a row of the coverage table that lost an answer', () => {
  const row =
    '{ id: sore, presentation: I am sore., answers: { age: under50 }, least: self-care, most: soon, sources: [S1], from: the tests, readAgain: "lost onset: effort" }';
  withPack({ 'safety/coverage.yml': `rows:\n  - ${row}\n` }, (directory) => {
    const { code, err } = ran('lint', directory, '--today', '2026-01-01');
    assert.equal(code, 0, err);
    assert.match(
      err,
      /^note: safety\/coverage\.yml: row sore lost onset: effort; read again which levels it may get, then take "readAgain" out of it$/m,
    );
  });
});

test('build: writes a proven pack and nothing of a broken one', () => {
  withPack(provable({}), (directory) => {
    const out = join(directory, 'out');
    const fine = ran('build', directory, '--out', out);
    assert.equal(fine.code, 0, fine.err);
    assert.match(fine.out, /tiny 1\.0\.0 sha256-\w+$/);
    assert.equal(packIn(out).unproven, undefined);
    assert.ok(existsSync(join(out, 'tiny.verify.json')), 'the proof lies beside it');
    assert.deepEqual(
      [existsSync(join(out, 'tiny.json')), existsSync(join(out, 'tiny.en.js'))],
      [true, true],
    );
  });
  withPack({ 'causes.yml': replace('touch: 2 ', 'touch: 0 ') }, (directory) => {
    const out = join(directory, 'out');
    assert.equal(ran('build', directory, '--out', out).code, 1);
    assert.equal(existsSync(out), false);
  });
});

const packIn = (out: string): PackJson =>
  JSON.parse(readFileSync(join(out, 'tiny.json'), 'utf8')) as PackJson;

test('build: what a proof or a case refuses is not built, and --unproven marks it', () => {
  const wrongCase: Changes = { 'cases/own.yml': replace('first: strain', 'first: wear') };
  for (const [changes, says] of [
    [{}, /^verify: ratio-sign: cause "strain" counts .*\.for \(young: .*\)$/m],
    [provable(wrongCase), /^cases: own-1 \(Sore after effort\): wear is not the first cause$/m],
  ] as const)
    withPack(changes, (directory) => {
      const out = join(directory, 'out');
      const refused = ran('build', directory, '--out', out);
      assert.equal(refused.code, 1);
      assert.match(refused.err, says);
      assert.match(refused.err, /tiny is not proven, so nothing was built; .*--unproven/);
      assert.equal(existsSync(out), false);
      const marked = ran('build', directory, '--out', out, '--unproven');
      assert.equal(marked.code, 0);
      assert.match(marked.err, /tiny is not proven: to try it out, not for the public/);
      assert.equal(packIn(out).unproven, true);
      assert.equal(existsSync(join(out, 'tiny.verify.json')), false);
    });
});

test('build: --unproven leaves no proof of an earlier build beside the pack', () => {
  withPack(provable({}), (directory) => {
    const out = join(directory, 'out');
    assert.equal(ran('build', directory, '--out', out).code, 0);
    const marked = ran('build', directory, '--out', out, '--unproven');
    assert.equal(marked.code, 0);
    for (const name of ['tiny.verify.md', 'tiny.verify.json']) {
      assert.equal(existsSync(join(out, name)), false, name);
      assert.match(marked.out, new RegExp(`^removed .*${name}, the proof`, 'm'));
    }
  });
});

test('build: --parts of a pack whose rules read fit is a problem, before anything is written', () => {
  const readsFit = replace(
    'rules:',
    'rules:\n  - { id: likely, urgency: soon, when: { fit: strain, atLeast: strong }, sources: [S1] }',
  );
  const words = replace('rules:', 'rules:\n  likely: It looks like a strain.');
  withPack(provable({ 'rules.yml': readsFit, 'text/en/rules.yml': words }), (directory) => {
    const out = join(directory, 'out');
    for (const more of [[], ['--unproven']]) {
      const { code, err } = ran('build', directory, '--out', out, '--parts', ...more);
      assert.equal(code, 1);
      assert.match(err, /rules\.yml:1:1 {2}no-parts {2}rule "likely" reads how well .*--parts$/m);
      assert.equal(existsSync(out), false);
    }
  });
});

test('build: says where no properties.yml states what was proved', () => {
  withPack(provable({}), (directory) => {
    const { out } = ran('build', directory, '--out', join(directory, 'out'));
    assert.match(out, /^note: there is no properties\.yml, so nothing is stated/m);
  });
});

test('cases: prints both tables, 0 when every promise is kept', () => {
  const { code, out, err } = onPack({}, (directory) => ['cases', directory]);
  assert.deepEqual([code, err], [0, '']);
  assert.match(
    out,
    /Unmentioned red flags: "none of these"[\s\S]+Unmentioned red flags: "not sure"/,
  );
  assert.match(out, /^vig-1 +vignette +emergency +emergency +exact +wear \(weak\) +wear +1$/m);
});

test('cases: --unsure-flags prints the second table alone', () => {
  const { out } = onPack({}, (directory) => ['cases', directory, '--unsure-flags']);
  assert.doesNotMatch(out, /none of these/);
  assert.match(out, /^own-1 +own +urgent +self-care +over/m);
});

test('cases: 1 for a promise that is broken, or an emergency that is missed', () => {
  const broken = onPack(
    { 'cases/own.yml': replace('first: strain', 'first: wear') },
    (directory) => ['cases', directory],
  );
  assert.equal(broken.code, 1);
  assert.match(broken.err, /own-1 \(Sore after effort\): wear is not the first cause/);
  const missed = onPack(
    { 'cases/own.yml': replace('danger: [numb]', 'danger: [fever]') },
    (directory) => ['cases', directory],
  );
  assert.equal(missed.code, 1);
  assert.match(missed.err, /vig-1 \(Numb and worse\): an emergency came out as urgent/);
});

test('cases: a vignette that is not an emergency is measured, not a promise', () => {
  const { code, out } = onPack(
    {
      'cases/own.yml': replace(
        'danger: [numb], onset: slow }\n    expect: { urgency: emergency',
        'danger: [none], onset: slow }\n    expect: { urgency: soon',
      ),
    },
    (directory) => ['cases', directory],
  );
  assert.equal(code, 0);
  assert.match(out, /^vig-1 +vignette +self-care +soon +UNDER/m);
});

test('wrong usage is 2, with the fix', () => {
  for (const [args, says] of [
    [['lint'], /no folder is given; name the folder that holds pack\.yml/],
    [['lint', 'a', 'b'], /one folder at a time; remove b/],
    [['lint', '/nowhere'], /\/nowhere is not a folder; give the folder/],
    [['lint', 'x', '--fast'], /--fast/],
    [['build', 'x'], /add --out DIR/],
    [['lintt', 'x'], /there is no command "lintt"; did you mean "lint"\?/],
    [[], /triage-pack lint DIR/],
  ] as const) {
    const { code, err } = ran(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, says);
  }
});

test('help is 0 and names every command, those for research under a heading of their own', () => {
  const { code, out } = ran('--help');
  assert.equal(code, 0);
  const [forAuthors, forResearch] = out.split(/^For research.*$/m);
  for (const name of ['init', 'lint', 'verify', 'build', 'cases', 'explain', 'preview', 'regions'])
    assert.match(forAuthors!, new RegExp(`triage-pack ${name} `));
  for (const name of ['evaluate', 'simulate']) {
    assert.doesNotMatch(forAuthors!, new RegExp(`triage-pack ${name} `));
    assert.match(forResearch!, new RegExp(`triage-pack ${name} DIR`));
  }
});

test('the command runs as a process', () => {
  const cli = fileURLToPath(new URL('../../../src/authoring/cli.ts', import.meta.url));
  const out = withPack({}, (directory) =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', cli, 'lint', directory, '--today', '2026-06-01'],
      { encoding: 'utf8' },
    ),
  );
  assert.match(out, /no problems/);
});
