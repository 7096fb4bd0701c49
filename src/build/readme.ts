import {
  elementOf,
  isSetByHost,
  type Attribute,
  type Declaration,
  type Manifest,
  type Named,
} from './manifest.js';

/**
 * The tables of the element's interface, in Markdown, by the name that stands in README.md's
 * markers.
 */
export function apiTables(manifest: Manifest): Readonly<Record<string, string>> {
  const element = elementOf(manifest);
  const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const fields = (element.members ?? []).filter(
    ({ kind, attribute, static: isStatic }) => kind === 'field' && !attribute && !isStatic,
  );
  return {
    attributes: table(
      ['attribute', 'property', 'values', 'default', 'what it does'],
      attributes.filter(isSetByHost).map(attributeRow),
    ),
    properties: table(
      ['property', 'type', 'what it is'],
      fields.map((each) => [
        code(each.name),
        code(each.type?.text),
        `${each.description}${each.readonly ? ' Read only.' : ''}`,
      ]),
    ),
    methods: table(['method', 'what it does'], methodsOf(element)),
    events: table(['event', 'when'], events.map(plainRow)),
    slots: table(
      ['slot', 'where'],
      slots.map((each) => [each.name ? code(each.name) : '(none)', each.description]),
    ),
    states: table(
      ['attribute', 'what it tells'],
      attributes.filter((each) => !isSetByHost(each)).map(plainRow),
    ),
    'css-properties': table(
      ['custom property', 'default', 'what it sets'],
      cssProperties.map((each) => [code(each.name), code(each.default), each.description]),
    ),
    parts: table(['part', 'what it is'], cssParts.map(plainRow)),
  };
}

/**
 * The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced, for each name in
 * `blocks`.
 * @throws Error when a marker is missing
 */
export function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((result, [name, block]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [result.indexOf(open), result.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`the markers ${open} and ${close} are missing`);
    return `${result.slice(0, start + open.length)}\n${block}\n${result.slice(end)}`;
  }, text);
}

/** Tables of the interface under the names of their markers: `api:attributes` and so on. */
export function apiBlocks(manifest: Manifest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(apiTables(manifest)).map(([name, block]) => [`api:${name}`, block]),
  );
}

/** A table in Markdown. A cell that is missing is a dash; one that ends in a full stop loses it. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${cells.map((cell) => cell?.replaceAll('|', '\\|').replaceAll('\n', ' ').replace(/\.$/, '') || '–').join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function attributeRow(attribute: Attribute): readonly (string | undefined)[] {
  const text = attribute.type?.text ?? '';
  const values = text.startsWith("'")
    ? text
        .split(' | ')
        .map((value) => code(unquoted(value)))
        .join(', ')
    : ({ boolean: 'present or absent', 'number | null': 'a number' }[text] ?? 'text');
  const preset = attribute.default && unquoted(attribute.default);
  const shown =
    preset === 'false' ? 'absent' : preset && preset !== 'null' ? code(preset) : undefined;
  return [
    code(attribute.name),
    code(attribute.fieldName ?? attribute.name),
    values,
    shown,
    attribute.description,
  ];
}

function methodsOf({ members = [] }: Declaration): readonly (readonly (string | undefined)[])[] {
  return members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], description }) => [
      code(`${name}(${parameters.map((each) => each.name).join(', ')})`),
      description,
    ]);
}

function plainRow({ name, description }: Named): readonly (string | undefined)[] {
  return [code(name), description];
}

function code(text: string | undefined): string | undefined {
  return text && `\`${text}\``;
}

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1');
}
