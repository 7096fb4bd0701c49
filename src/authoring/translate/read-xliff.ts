import { xml2js, type Element } from 'xml-js';

/** A translation as it came back. */
export interface ReturnedUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** A person has said in their tool that it is final. */
  readonly isApproved: boolean;
  /** The words of the source stand, whole or in part, where a translation is still to come. */
  readonly isCopy: boolean;
}

/** A file of a translator. */
export interface ReturnedXliff {
  readonly to: string | undefined;
  readonly units: readonly ReturnedUnit[];
}

/** Thrown for what is no XLIFF; the message says what to do. */
export class NotXliff extends Error {}

const FINAL: ReadonlySet<string> = new Set(['final', 'signed-off', 'reviewed']);
/** What says that nobody has translated yet: of 1.2 and of 2.x. */
const UNTRANSLATED: ReadonlySet<string> = new Set(['new', 'needs-translation', 'initial']);

/**
 * Reads XLIFF 1.2 or 2.x. On the parser that `xliff` uses and not by `xliff` itself: that keeps only
 * the last segment where a tool has split a unit, and drops spaces between placeholders.
 * @throws NotXliff for anything else
 */
export function readXliff(xml: string): ReturnedXliff {
  const root = parse(xml);
  refuseOtherNames(root);
  const files = childrenOf(root, 'file');
  const isOld = root.attributes?.['version'] === '1.2';
  return {
    to: textAttribute(isOld ? files[0] : root, isOld ? 'target-language' : 'trgLang'),
    units: files.flatMap((file) =>
      isOld
        ? descendants(file, 'trans-unit').map(unit12)
        : descendants(file, 'unit').map((unit) => unit2(unit, textAttribute(file, 'id') ?? '')),
    ),
  };
}

function parse(xml: string): Element {
  const root = ((): Element | undefined => {
    try {
      const document = xml2js(xml, { captureSpacesBetweenElements: true }) as Element;
      return document.elements?.find(({ name }) => name === 'xliff');
    } catch (error) {
      const why = (error as Error).message.split('\n')[0]!;
      throw new NotXliff(`not valid XML: ${why}; save it again from the translation tool`);
    }
  })();
  if (!root) throw new NotXliff('not an XLIFF file; give the one that came back');
  // The parser takes a file that was cut off for one that ends there.
  if (!/<\/xliff>\s*$/.test(xml))
    throw new NotXliff('the end of the file is missing; save it again from the translation tool');
  return root;
}

/** Strings that a tool has put under a name of another namespace would be passed over unseen. */
function refuseOtherNames({ elements = [] }: Element): void {
  for (const element of elements) {
    const { name = '' } = element;
    if (/:(?:trans-)?unit$/.test(name))
      throw new NotXliff(
        `it holds strings as <${name}>, which are not read; save it from the tool as XLIFF 1.2 or 2.1`,
      );
    refuseOtherNames(element);
  }
}

function unit12(unit: Element): ReturnedUnit {
  const [source, target] = ['source', 'target'].map((name) => childrenOf(unit, name)[0]);
  const state = textAttribute(target, 'state') ?? '';
  const isCopy = UNTRANSLATED.has(state) && isCopied12(unit, target);
  return {
    id: textAttribute(unit, 'id') ?? '',
    source: textOf(source),
    target: isCopy || !isWhole12(unit, target) ? '' : targetOf(textOf(target)),
    isApproved: textAttribute(unit, 'approved') === 'yes' || FINAL.has(state),
    isCopy,
  };
}

/** Words of nothing but spaces are none. */
function targetOf(text: string): string {
  return isBlank(text) ? '' : text;
}

/** Whether the words of the source stand as a translation, of the unit or of one of its segments. */
function isCopied12(unit: Element, target: Element | undefined): boolean {
  const own = segmentsOf(target);
  const sources = segmentsOf(childrenOf(unit, 'seg-source')[0]);
  return (
    isSame(textOf(childrenOf(unit, 'source')[0]), textOf(target)) ||
    [...own].some(([id, text]) => isSame(sources.get(id) ?? '', text))
  );
}

function isSame(source: string, target: string): boolean {
  return !isBlank(target) && source.trim() === target.trim();
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Whether every segment has a translation: the first half of a danger sign is not the sign. */
function isWhole12(unit: Element, target: Element | undefined): boolean {
  const own = segmentsOf(target);
  const whole = textOf(childrenOf(unit, 'source')[0]);
  const sources = segmentsOf(childrenOf(unit, 'seg-source')[0]);
  // Without marks in the target, a tool has put its segments together again.
  return (
    own.size === 0 ||
    [...own.keys(), ...sources.keys()].every(
      (id) => !isBlank(own.get(id) ?? '') || isBlank(sources.get(id) ?? whole),
    )
  );
}

/** The texts of the segments of 1.2, by their `mid`. */
function segmentsOf(element: Element | undefined): ReadonlyMap<string, string> {
  return new Map(
    (element ? descendants(element, 'mrk') : [])
      .filter((mark) => textAttribute(mark, 'mtype') === 'seg')
      .map((mark, i) => [textAttribute(mark, 'mid') ?? `no mid, ${i}`, textOf(mark)]),
  );
}

/** What stands between two segments of 2.x is an `ignorable`: spaces, mostly. */
function unit2(unit: Element, file: string): ReturnedUnit {
  const parts = (unit.elements ?? []).filter(
    ({ name }) => name === 'segment' || name === 'ignorable',
  );
  const text = (part: Element, name: string): string => textOf(childrenOf(part, name)[0]);
  const joined = (name: string): string =>
    parts
      .map((part) =>
        part.name === 'ignorable'
          ? text(part, childrenOf(part, name).length > 0 ? name : 'source')
          : text(part, name),
      )
      .join('');
  const segments = parts.filter(({ name }) => name === 'segment');
  const isWhole = segments.every(
    (segment) => isBlank(text(segment, 'source')) || !isBlank(text(segment, 'target')),
  );
  const isCopy = segments.some(
    (segment) =>
      UNTRANSLATED.has(textAttribute(segment, 'state') ?? '') &&
      isSame(text(segment, 'source'), text(segment, 'target')),
  );
  return {
    id: `${file}#${textAttribute(unit, 'id') ?? ''}`,
    source: joined('source'),
    target: isCopy || !isWhole ? '' : targetOf(joined('target')),
    isApproved:
      segments.length > 0 &&
      segments.every((segment) => FINAL.has(textAttribute(segment, 'state') ?? '')),
    isCopy,
  };
}

/** Text with placeholders in braces; marks that tools put around words go. */
function textOf(element: Element | undefined): string {
  return (element?.elements ?? [])
    .map((child) => {
      if (child.type === 'text') return String(child.text ?? '');
      if (child.type === 'cdata') return String(child.cdata ?? '');
      const inner = textOf(child);
      return inner === '' && isPlaceholder(child) ? `{${placeholderName(child)}}` : inner;
    })
    .join('');
}

function isPlaceholder({ name }: Element): boolean {
  return name === 'ph' || name === 'x';
}

/** The second of one name has the id `emergency-2`. */
function placeholderName(element: Element): string {
  return (textAttribute(element, 'id') ?? '').replace(/-\d+$/, '');
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return (element.elements ?? []).filter((child) => child.name === name);
}

function descendants(element: Element, name: string): readonly Element[] {
  return (element.elements ?? []).flatMap((child) =>
    child.name === name ? [child] : descendants(child, name),
  );
}

function textAttribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes?.[name];
  return value === undefined ? undefined : String(value);
}
