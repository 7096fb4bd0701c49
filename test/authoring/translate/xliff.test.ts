import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotXliff, readXliff } from '../../../src/authoring/translate/read-xliff.js';
import type { Unit } from '../../../src/authoring/translate/units.js';
import { writeXliff, XLIFF_VERSIONS } from '../../../src/authoring/translate/write-xliff.js';

const UNIT: Unit = {
  id: 'pack.yml#title',
  file: 'pack.yml',
  path: ['title'],
  source: 'Call {emergency} or {emergency} {advice} if x < 3 & "y".',
  target: '请拨打{emergency}',
  notes: ['One note', 'Another < note'],
  isDanger: false,
  isStale: false,
  isOpen: false,
};

for (const version of XLIFF_VERSIONS) {
  test(`${version}: what is written is read back, spaces between placeholders too`, () => {
    const { to, units } = readXliff(
      writeXliff([UNIT], 'en', 'zh-Hans', { version, copiesSource: false }),
    );
    assert.equal(to, 'zh-Hans');
    assert.deepEqual(units, [
      { id: UNIT.id, source: UNIT.source, target: UNIT.target, isApproved: false, isCopy: false },
    ]);
  });

  test(`${version}: notes are there, and placeholders are elements with ids of their own`, () => {
    const xml = writeXliff([UNIT], 'en', 'zh-Hans', { version, copiesSource: false });
    assert.match(xml, /<note>One note<\/note>\s*<note>Another &lt; note<\/note>/);
    for (const id of ['emergency', 'emergency-2', 'advice'])
      assert.match(xml, new RegExp(`<ph id="${id}"`));
  });

  test(`${version}: a danger sign is marked, may be translated, and does not come signed`, () => {
    const xml = writeXliff([{ ...UNIT, isDanger: true }], 'en', 'zh-Hans', {
      version,
      copiesSource: false,
    });
    assert.match(xml, /translate="yes"/);
    assert.match(xml, /danger-sign/);
    assert.equal(readXliff(xml).units[0]!.isApproved, false);
  });

  test(`${version}: the words of the source may stand where there is no translation, and are none`, () => {
    const empty = { ...UNIT, id: 'pack.yml#intro', target: '' };
    const xml = writeXliff([UNIT, empty], 'en', 'zh-Hans', { version, copiesSource: true });
    const [translated, copied] = readXliff(xml).units;
    assert.deepEqual([translated!.target, translated!.isCopy], [UNIT.target, false]);
    assert.deepEqual([copied!.target, copied!.isCopy], ['', true]);
    // A tool that knows nothing of states leaves them as they were.
    const [from, to] = ['x &lt; 3', 'x est moins que 3'];
    const done = readXliff(
      xml.replace(new RegExp(`(pack.yml#intro[^]*<target[^]*)${from}`), `$1${to}`),
    );
    assert.deepEqual(
      [done.units[1]!.target, done.units[1]!.isCopy],
      [UNIT.source.replace('x < 3', to), false],
    );
    // A person who means the same words says so.
    const same = readXliff(xml.replace(/ state="[^"]*"/, ''));
    assert.equal(same.units[1]!.target, UNIT.source);
  });
}

test('a unit that a tool has split is not translated while one part is that of the source', () => {
  const half = `<xliff version="2.1" trgLang="es"><file id="pack.yml"><unit id="a">
      <segment state="translated"><source>One.</source><target>Uno.</target></segment><ignorable><source> </source></ignorable>
      <segment state="initial"><source>Two.</source><target>Two.</target></segment></unit></file></xliff>`;
  assert.equal(readXliff(half).units[0]!.target, '');
  const state = 'state="needs-translation"';
  const old = (second: string): string =>
    target12(`${SEGMENTS}<target ${state}>${mark(1, 'Uno.')} ${mark(2, second)}</target>`);
  assert.deepEqual([old('Two.'), old('Dos.')], ['', 'Uno. Dos.']);
});

test('strings of another namespace are not passed over', () => {
  const xml = '<xliff version="1.2"><file><o:trans-unit xmlns:o="urn:x" id="1"/></file></xliff>';
  assert.throws(() => readXliff(xml), /it holds strings as <o:trans-unit>/);
});

test('2.1: the parts of a unit that a tool has split belong together', () => {
  const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es">
    <file id="pack.yml"><unit id="intro">
      <segment state="final"><source>One.</source><target>Uno.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="final"><source>Two <ph id="advice"/>.</source><target>Dos <ph id="advice"/>.</target></segment>
    </unit></file></xliff>`;
  assert.deepEqual(readXliff(xml), {
    to: 'es',
    units: [
      {
        id: 'pack.yml#intro',
        source: 'One. Two {advice}.',
        target: 'Uno. Dos {advice}.',
        isApproved: true,
        isCopy: false,
      },
    ],
  });
});

test('1.2: groups, marks around words and the state of a target are read', () => {
  const xml = `<xliff version="1.2"><file original="pack.yml" source-language="en" target-language="es"><body><group id="g">
    <trans-unit id="pack.yml#title" approved="yes"><source>One</source><seg-source><mrk mtype="seg" mid="1">One</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">Uno <x id="emergency"/></mrk></target></trans-unit>
    <trans-unit id="pack.yml#intro"><source>Two</source><target state="signed-off">Dos</target></trans-unit>
    <trans-unit id="pack.yml#duration"><source>Three</source></trans-unit>
  </group></body></file></xliff>`;
  assert.deepEqual(readXliff(xml).units, [
    {
      id: 'pack.yml#title',
      source: 'One',
      target: 'Uno {emergency}',
      isApproved: true,
      isCopy: false,
    },
    { id: 'pack.yml#intro', source: 'Two', target: 'Dos', isApproved: true, isCopy: false },
    { id: 'pack.yml#duration', source: 'Three', target: '', isApproved: false, isCopy: false },
  ]);
});

const target12 = (inside: string): string =>
  readXliff(
    `<xliff version="1.2"><file target-language="es"><body><trans-unit id="a"><source>One. Two.</source>${inside}</trans-unit></body></file></xliff>`,
  ).units[0]!.target;
const SEGMENTS =
  '<seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>';
const mark = (mid: number, text: string): string => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;

test('1.2: a unit with a segment that has no words, or with spaces alone, is not translated', () => {
  for (const inside of [
    '<target> \n </target>',
    `${SEGMENTS}<target>${mark(1, 'Uno.')} ${mark(2, '')}</target>`,
    `${SEGMENTS}<target>${mark(1, ' ')} ${mark(2, 'Dos.')}</target>`,
    `${SEGMENTS}<target>${mark(1, 'Uno.')}</target>`,
    `<target>${mark(1, 'Uno.')} ${mark(2, '')}</target>`,
  ])
    assert.equal(target12(inside), '', inside);
  const whole = [`${mark(1, 'Uno.')} ${mark(2, 'Dos.')}`, 'Uno. Dos.'];
  for (const text of whole)
    assert.equal(target12(`${SEGMENTS}<target>${text}</target>`), 'Uno. Dos.', text);
});

test('2.1: a unit with a segment that has no words is not translated', () => {
  for (const second of ['', '<target/>', '<target> </target>']) {
    const xml = `<xliff version="2.1" trgLang="es"><file id="pack.yml"><unit id="a">
      <segment><source>One.</source><target>Uno.</target></segment><ignorable><source> </source></ignorable>
      <segment><source>Two.</source>${second}</segment></unit></file></xliff>`;
    assert.equal(readXliff(xml).units[0]!.target, '', second);
  }
});

test('what is no XLIFF is refused with what to do', () => {
  for (const text of ['', 'words', '<html/>', '<xliff version="1.2"><file>'])
    assert.throws(() => readXliff(text), NotXliff, text);
});
