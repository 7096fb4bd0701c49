import { elementOf, isSetByHost, type Declaration, type Manifest, type Named } from './manifest.js';

/** One line of an interface: the name as a framework spells it, and its type. */
interface Line {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/**
 * Types of `<triage-widget>` for frameworks with JSX: the files by name, for the folder `dist/jsx`.
 * An import of `triage-widget/react` (or `preact`, `solid`) adds the tag to that framework's own
 * table of elements.
 */
export function jsxTypes(manifest: Manifest): Readonly<Record<string, string>> {
  const element = elementOf(manifest);
  const classes = ['TriageWidget', ...(element.events ?? []).map(({ type }) => type!.text)];
  const imports = `import type { ${classes.join(', ')} } from '../index.js';\n\n`;
  const props = `${imports}${declare('TriageWidgetProps', 'Attributes and properties, and `on` + the name of an event.', [...settable(element), ...listeners(element, 'on')])}`;
  const solid = `${imports}${declare(
    'TriageWidgetSolidProps',
    'Attributes and properties, and listeners as `on:` + the name of an event.',
    [
      ...attributes(element),
      ...properties(element).map((line) => ({ ...line, name: `prop:${line.name}` })),
      ...listeners(element, 'on:'),
    ],
  )}`;
  const empty = 'export {};\n';
  return {
    'props.d.ts': props,
    'solid-props.d.ts': solid,
    'react.d.ts': augment({
      module: 'react',
      props: 'TriageWidgetProps',
      from: './props.js',
      imports: "import type { ClassAttributes, HTMLAttributes } from 'react';",
      native:
        'ClassAttributes<TriageWidget> & Omit<HTMLAttributes<TriageWidget>, keyof TriageWidgetProps>',
    }),
    'preact.d.ts': augment({
      module: 'preact',
      props: 'TriageWidgetProps',
      from: './props.js',
      imports: "import type { ClassAttributes, HTMLAttributes } from 'preact';",
      native:
        'ClassAttributes<TriageWidget> & Omit<HTMLAttributes<TriageWidget>, keyof TriageWidgetProps>',
    }),
    'solid.d.ts': augment({
      module: 'solid-js',
      props: 'TriageWidgetSolidProps',
      from: './solid-props.js',
      imports: "import type { JSX as Solid } from 'solid-js';",
      native: 'Omit<Solid.HTMLAttributes<TriageWidget>, keyof TriageWidgetSolidProps>',
    }),
    'react.js': empty,
    'preact.js': empty,
    'solid.js': empty,
  };
}

/**
 * Names that a framework which sets a property where there is one, and an attribute elsewhere, may
 * be given.
 */
function settable(element: Declaration): readonly Line[] {
  const own = properties(element);
  const known = new Set(own.map(({ name }) => name));
  return [...own, ...attributes(element).filter(({ name }) => !known.has(name))];
}

function properties({ members = [] }: Declaration): readonly Line[] {
  return members
    .filter((each) => each.kind === 'field' && !each.static && !each.readonly)
    .map((each) => line(each.name, typeOf(each), each));
}

function attributes({ attributes: all = [] }: Declaration): readonly Line[] {
  return all
    .filter(isSetByHost)
    .filter(({ fieldName }) => fieldName)
    .map((each) => line(each.name, typeOf(each), each));
}

function listeners({ events = [] }: Declaration, prefix: string): readonly Line[] {
  return events.map((each) =>
    line(`${prefix}${each.name}`, `(event: ${each.type!.text}) => void`, each),
  );
}

function line(name: string, type: string, { description = '' }: Named): Line {
  return { name, type, description };
}

/** Plain types as the comment gives them; of others, the type of the element's own property. */
function typeOf({ name, type }: Named): string {
  const text = type?.text ?? 'unknown';
  return text.split(' | ').every((part) => /^(?:'[\w-]+'|string|number|boolean|null)$/.test(part))
    ? text
    : `TriageWidget['${name}']`;
}

function declare(name: string, summary: string, lines: readonly Line[]): string {
  const body = lines.map(
    (each) =>
      `  /** ${each.description} */\n  '${each.name}'?: ${each.type.includes('=>') ? `(${each.type})` : each.type} | undefined;\n`,
  );
  return `/** ${summary} */\nexport interface ${name} {\n${body.join('')}}\n`;
}

/** How one framework's own types are given the tag. */
interface Augmentation {
  /** The module that holds the framework's table of elements. */
  readonly module: string;
  /** The interface of what the tag takes, and the file that declares it. */
  readonly props: string;
  readonly from: string;
  readonly imports: string;
  /** What every element of the framework takes. */
  readonly native: string;
}

function augment({ module, props, from, imports, native }: Augmentation): string {
  return `${imports}
import type { TriageWidget } from '../index.js';
import type { ${props} } from '${from}';

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements { 'triage-widget': ${props} & ${native} }
  }
}
`;
}
