import {
  elementOf,
  isSetByHost,
  type Attribute,
  type Declaration,
  type Manifest,
  type Named,
} from '../manifest.js';
import { code, table, type Blocks } from './blocks.js';

/** The tables of the element's interface, in Markdown, by the name of their markers. */
export function elementBlocks(manifest: Manifest): Blocks {
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

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1');
}
