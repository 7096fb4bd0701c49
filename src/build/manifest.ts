import { readFileSync } from 'node:fs';
import type TypeScript from 'typescript';
import * as untypedAnalyzer from '@custom-elements-manifest/analyzer';
// @ts-expect-error it has none here either
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** The parts of the analyzer that this build calls. */
interface Analyzer {
  readonly create: (options: { modules: readonly unknown[]; plugins: unknown }) => unknown;
  readonly ts: typeof TypeScript;
}
const { create, ts } = untypedAnalyzer as unknown as Analyzer;
const litPlugins = litPlugin as () => unknown;

/**
 * Anything in a manifest that has a name. `default` is source text, so a string keeps its quotes.
 */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

/** An attribute; `fieldName` is the property that goes with it. */
export interface Attribute extends Named {
  readonly fieldName?: string;
}

/** A property or a method. */
export interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly parameters?: readonly Named[];
  readonly return?: { readonly type: { readonly text: string } };
}

/** A class or a constant of a module; the lists are there for elements. */
export interface Declaration extends Named {
  readonly kind: string;
  readonly tagName?: string;
  readonly superclass?: {
    readonly name: string;
    readonly package?: string;
    readonly module?: string;
  };
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

/** A module with what it exports. */
export interface Module {
  readonly kind: 'javascript-module';
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly unknown[];
}

/** A custom elements manifest, schema 1.0.0, as far as this build reads it. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly Module[];
}

/**
 * Read for what the element inherits and for the constants that defaults name; hosts never see
 * these modules.
 */
const INTERNAL_MODULES = [
  'src/widget/page-element.ts',
  'src/widget/safe-element.ts',
  'src/widget/properties.ts',
  'src/widget/form-associated-element.ts',
  'src/widget/conventions.ts',
  'src/widget/version.ts',
];
const MODULES = ['src/widget/triage-widget.ts', 'src/widget/events.ts', ...INTERNAL_MODULES];
/** What Lit and the browser call; no host does. */
const LIFECYCLE_MEMBERS =
  /^(?:properties|observedAttributes|formAssociated|shadowRootOptions|.*Callback)$/;

/**
 * Reads the element's doc comments: what a host can touch and nothing else, with the paths of the
 * built files.
 */
export function readManifest(): Manifest {
  const sources: readonly unknown[] = MODULES.map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { modules: analyzed, ...rest } = create({
    modules: sources,
    plugins: litPlugins(),
  }) as Manifest;
  const all = analyzed.flatMap(({ declarations }) => declarations);
  const modules = analyzed
    .filter(({ path }) => !INTERNAL_MODULES.includes(path))
    .map((module) => ({
      ...module,
      declarations: module.declarations.map((each) => publicMembers(each, all)),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const text = JSON.stringify(
    { ...rest, modules: [definition(modules), ...modules] },
    (key, value: unknown) => (key === 'inheritedFrom' || key === 'privacy' ? undefined : value),
  );
  return JSON.parse(text.replaceAll(/"src\/([^"]*)\.ts"/g, '"dist/$1.js"')) as Manifest;
}

/** The declaration of `<triage-widget>`. */
export function elementOf(manifest: Manifest): Declaration {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName)!;
}

/** Attributes that a host sets; those that begin with `data-` are set by the widget. */
export function isSetByHost({ name }: Attribute): boolean {
  return !name.startsWith('data-');
}

function publicMembers(declaration: Declaration, all: readonly Declaration[]): Declaration {
  const { members, attributes, superclass } = declaration;
  const root = rootOf(declaration, all);
  const resolve = <T extends Named>(item: T): T => {
    const constant = all.find(({ kind, name }) => kind === 'variable' && name === item.default);
    return constant ? { ...item, default: constant.default } : item;
  };
  return {
    ...declaration,
    ...(members && {
      members: members
        .filter(
          ({ name, privacy = 'public' }) => privacy === 'public' && !LIFECYCLE_MEMBERS.test(name),
        )
        .map(resolve),
    }),
    ...(attributes && { attributes: attributes.map(resolve) }),
    ...(superclass && root !== declaration && { superclass: root.superclass }),
  };
}

/** The last of our own classes that a class comes from. */
function rootOf(declaration: Declaration, all: readonly Declaration[]): Declaration {
  const base = all.find(({ name }) => name === declaration.superclass?.name);
  return base ? rootOf(base, all) : declaration;
}

/**
 * The module that registers the tag, which it does through a function that the analyzer does not
 * follow.
 */
function definition(modules: readonly Module[]): Module {
  const { path, declarations } = modules.find((module) =>
    module.declarations.some(({ tagName }) => tagName),
  )!;
  const { name, tagName } = declarations.find((each) => each.tagName)!;
  return {
    kind: 'javascript-module',
    path: 'src/define.ts',
    declarations: [],
    exports: [
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
    ],
  };
}
