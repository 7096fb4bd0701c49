/** What is put in the place of a file: its bytes, or something that is no file. */
export type Spoil =
  ((text: string) => string | Uint8Array) | 'folder' | 'lost link' | 'endless link';

export interface Member {
  readonly spoil: Spoil;
  /** Where the file has no line of this kind, the place is that of the whole file. */
  readonly line: number | 'last';
  readonly says: RegExp;
}

const second = (line: string) => (text: string) => text.replace('\n', `\n${line}\n`);
const utf16 = (text: string, { mark = false, swapped = false }): Buffer => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return swapped ? bytes.swap16() : bytes;
};
const withBytes =
  (...bytes: readonly number[]) =>
  (text: string): Buffer => {
    const [head, rest] = [
      text.slice(0, text.indexOf('\n') + 1),
      text.slice(text.indexOf('\n') + 1),
    ];
    return Buffer.concat([
      Buffer.from(`${head}# Quel `),
      Buffer.from(bytes),
      Buffer.from(`\n${rest}`),
    ]);
  };
const GUESS = /encoding {2}the file is not UTF-8.*; open it in the encoding.* save it as UTF-8/;
const UTF_16 = /encoding {2}the file is saved as UTF-16; save it as UTF-8/;
const unseen = (name: string): RegExp =>
  new RegExp(`no editor shows \\(U\\+${name}\\).*; delete it`);

/** Whatever is read, be it YAML or JSON. */
export const FILES: Readonly<Record<string, Member>> = {
  'Windows-1252': { spoil: withBytes(0xe2, 0x67, 0x65), line: 2, says: GUESS },
  'Windows-1252 quotes': { spoil: withBytes(0x93, 0x61, 0x94), line: 2, says: GUESS },
  GBK: { spoil: withBytes(0xc4, 0xe3, 0xba, 0xc3), line: 2, says: GUESS },
  'half a letter': { spoil: withBytes(0xe4, 0xbd), line: 2, says: GUESS },
  'UTF-16 LE': { spoil: (text) => utf16(text, { mark: true }), line: 1, says: UTF_16 },
  'UTF-16 BE': {
    spoil: (text) => utf16(text, { mark: true, swapped: true }),
    line: 1,
    says: UTF_16,
  },
  'UTF-16 LE without a mark': { spoil: (text) => utf16(text, {}), line: 1, says: UTF_16 },
  'UTF-16 BE without a mark': {
    spoil: (text) => utf16(text, { swapped: true }),
    line: 1,
    says: UTF_16,
  },
  'a NUL byte': { spoil: second('# a\0b'), line: 2, says: unseen('0000') },
  'NUL bytes at the end': {
    spoil: (text) => `${text}${'\0'.repeat(64)}`,
    line: 'last',
    says: unseen('0000'),
  },
  'a lost letter': {
    spoil: second('# Quel \ufffdge'),
    line: 2,
    says: /a letter was lost.*; write the letter again, and save the file as UTF-8/,
  },
  'a byte order mark in the middle': { spoil: second('\ufeff# a'), line: 2, says: unseen('FEFF') },
  'two byte order marks': {
    spoil: (text) => `\ufeff\ufeff${text}`,
    line: 1,
    says: unseen('FEFF'),
  },
  'a vertical tab from a word processor': {
    spoil: second('# a\vb'),
    line: 2,
    says: unseen('000B'),
  },
  'a quote of Windows-1252 read as Latin-1': {
    spoil: second('# it\u0092s'),
    line: 2,
    says: unseen('0092'),
  },
  'a merge conflict': {
    spoil: second('<<<<<<< ours\n# a\n=======\n# b\n>>>>>>> theirs'),
    line: 2,
    says: /a merge was not finished; keep one of the two sides/,
  },
  'lines that end as on old Macs': {
    spoil: (text) => `# a\r${text}`,
    line: 1,
    says: /\(CR alone\); save the file with line ends LF/,
  },
};

const nothing: Spoil = () => '';
const atEnd = (line: string) => (text: string) => `${text}${line}\n`;
const MANY = Array.from({ length: 10 }, () => 0);
const BOMB = MANY.map((_, i) =>
  i === 0 ? 'l0: &l0 x' : `l${i}: &l${i} [${MANY.map(() => `*l${i - 1}`).join(', ')}]`,
).join('\n');

/** Whatever is read as YAML. */
export const YAML: Readonly<Record<string, Member>> = {
  'an alias without its anchor': {
    spoil: atEnd('x: *nobody'),
    line: 'last',
    says: /nothing has the anchor "&nobody"; add it/,
  },
  'aliases of aliases that would fill the memory': {
    spoil: () => BOMB,
    line: 7,
    says: /over 1000000 values; write the values out/,
  },
  'an alias inside what it repeats': {
    spoil: atEnd('x: &x { y: [*x] }'),
    line: 'last',
    says: /"\*x" stands inside what it repeats.*; write it out/,
  },
  'several documents': {
    spoil: atEnd('---\nx: 1'),
    line: 'last',
    says: /several documents; remove the line "---"/,
  },
  'a tag': { spoil: atEnd('x: !foo y'), line: 'last', says: /; remove the tag/ },
  'a tag of YAML 1.1': { spoil: atEnd('x: !!binary aGk='), line: 'last', says: /; remove the tag/ },
  'a tag of a set': { spoil: atEnd('x: !!set { a, b }'), line: 'last', says: /; remove the tag/ },
  'YAML 1.1': {
    spoil: (text) => `%YAML 1.1\n---\n${text}`,
    line: 1,
    says: /; remove the line "%YAML 1\.1"/,
  },
  'YAML of the future': {
    spoil: (text) => `%YAML 1.3\n---\n${text}`,
    line: 1,
    says: /; remove the line that begins with "%"/,
  },
  'no key': { spoil: atEnd(': x'), line: 'last', says: /a key is missing; write it/ },
  'a key that is nothing': { spoil: atEnd('~: x'), line: 'last', says: /a key is missing; write/ },
  'a key that is a list': {
    spoil: atEnd('? [a, b]\n: x'),
    line: 'last',
    says: /a key is no text; write one word/,
  },
  'a key that is read as another': {
    spoil: atEnd('007: x'),
    line: 'last',
    says: /the key 007 is read as 7; put it in quotes/,
  },
  'a key twice, as number and as text': {
    spoil: atEnd('7: x\n"7": y'),
    line: 'last',
    says: /given twice, first on line \d+; give each key once/,
  },
  'lists too deep to read': {
    spoil: atEnd(`x: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    line: 'last',
    says: /more than 100 deep inside each other; take levels out/,
  },
  'lists too deep to use': {
    spoil: atEnd(`x: ${'['.repeat(500)}${']'.repeat(500)}`),
    line: 'last',
    says: /more than 100 deep inside each other; take levels out/,
  },
  'brackets that are never closed': {
    spoil: () => '['.repeat(10_000),
    line: 1,
    says: /more than 100 deep inside each other; take levels out/,
  },
  'a tab as indentation': {
    spoil: atEnd('x:\n\ty: 1'),
    line: 'last',
    says: /; indent with spaces/,
  },
  'a colon of another width': {
    spoil: atEnd('x\uff1a 1'),
    line: 'last',
    says: /write ": " after the key/,
  },
  'half a letter by an escape': {
    spoil: atEnd('x: "\\ud83d"'),
    line: 'last',
    says: /half a letter; write the letter itself/,
  },
  'no YAML at all': {
    spoil: () => `x:\n${'} ] : ,\n'.repeat(100)}`,
    line: 2,
    says: /not valid YAML: .*; /,
  },
};

/** What holds no fields: every reader has its own word for what it expected. */
export const SHAPES: Readonly<Record<string, Member>> = {
  'an empty file': { spoil: nothing, line: 1, says: /; / },
  'a file of comments': { spoil: () => '# later\n', line: 1, says: /; / },
  'a list': { spoil: () => '- a\n- b\n', line: 1, says: /; / },
  'a text': { spoil: () => 'to be written\n', line: 1, says: /; / },
};

export const NO_FILES: Readonly<Record<string, Spoil>> = {
  'a folder': 'folder',
  'a link that leads nowhere': 'lost link',
  'a link to itself': 'endless link',
};
