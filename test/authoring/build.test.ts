import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildPack, writePack } from '../../src/authoring/build.js';
import { canonicalJson, contentHash } from '../../src/authoring/canonical-json.js';
import { loadPack, type PackJson } from '../../src/engine/index.js';
import { replace, withPack, type Changes } from '../support/packs.js';

function built(changes: Changes = {}): PackJson {
  const { json, problems } = withPack(changes, buildPack);
  assert.deepEqual(problems, []);
  return json!;
}

function inFolder<T>(use: (out: string) => T): T {
  const out = mkdtempSync(join(tmpdir(), 'triage-out-'));
  try {
    return use(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

test('a built pack loads', () => {
  assert.equal(loadPack(built()).info.id, 'tiny');
});

test('red-flag options become rules, those behind a line too', () => {
  const { rules } = loadPack(built());
  assert.deepEqual(
    rules.map(({ id, urgency }) => [id, urgency]),
    [
      ['numb', 'emergency'],
      ['fever', 'urgent'],
      ['foot', 'emergency'],
      ['told', 'urgent'],
      ['tired', 'soon'],
      ['brittle', 'soon'],
    ],
  );
  assert.deepEqual(
    [rules[0]!.when, rules[0]!.action, rules[0]!.sources],
    [{ q: 'danger', is: 'numb' }, 'go', ['S1']],
  );
});

test('red-flag options of the same name get the names of their questions', () => {
  const json = built({
    'questions.yml': replace(
      '{ id: bones }',
      '{ id: fever, flag: soon, sources: [S1] }, { id: bones }',
    ),
    'text/en/questions.yml': replace(
      'bones: { label: Weak bones }',
      'fever: { label: Fever }, bones: { label: Weak bones }',
    ),
    'text/en/rules.yml': replace(
      '  fever: You told us of a fever.',
      '  danger.fever: You told us of a fever.\n  health.fever: You told us of a fever.',
    ),
  });
  assert.deepEqual(
    loadPack(json)
      .rules.map(({ id }) => id)
      .filter((id) => id.includes('fever')),
    ['danger.fever', 'health.fever'],
  );
});

test('what only authors need is left behind', () => {
  const json = built({
    'questions.yml': replace(
      '- id: health\n',
      '- id: health\n    reviewedBy: Dr X\n    reviewBy: 2027-01-01\n',
    ),
    'text/en/advice.yml': replace('{ title: Walk,', '{ reviewedBy: Dr X, title: Walk,'),
  });
  assert.deepEqual(json, built(), 'reviewers do not change the content');
  assert.equal(json.reviewBy, '2027-01-01', 'the pack keeps its own date');
  assert.deepEqual(json.sources['S2'], { cite: 'Second author, a journal, 2021' });
  const option = json.questions.find(({ id }) => id === 'danger')!.options[0];
  assert.deepEqual(
    option,
    { id: 'numb', flag: 'emergency', action: 'go', sources: ['S1'] },
    'what a flag rests on stays',
  );
  assert.deepEqual(json.questions.find(({ id }) => id === 'danger')!.options.at(-1), {
    id: 'none',
    exclusive: true,
  });
});

test('priors are flat, what the interview runs on is kept, words come together', () => {
  const { causes, questions, dangers, redFlags, safetyNet, text } = built();
  assert.deepEqual(causes[0]!.prior, [0.5, 0.3]);
  const options = questions.flatMap((question) => question.options);
  assert.deepEqual(options.find(({ id }) => id === 'weak')!.covers, ['power']);
  assert.equal(options.find(({ id }) => id === 'told')!.opinion, true);
  assert.deepEqual([causes[0]!.needs, causes[0]!.escalate], [['onset'], ['numb', 'fever']]);
  assert.deepEqual(dangers[2], {
    id: 'fever',
    level: 'urgent',
    when: { q: 'danger', is: 'fever' },
  });
  assert.deepEqual(redFlags, ['numb', 'foot']);
  assert.deepEqual(safetyNet, [{ danger: 'numb' }, { danger: 'fever', when: { ref: 'older' } }]);
  assert.deepEqual(Object.keys(text['en']!).sort(), [
    'actions',
    'advice',
    'causes',
    'dangers',
    'duration',
    'intro',
    'notFor',
    'perspectives',
    'pictures',
    'questions',
    'rules',
    'title',
    'urgencies',
  ]);
  assert.equal(text['en']!.questions['power']!.check, 'Try to lift the front of your foot.');
  assert.deepEqual(text['en']!.questions['power']!.options['foot'], {
    label: 'My foot will not lift',
    check: 'Stand on your heels.',
  });
});

test('two builds give the same bytes', () => {
  const bytes = (): readonly string[] =>
    inFolder((out) => writePack(built(), out).map((file) => readFileSync(file, 'utf8')));
  assert.deepEqual(bytes(), bytes());
});

test('the hash is of the content, not of its layout', () => {
  const respaced = built({
    'sources.yml': (text) => `# a comment\n${text}`,
    'rules.yml': replace('{ id: brittle, urgency: soon,', '{ urgency: soon, id: brittle,'),
  });
  assert.equal(respaced.contentHash, built().contentHash);
  const reworded = built({ 'text/en/advice.yml': replace('Walk a little', 'Walk a bit') });
  assert.notEqual(reworded.contentHash, built().contentHash);
  const { contentHash: hash, ...content } = built();
  assert.match(hash, /^sha256-[0-9a-f]{64}$/);
  assert.equal(hash, contentHash(content));
});

test('canonical JSON says the same whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      assert.equal(
        canonicalJson(Object.fromEntries(Object.entries(value).reverse())),
        canonicalJson(value),
      );
    }),
  );
});

test('a pack is written with every locale, and as a module with one', async () => {
  const out = mkdtempSync(join(tmpdir(), 'triage-out-'));
  try {
    const json = built();
    writePack(json, out);
    assert.deepEqual(readdirSync(out).sort(), ['tiny.en.js', 'tiny.js', 'tiny.json']);
    assert.deepEqual(JSON.parse(readFileSync(join(out, 'tiny.json'), 'utf8')), json);
    const module = (await import(pathToFileURL(join(out, 'tiny.en.js')).href)) as {
      default: PackJson;
    };
    assert.deepEqual(module.default, json);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

const BROKEN: readonly (readonly [string, Changes])[] = [
  ['not YAML', { 'rules.yml': 'rules: [' }],
  ['of the wrong shape', { 'pack.yml': replace('minGain: 0.001', 'minGain: low') }],
  ['a wrong id', { 'rules.yml': replace('ref: weak_bones', 'ref: weak') }],
  [
    'a missing text',
    { 'text/en/rules.yml': replace('  numb: You told us of new numbness.\n', '') },
  ],
  ['a cycle', { 'rules.yml': replace('older: { q: age, is: over50 }', 'older: { ref: older }') }],
  ['a ratio of 0', { 'causes.yml': replace('touch: 2 ', 'touch: 0 ') }],
];

for (const [what, changes] of BROKEN) {
  test(`a pack that is broken never builds: ${what}`, () => {
    withPack(changes, (directory) => {
      const { json, problems } = buildPack(directory);
      assert.equal(json, null);
      assert.notEqual(problems.length, 0);
      assert.equal(existsSync(join(directory, 'tiny.json')), false);
    });
  });
}

test('what only the engine refuses is a problem too', () => {
  withPack({ 'pack.yml': replace('explainAt: 1.5', 'explainAt: 500') }, (directory) => {
    const { json, problems } = buildPack(directory);
    assert.equal(json, null);
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file]),
      [['engine-number', join(directory, 'pack.yml')]],
    );
    assert.match(problems[0]!.message, /the engine refuses the pack: .*limits\.explainAt/);
  });
});
