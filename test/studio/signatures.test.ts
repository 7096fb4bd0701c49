import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { governedItems } from '../../src/authoring/governance.js';
import { lineChanges } from '../../src/studio/review/line-changes.js';
import {
  remarked,
  remarkId,
  reviewOf,
  signed,
  signedState,
  signedText,
  unsigned,
} from '../../src/studio/review/signatures.js';
import type { NewTexts, Texts } from '../../src/studio/store/texts.js';
import { dataOf } from '../../src/studio/yaml/edit-yaml.js';
import { FIXTURE, replace } from '../support/packs.js';
import { folderOf } from './folder-of.js';

const TEXTS: Texts = new Map(Object.entries(FIXTURE));
const SIGNING = { by: 'Dr A. Example', date: '2026-02-03' };
const textOf = (texts: Texts, item: ReturnType<typeof itemIn>): string =>
  signedText((file) => dataOf(texts.get(file) ?? ''), item, 'en');
const sign = (texts: Texts, item: ReturnType<typeof itemIn>): NewTexts =>
  signed(texts, item, { ...SIGNING, text: textOf(texts, item) });

const itemIn = (texts: Texts, id: string) => {
  const { authored } = folderOf(Object.fromEntries(texts));
  return governedItems(authored).find((item) => item.id === id)!;
};
const after = (texts: Texts, edit: NewTexts): Texts =>
  new Map([...texts, ...(Object.entries(edit) as [string, string][])]);

describe('signing an item', () => {
  for (const id of ['brittle', 'danger.numb', 'danger', 'strain', 'walk'])
    it(`of the kind of "${id}" names who signed, and keeps what was signed`, () => {
      const item = itemIn(TEXTS, id);
      const texts = after(TEXTS, sign(TEXTS, item));
      const then = itemIn(texts, id);
      assert.equal(then.reviewedBy, 'Dr A. Example');
      assert.equal(then.reviewBy, '2027-02-03');
      const signature = reviewOf(texts).signatures?.[`${item.file}#${id}`];
      assert.equal(signature?.text, textOf(texts, then));
      assert.equal(signedState(then, signature, textOf(texts, then)), 'signed');
    });

  it('is told apart from an item that changed since, in its words too', () => {
    const texts = after(TEXTS, sign(TEXTS, itemIn(TEXTS, 'brittle')));
    const words = 'text/en/rules.yml';
    const changed = after(texts, {
      [words]: replace('have weak bones', 'have soft bones')(texts.get(words)!),
    });
    const item = itemIn(changed, 'brittle');
    const { text } = reviewOf(changed).signatures!['rules.yml#brittle']!;
    const now = textOf(changed, item);
    assert.equal(signedState(item, { ...SIGNING, text }, now), 'changed');
    assert.deepEqual(
      lineChanges(text, now).filter(({ kind }) => kind !== 'same'),
      [
        { kind: 'gone', line: 'words: You are over 50 and have weak bones.' },
        { kind: 'new', line: 'words: You are over 50 and have soft bones.' },
      ],
    );
  });

  it('can be taken back, and then leaves the item as it was', () => {
    const texts = after(TEXTS, sign(TEXTS, itemIn(TEXTS, 'brittle')));
    const back = after(texts, unsigned(texts, itemIn(texts, 'brittle')));
    assert.deepEqual(dataOf(back.get('rules.yml')!), dataOf(TEXTS.get('rules.yml')!));
    assert.deepEqual(reviewOf(back), { remarks: {}, signatures: {} });
  });
});

describe('a comment on an item', () => {
  it('stands at the row of its words in the workbook', () => {
    const ids = ['brittle', 'danger.numb', 'danger', 'strain', 'walk'];
    assert.deepEqual(
      ids.map((id) => remarkId(itemIn(TEXTS, id))),
      [
        'rules.yml#rules.brittle',
        'questions.yml#questions.danger.options.numb.label',
        'questions.yml#questions.danger.title',
        'causes.yml#causes.strain.name',
        'advice.yml#advice.walk.title',
      ],
    );
  });

  it('is written without its empty fields, and goes when it is emptied', () => {
    const item = itemIn(TEXTS, 'brittle');
    const said = { reviewer: 'B', date: '2026-02-03', verdict: 'change', comment: '' } as const;
    const texts = after(TEXTS, remarked(TEXTS, item, said));
    assert.deepEqual(reviewOf(texts).remarks?.['rules.yml#rules.brittle'], {
      reviewer: 'B',
      date: '2026-02-03',
      verdict: 'change',
    });
    const empty = after(texts, remarked(texts, item, { ...said, verdict: '' }));
    assert.deepEqual(reviewOf(empty).remarks, {});
  });
});

describe('what changed between two texts', () => {
  it('keeps the lines that both have in their places', () => {
    assert.deepEqual(lineChanges('a\nb\nc\n', 'a\nx\nc\nd\n'), [
      { kind: 'same', line: 'a' },
      { kind: 'gone', line: 'b' },
      { kind: 'new', line: 'x' },
      { kind: 'same', line: 'c' },
      { kind: 'new', line: 'd' },
    ]);
  });
});
