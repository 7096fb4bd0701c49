import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { lintPack } from '../../../src/authoring/lint.js';
import { upgradeFolder } from '../../../src/authoring/upgrade/upgrade-folder.js';
import { replace, type Files } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';
import { FORMAT_1 } from './format-1.js';

type Loose = any;

/** Hands a folder of format 1 to `use`, and removes it. */
function inFolder<T>(use: (directory: string) => T, changes: Files = {}): T {
  const directory = mkdtempSync(join(tmpdir(), 'triage-upgrade-'));
  try {
    for (const [path, text] of Object.entries({ ...FORMAT_1, ...changes })) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const read = (directory: string, path: string): string =>
  readFileSync(join(directory, path), 'utf8');

/** The contents of a file after the folder was upgraded. */
const upgraded = (path: string, changes: Files = {}): Loose =>
  inFolder((directory) => {
    upgradeFolder(directory);
    return parse(read(directory, path)) as unknown;
  }, changes);

test('upgrade: what is left for lint to find is what only the author can write', () => {
  inFolder((directory) => {
    upgradeFolder(directory);
    const { problems } = lintPack(directory);
    assert.deepEqual(
      problems.map(({ code, message }) => `${code}: ${message.split(';')[0]}`),
      [
        'place: "where" has no map',
        'doubt-unsaid: rule "brittle" does not say what "not sure" on "health" means, so who is not sure does not get "soon" from it',
        'check-missing: "danger" offers "not sure" and does not say how to check',
        'check-missing: "legs" offers "not sure" and does not say how to check',
      ],
    );
  });
});

test('upgrade: roles, places, numbers and grades of one option have their new names', () => {
  const { questions } = upgraded('questions.yml');
  assert.deepEqual(
    questions.map(({ id, role }: Loose) => [id, role]),
    [
      ['age', 'intake'],
      ['danger', 'screen'],
      ['legs', 'screen'],
      ['health', 'history'],
      ['where', 'evidence'],
    ],
  );
  const where = questions.at(-1);
  assert.deepEqual(where.options[0], { id: 'knee', places: ['knee'], base: [0.5] });
  assert.deepEqual([where.dependenceDiscount, where.share], [0.4, undefined]);
  const { perspectives, strata } = upgraded('pack.yml');
  const { shrinkage, lrCap, questionCap, dependenceDiscount } = perspectives[0];
  assert.deepEqual([shrinkage, lrCap, questionCap, dependenceDiscount], [0.75, 8, 30, 0.5]);
  assert.equal(strata.groups[0].share, 1, 'the share of a stratum is another thing');
  assert.deepEqual(upgraded('causes.yml').causes[0].evidence.where.perOption, {
    knee: { grade: 'A', sources: ['S1'] },
  });
});

test('upgrade: what clarified "not sure" or asked twice goes everywhere, and a stated level stays', () => {
  const { questions } = upgraded('questions.yml');
  assert.equal(questions.find(({ id }: Loose) => id === 'legs').careful, 'soon');
  assert.ok(!('unsureAs' in questions.find(({ id }: Loose) => id === 'health')));
  assert.deepEqual(upgraded('properties.yml').levels, {
    emergency: ['danger.numb'],
    urgent: ['danger.fever', 'legs.numb'],
    soon: ['danger.stiff'],
  });
  assert.deepEqual(Object.keys(upgraded('text/en/questions.yml').questions), [
    'age',
    'danger',
    'legs',
    'health',
    'where',
  ]);
  assert.ok(!('clear.worse' in upgraded('text/en/rules.yml').rules));
  assert.ok('legs.numb' in upgraded('text/en/rules.yml').rules);
  assert.deepEqual(upgraded('cases/own.yml').cases[0].answers, { age: 'adult', danger: 'unsure' });
});

test('upgrade: signs of urgent or above become the list of dangers, with their labels', () => {
  const { dangers } = upgraded('dangers.yml');
  const numb = { level: 'emergency', when: { q: 'danger', is: 'numb' }, sources: ['S1'] };
  assert.deepEqual(dangers, [
    { id: 'fever', level: 'urgent', when: { q: 'danger', is: 'fever' }, sources: ['S1'] },
    { id: 'numb', ...numb },
    // The second of a name takes that of its question too.
    { id: 'legs_numb', level: 'urgent', when: { q: 'legs', is: 'numb' }, sources: ['S1'] },
  ]);
  assert.deepEqual(upgraded('text/en/dangers.yml').dangers, {
    fever: 'Fever',
    numb: 'New numbness',
    legs_numb: 'A numb leg',
  });
  const { redFlags, safetyNet } = upgraded('pack.yml');
  assert.deepEqual(redFlags, ['numb'], 'emergencies only, where there are some');
  assert.deepEqual(
    safetyNet.map(({ danger }: Loose) => danger),
    ['numb', 'fever', 'legs_numb'],
    'the worst first',
  );
});

test('upgrade: a pack without an emergency lists what is urgent, one without either is told so', () => {
  const calm = FORMAT_1['questions.yml']!.replaceAll('flag: emergency', 'flag: urgent');
  assert.deepEqual(upgraded('pack.yml', { 'questions.yml': calm }).redFlags, [
    'fever',
    'numb',
    'legs_numb',
  ]);
  const calmer = { 'questions.yml': calm.replaceAll('flag: urgent', 'flag: soon') };
  const { decide } = inFolder(upgradeFolder, calmer);
  assert.ok(decide.some((line) => /^dangers\.yml: .*the list is empty; fill it$/.test(line)));
});

test('upgrade: comments stay, and words without a place are gone', () => {
  inFolder((directory) => {
    const { written } = upgradeFolder(directory);
    for (const [path, comment] of [
      ['pack.yml', '# What this pack is.'],
      ['pack.yml', '# findings depend on each other'],
      ['questions.yml', '# In the order asked.'],
      ['questions.yml', '# the saddle'],
    ] as const)
      assert.ok(read(directory, path).includes(comment), comment);
    for (const [path, gone] of [
      ['text/en/pack.yml', 'redFlags'],
      ['text/en/causes.yml', 'escalate'],
      ['text/en/advice.yml', 'safetyNet'],
      ['advice.yml', 'safetyNet'],
    ] as const)
      assert.ok(!read(directory, path).includes(gone), `${path}: ${gone}`);
    assert.ok(written.includes('dangers.yml') && written.includes('text/en/dangers.yml'));
    assert.equal(read(directory, 'sources.yml'), FORMAT_1['sources.yml'], 'the rest is untouched');
  });
});

test('triage-pack upgrade: says what it wrote, what to decide and what comes next', () => {
  inFolder((directory) => {
    const { code, out, err } = ran('upgrade', directory);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^wrote questions\.yml$/m);
    assert.match(out, /^decide: questions\.yml: "not sure" on health no longer counts/m);
    assert.match(out, /^decide: questions\.yml: "not sure" on legs is soon; state that/m);
    assert.match(
      out,
      /^decide: questions\.yml: clear, again are gone; give each screen a "check"/m,
    );
    assert.match(out, /^decide: text\/<locale>: the words of redFlags, safetyNet and escalate/m);
    assert.match(out, /^next: triage-pack lint, then triage-pack verify$/m);
  });
});

test('triage-pack upgrade: a folder of format 2 is left as it is', () => {
  inFolder((directory) => {
    assert.equal(ran('upgrade', directory).code, 0);
    const before = read(directory, 'pack.yml');
    writeFileSync(join(directory, 'dangers.yml'), '# edited by hand\ndangers: []\n');
    const { code, err } = ran('upgrade', directory);
    assert.equal(code, 1);
    assert.match(err, /dangers\.yml is here already, .*nothing was changed/);
    assert.equal(read(directory, 'pack.yml'), before);
    assert.match(read(directory, 'dangers.yml'), /edited by hand/);
  });
});

test('triage-pack upgrade: a folder that holds no pack stays as it is', () => {
  inFolder((directory) => {
    mkdirSync(join(directory, 'empty'));
    const { code, err } = ran('upgrade', join(directory, 'empty'));
    assert.equal(code, 1);
    assert.match(err, /holds no questions\.yml; give the folder of a pack/);
    assert.deepEqual(readdirSync(join(directory, 'empty')), []);
  });
});

test('triage-pack upgrade: a file that is not YAML is named, and nothing is written', () => {
  const broken = { 'causes.yml': replace('causes:', 'causes: [')(FORMAT_1['causes.yml']!) };
  inFolder((directory) => {
    const { code, err } = ran('upgrade', directory);
    assert.equal(code, 1);
    assert.ok(err.startsWith(`${join(directory, 'causes.yml')}:`), err);
    assert.match(err, /causes\.yml:\d+:\d+ {2}yaml {2}not valid YAML: /);
    assert.equal(read(directory, 'questions.yml'), FORMAT_1['questions.yml']);
  }, broken);
  assert.equal(ran('upgrade').code, 2);
});

test('triage-pack upgrade: only what belongs to a pack is read and written', () => {
  inFolder(
    (directory) => {
      assert.equal(ran('upgrade', directory).code, 0);
      assert.equal(read(directory, 'cases/README.md'), '# Cases: by hand\n- [ ] one\n');
      assert.equal(read(directory, 'text/notes.txt'), 'a: [\n');
    },
    { 'cases/README.md': '# Cases: by hand\n- [ ] one\n', 'text/notes.txt': 'a: [\n' },
  );
});

test('triage-pack upgrade: where an alias would lose its anchor, the file is named and none is written', () => {
  const text = FORMAT_1['text/en/questions.yml']!.replace(
    'title: Which is it?, short: unsure, why: We ask.',
    'title: Which is it?, short: unsure, why: &ask We ask.',
  ).replace(
    'title: And your legs?, short: legs, why: We ask.',
    'title: And your legs?, short: legs, why: *ask',
  );
  inFolder(
    (directory) => {
      const { code, err } = ran('upgrade', directory);
      assert.equal(code, 1);
      assert.match(err, /questions\.yml:1:1 .*anchor.*; write the value out/);
      assert.equal(existsSync(join(directory, 'dangers.yml')), false);
      assert.equal(read(directory, 'questions.yml'), FORMAT_1['questions.yml']);
    },
    { 'text/en/questions.yml': text },
  );
});

test('triage-pack upgrade: words without any questions are no reason to fail', () => {
  inFolder(
    (directory) => {
      const { code, err } = ran('upgrade', directory);
      assert.equal(code, 0, err);
    },
    { 'text/en/questions.yml': 'questions:\n' },
  );
});

test('triage-pack upgrade: where one file cannot be written, none is', () => {
  inFolder((directory) => {
    mkdirSync(join(directory, 'text/en/dangers.yml'));
    const { code, err } = ran('upgrade', directory);
    assert.equal(code, 1);
    assert.match(
      err,
      /dangers\.yml:1:1 {2}unreadable {2}a folder has the name of this file; remove/,
    );
    assert.equal(existsSync(join(directory, 'dangers.yml')), false);
    assert.equal(read(directory, 'questions.yml'), FORMAT_1['questions.yml']);
  });
});
