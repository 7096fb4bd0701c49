import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { changed } from '../../support/packs.js';
import { KeptFolder } from './kept-folder.js';
import { WHOLE_PACK, withLock } from './whole-pack.js';

const FILES = withLock(
  changed({
    ...WHOLE_PACK,
    // Of each kind there must be two.
    'advice.yml': (text) =>
      `${(WHOLE_PACK['advice.yml'] as (text: string) => string)(text)}  - { id: rest, kind: common, levels: [self-care], sources: [S1] }\n`,
    'text/en/advice.yml': (text) =>
      `${text}  rest: { title: Rest, text: Rest a little each day. }\n`,
    'rules.yml': (text) =>
      `${(WHOLE_PACK['rules.yml'] as (text: string) => string)(text)}  - { id: brittle_bones, urgency: soon, when: { ref: weak_bones }, sources: [S1] }\n`,
    'text/en/rules.yml': (text) => `${text}  brittle_bones: Weak bones break at your age.\n`,
  }),
);
const folder = new KeptFolder(FILES);

/** Two names of one list or map, the second of which may be made that of the first. */
interface Pair {
  readonly file: string;
  readonly place: string;
  readonly first: Scalar<string>;
  readonly second: Scalar<string>;
}

/** In every list of things with an id the first two, and of every map the first two keys. */
function pairsIn(file: string, node: unknown, place: string): readonly Pair[] {
  if (isSeq(node)) {
    const ids = node.items.flatMap((item) => (isMap(item) ? (item.get('id', true) ?? []) : []));
    const inner = node.items.flatMap((item) => pairsIn(file, item, `${place}/#`));
    return [...pair(file, `${place}/#/id`, ids), ...inner];
  }
  if (!isMap(node)) return [];
  const inner = node.items.flatMap(({ key, value }) =>
    pairsIn(file, value, `${place}/${String((key as Scalar).value)}`),
  );
  return [
    ...pair(
      file,
      `${place}/*`,
      node.items.map(({ key }) => key),
    ),
    ...inner,
  ];
}

function pair(file: string, place: string, names: readonly unknown[]): readonly Pair[] {
  const [first, second] = names.filter((name) => isScalar<string>(name));
  return first && second ? [{ file, place, first, second }] : [];
}

const PAIRS = Object.entries(FILES).flatMap(([file, text]) =>
  pairsIn(file, parseDocument(text).contents, ''),
);

const lineAt = (file: string, { range }: Scalar): number =>
  FILES[file]!.slice(0, range![0]).split('\n').length;

describe('a name that two things have', () => {
  after(() => folder.remove());

  it('is looked for in lists of every kind', () => {
    assert.deepEqual(folder.lintWith('pack.yml', FILES['pack.yml']!).problems, []);
    const lists = new Set(
      PAIRS.filter(({ place }) => place.endsWith('/id')).map(({ file, place }) => file + place),
    );
    for (const list of [
      'questions.yml/questions/#/id',
      'questions.yml/questions/#/options/#/id',
      'rules.yml/rules/#/id',
      'causes.yml/causes/#/id',
      'advice.yml/advice/#/id',
      'dangers.yml/dangers/#/id',
      'pack.yml/perspectives/#/id',
      'pack.yml/strata/groups/#/id',
      'properties.yml/raises/#/id',
      'properties.yml/never/#/id',
      'safety/coverage.yml/rows/#/id',
      'safety/hazards.yml/hazards/#/id',
      'safety/tests.yml/tests/#/id',
      'cases/own.yml/cases/#/id',
    ])
      assert.ok(lists.has(list), list);
    assert.ok(PAIRS.some(({ file, place }) => file === 'sources.yml' && place === '/sources/*'));
  });

  for (const { file, place, first, second } of PAIRS)
    it(`is an error at the second, which names the first: ${file}${place}, ${first.value}`, () => {
      const text = FILES[file]!;
      const twice = text.slice(0, second.range![0]) + first.value + text.slice(second.range![1]);
      const { problems } = folder.lintWith(file, twice);
      const here = problems.filter(
        (each) => each.file === file && each.line === lineAt(file, second),
      );
      const said = new RegExp(`twice, first on line ${lineAt(file, first)}; \\S`);
      assert.ok(
        here.some(({ message }) => said.test(message)),
        problems.map(({ line, message }) => `${line} ${message}`).join('\n') || 'no problem',
      );
    });
});
