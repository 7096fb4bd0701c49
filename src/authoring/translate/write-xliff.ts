import js2xliff from 'xliff/js2xliff';
import jsToXliff12 from 'xliff/jsToXliff12';
import { piecesOf } from '../placeholders.js';
import type { Unit } from './units.js';

/** Versions of XLIFF that are written. */
export const XLIFF_VERSIONS = ['1.2', '2.1'] as const;
export type XliffVersion = (typeof XLIFF_VERSIONS)[number];

type Inline = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Value = string | readonly (string | Inline)[];

interface XliffUnit {
  readonly source: Value;
  readonly target: Value;
  readonly note?: readonly string[];
  readonly additionalAttributes: Readonly<Record<string, string>>;
}

/** How words go out. */
export interface XliffOptions {
  readonly version: XliffVersion;
  /** The words of the source stand where there is no translation yet, marked as such. */
  readonly copiesSource: boolean;
}

/** Writes units as XLIFF: a file for each of ours, placeholders as elements that tools protect. */
export function writeXliff(
  all: readonly Unit[],
  from: string,
  to: string,
  { version, copiesSource }: XliffOptions,
): string {
  const copied = new Set(copiesSource ? all.flatMap((unit) => (unit.target ? [] : unit.id)) : []);
  const units = all.map((unit) => (copied.has(unit.id) ? { ...unit, target: unit.source } : unit));
  const files = [...new Set(units.map(({ file }) => file))];
  const resources = Object.fromEntries(
    files.map((file) => [
      file,
      Object.fromEntries(
        units
          .filter((unit) => unit.file === file)
          .map((unit) => [nameOf(unit, version), xliffUnit(unit, version)]),
      ),
    ]),
  );
  const write = version === '1.2' ? jsToXliff12 : js2xliff;
  // Without indent, since `xliff` would put line breaks inside a text around its placeholders.
  const options = { indent: '', targetXliffVersion: version };
  let xml = '';
  write({ resources, sourceLanguage: from, targetLanguage: to }, options, (_, text) => {
    xml = text;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>${withStates(onLines(xml), copied, version)}\n`;
}

/** Says of copies that nobody has translated them; `xliff` writes no states. */
function withStates(xml: string, copied: ReadonlySet<string>, version: XliffVersion): string {
  const [unit, part, state] =
    version === '1.2'
      ? [/<trans-unit id="([^"]*)"[^]*?<\/trans-unit>/g, '\n<target', 'needs-translation']
      : [/<unit id="[^"]*" name="([^"]*)"[^]*?<\/unit>/g, '\n<segment', 'initial'];
  return xml.replace(unit, (whole, id: string) =>
    copied.has(id) ? whole.replace(part, `${part} state="${state}"`) : whole,
  );
}

/** Ids of 2.1 are names of XML, without "#", and need be unique within a file only. */
function nameOf({ id, file }: Unit, version: XliffVersion): string {
  return version === '1.2' ? id : id.slice(file.length + 1);
}

function xliffUnit(unit: Unit, version: XliffVersion): XliffUnit {
  const { source, target, notes } = unit;
  return {
    source: valueOf(source, version),
    target: valueOf(target, version),
    ...(notes.length > 0 && { note: notes }),
    additionalAttributes: version === '1.2' ? marks12(unit) : marks21(unit),
  };
}

/** `approved` is what tools show as signed off; ours never come signed. */
function marks12({ isDanger, isStale }: Unit): XliffUnit['additionalAttributes'] {
  return {
    ...((isDanger || isStale) && { approved: 'no', translate: 'yes' }),
    ...(isDanger && { restype: 'x-danger-sign' }),
  };
}

function marks21({ id, isDanger }: Unit): XliffUnit['additionalAttributes'] {
  return {
    name: id,
    canResegment: 'no',
    ...(isDanger && { translate: 'yes', type: 'triage:danger-sign' }),
  };
}

function valueOf(text: string, version: XliffVersion): Value {
  const pieces = piecesOf(text);
  if (pieces.every((piece) => typeof piece === 'string')) return text;
  const seen = new Map<string, number>();
  return pieces.map((piece): string | Inline => {
    if (typeof piece === 'string') return piece;
    const { placeholder } = piece;
    const count = (seen.get(placeholder) ?? 0) + 1;
    seen.set(placeholder, count);
    const id = count === 1 ? placeholder : `${placeholder}-${count}`;
    const shown = `{${placeholder}}`;
    return version === '1.2'
      ? { Span: { id, contents: shown } }
      : { Standalone: { id, equiv: shown, disp: shown } };
  });
}

/** A line for each element that holds no text of its own, so that changes can be compared. */
function onLines(xml: string): string {
  return xml.replace(
    /<(?=\/?(?:xliff|file|body|trans-unit|unit|segment|notes)[\s>]|(?:source|target|note)[\s>/])/g,
    '\n<',
  );
}
