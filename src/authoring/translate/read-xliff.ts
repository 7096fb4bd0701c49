import { xml2js, type Element } from 'xml-js';

/** A translation as it came back. */
export interface ReturnedUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** A person has said in their tool that it is final. */
  readonly isApproved: boolean;
}

/** A file of a translator. */
export interface ReturnedXliff {
  readonly to: string | undefined;
  readonly units: readonly ReturnedUnit[];
}

/** Thrown for what is no XLIFF; the message says what to do. */
export class NotXliff extends Error {}

const FINAL: ReadonlySet<string> = new Set(['final', 'signed-off', 'reviewed']);

/**
 * Reads XLIFF 1.2 or 2.x. On the parser that `xliff` uses and not by `xliff` itself: that keeps only
 * the last segment where a tool has split a unit, and drops spaces between placeholders.
 * @throws NotXliff for anything else
 */
export function readXliff(xml: string): ReturnedXliff {
  const root = parse(xml);
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

function unit12(unit: Element): ReturnedUnit {
  const [source] = childrenOf(unit, 'source');
  const [target] = childrenOf(unit, 'target');
  return {
    id: textAttribute(unit, 'id') ?? '',
    source: textOf(source),
    target: textOf(target),
    isApproved:
      textAttribute(unit, 'approved') === 'yes' || FINAL.has(textAttribute(target, 'state') ?? ''),
  };
}

/** What stands between two segments of 2.x is an `ignorable`: spaces, mostly. */
function unit2(unit: Element, file: string): ReturnedUnit {
  const parts = (unit.elements ?? []).filter(
    ({ name }) => name === 'segment' || name === 'ignorable',
  );
  const joined = (name: string): string =>
    parts
      .map((part) => {
        const [own] = childrenOf(part, name);
        const [source] = childrenOf(part, 'source');
        return textOf(part.name === 'ignorable' ? (own ?? source) : own);
      })
      .join('');
  const segments = parts.filter(({ name }) => name === 'segment');
  const target = joined('target');
  return {
    id: `${file}#${textAttribute(unit, 'id') ?? ''}`,
    source: joined('source'),
    target: target.trim() === '' ? '' : target,
    isApproved:
      segments.length > 0 &&
      segments.every((segment) => FINAL.has(textAttribute(segment, 'state') ?? '')),
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
