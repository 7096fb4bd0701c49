import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  type Document,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { firstKey } from './first-key.js';

/** Something in a text that YAML, or a reader of this YAML, cannot take. */
export interface Mistake {
  readonly offset: number;
  /** What is wrong, then after "; " what to do. */
  readonly message: string;
  /** Of a key that is given twice: where the first one stands. */
  readonly first?: number;
}

/** Far more than any pack needs, and far less than what fills the memory or the call stack. */
const MAX_DEPTH = 100;
const MAX_VALUES = 1_000_000;
/** Where a text is no YAML at all, each of its words is a mistake; nobody reads them all. */
const MAX_SYNTAX = 10;

/**
 * What stands in a parsed text and must not be used: mistakes of syntax, then what YAML allows and
 * plain data cannot hold, or holds otherwise than it reads. Each is named once.
 */
export function mistakesIn(document: Document.Parsed): readonly Mistake[] {
  const syntax = syntaxMistakes(document);
  // What the parser made of a text that is indented wrongly says nothing of its author.
  const isWreck = document.errors.some(({ code }) => OF_SHAPE.has(code));
  const inside = isWreck ? [] : new Walk().mistakesIn(document);
  const all = [...syntax, ...oldVersion(document), ...inside];
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}

/** An unclosed bracket is said once for each that stands open; what is too deep is so everywhere. */
function keyOf({ offset, message }: Mistake): string {
  return message === DEEP ? DEEP : `${offset} ${message}`;
}

const DEEP = `lists or maps stand more than ${MAX_DEPTH} deep inside each other; take levels out`;

/** What is wrong, where the parser's own words would not help an author. */
const INDENTED = 'a line is indented otherwise than its neighbours';
const MEANINGS: Readonly<Record<string, string>> = {
  BAD_INDENT: INDENTED,
  MULTIPLE_DOCS: 'the file holds several documents',
  DUPLICATE_KEY: 'the key is given twice',
  TAG_RESOLVE_FAILED: 'a tag that begins with "!" means nothing here',
};

/** One entry that is indented wrongly makes the parser stumble again and again after it. */
const OF_SHAPE: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const FIXES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'give each key once: merge the two or remove one',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'line the entry up with its neighbours, and close every bracket',
  MISSING_CHAR:
    'close the quote or bracket, line the entry up with its neighbours, or write ": " after the key',
  MULTILINE_IMPLICIT_KEY: 'check the indentation, and quote text that holds ": "',
  BLOCK_AS_IMPLICIT_KEY: 'quote text that holds ": "',
  MULTIPLE_DOCS: 'remove the line "---" and what follows, or give that a file of its own',
  TAG_RESOLVE_FAILED: 'remove the tag, or put quotes around text that begins with "!"',
  BAD_DIRECTIVE: 'remove the line that begins with "%"',
  BAD_SCALAR_START: 'put quotes around the text',
  BAD_DQ_ESCAPE: 'write "\\\\" for a backslash, or use single quotes',
  BAD_ALIAS: 'put quotes around text that begins with "*" or "&"',
};

const NEXT_DEEPER =
  'the line after this one is indented further, so both are read as one; line it up with its neighbours';

/** A key under a value that is whole: the parser takes both lines for a key in the place of the value. */
function isNextDeeper({ code, pos }: YAMLError, errors: readonly YAMLError[]): boolean {
  return (
    code === 'BLOCK_AS_IMPLICIT_KEY' &&
    errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0])
  );
}

function syntaxMistakes(document: Document.Parsed): readonly Mistake[] {
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return [{ offset: deep.pos[0], message: DEEP }];
  const shape = errors.find(({ code }) => OF_SHAPE.has(code));
  const told = errors.filter((error) => error === shape || !OF_SHAPE.has(error.code));
  return told.slice(0, MAX_SYNTAX).map((error) => {
    const { code, message, pos } = error;
    if (isNextDeeper(error, errors)) return { offset: pos[0], message: NEXT_DEEPER };
    const said = message.split('\n')[0]!.replace(/[.;:]\s*$/, '');
    const what = said.startsWith('Sequence item without') ? INDENTED : (MEANINGS[code] ?? said);
    const first = code === 'DUPLICATE_KEY' ? firstKey(document, pos[0]) : undefined;
    return {
      offset: pos[0],
      message: `${what}; ${FIXES[code] ?? 'check the indentation and the quotes here'}`,
      ...(first !== undefined && { first }),
    };
  });
}

/** In YAML 1.1 "no" is false, a date is a time, and "<<" merges: not what is read here. */
function oldVersion({ directives }: Document.Parsed): readonly Mistake[] {
  return directives?.yaml.version === '1.1'
    ? [{ offset: 0, message: 'the file says that it is YAML 1.1; remove the line "%YAML 1.1"' }]
    : [];
}

/** How much a value holds, aliases written out. */
interface Size {
  readonly values: number;
  readonly depth: number;
}

const ONE: Size = { values: 1, depth: 1 };

/** One way through a document, in the order of its text. */
class Walk {
  readonly #mistakes: Mistake[] = [];
  /** By anchor, the last that came; null while its own value is read. */
  readonly #anchors = new Map<string, Size | null>();
  #isTooMuch = false;

  mistakesIn({ contents }: Document.Parsed): readonly Mistake[] {
    this.#sizeOf(contents, 0);
    return this.#mistakes;
  }

  #sizeOf(node: unknown, above: number): Size {
    if (isAlias(node)) return this.#sizeOfAlias(node.source, offsetOf(node), above);
    if (isScalar(node)) this.#lookAtText(node);
    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, null);
    const size = isCollection(node) ? this.#sizeOfItems(node, above) : ONE;
    if (anchor !== undefined) this.#anchors.set(anchor, size);
    return size;
  }

  #sizeOfItems(node: { readonly items: readonly unknown[] }, above: number): Size {
    let { values, depth } = ONE;
    if (above >= MAX_DEPTH) {
      this.#tooDeep(offsetOf(node));
      return ONE;
    }
    for (const item of node.items) {
      if (isPair(item)) this.#lookAtKey(item.key, offsetOf(item.key ?? item.value ?? node));
      const value = isPair(item) ? item.value : item;
      const size = this.#sizeOf(value, above + 1);
      values += size.values;
      depth = Math.max(depth, size.depth + 1);
      if (values > MAX_VALUES) this.#tooMuch(offsetOf(value));
    }
    return { values: Math.min(values, MAX_VALUES), depth };
  }

  #sizeOfAlias(source: string, offset: number, above: number): Size {
    const size = this.#anchors.get(source);
    if (size === undefined)
      this.#add(
        offset,
        `nothing has the anchor "&${source}"; add it to what is meant, or quote "*"`,
      );
    if (size === null)
      this.#add(offset, `"*${source}" stands inside what it repeats, without end; write it out`);
    if (size && above + size.depth > MAX_DEPTH) this.#tooDeep(offset);
    return size ?? ONE;
  }

  #tooDeep(offset: number): void {
    if (!this.#mistakes.some(({ message }) => message === DEEP)) this.#add(offset, DEEP);
  }

  #tooMuch(offset: number): void {
    if (!this.#isTooMuch)
      this.#add(
        offset,
        `with its aliases the file has over ${MAX_VALUES} values; write the values out`,
      );
    this.#isTooMuch = true;
  }

  /** A key becomes text; what would become another text than it reads is a trap. */
  #lookAtKey(key: unknown, offset: number): void {
    if (!isScalar(key)) return this.#add(offset, 'a key is no text; write one word before ":"');
    const { value, source, anchor } = key as Scalar<string | number | bigint | boolean | null>;
    if (anchor !== undefined) this.#anchors.set(anchor, ONE);
    if (value === null)
      return this.#add(offset, 'a key is missing; write it before ":", in quotes if it is "null"');
    if (typeof value !== 'string' && String(value) !== source)
      this.#add(offset, `the key ${source} is read as ${String(value)}; put it in quotes`);
    this.#lookAtText(key);
  }

  #lookAtText(node: Scalar): void {
    if (typeof node.value === 'string' && /\p{Surrogate}/u.test(node.value))
      this.#add(offsetOf(node), 'an escape gives half a letter; write the letter itself');
  }

  #add(offset: number, message: string): void {
    this.#mistakes.push({ offset, message });
  }
}

function offsetOf(node: unknown): number {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0] ?? 0;
}
