import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
};
const CONSUMER = resolve('test/package/consumer.tsx');
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a consumer's file: line (from 1) and message. */
function complaints(source: string, jsxImportSource: string): readonly string[] {
  const options = {
    ...OPTIONS,
    jsxImportSource,
    jsx: jsxImportSource === 'solid-js' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === CONSUMER || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (name === CONSUMER) return ts.createSourceFile(name, source, rest[0]);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([CONSUMER], options, host))
    .map(({ file, start, messageText }) => {
      const line =
        file?.fileName === CONSUMER
          ? file.getLineAndCharacterOfPosition(start!).line + 1
          : file?.fileName;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

/** Those of the tags' attributes that do not compile. */
function refused(
  framework: string,
  jsxImportSource: string,
  attributes: readonly string[],
): readonly string[] {
  const tags = attributes.map(
    (each, index) => `export const tag${index} = <triage-widget ${each} />;`,
  );
  const lines = new Set(
    complaints([preamble(framework), ...tags].join('\n'), jsxImportSource).map((each) =>
      Number(each.split(':')[0]),
    ),
  );
  assert.ok(!lines.has(1) && !lines.has(NaN), 'the preamble compiles');
  return attributes.filter((_, index) => lines.has(index + 2));
}

/** One line that a tag's attributes may refer to. */
const preamble = (framework: string): string =>
  [
    `import 'triage-widget/${framework}';`,
    "import type { TriageResultEvent, TriageWidget } from 'triage-widget';",
    'const pack: unknown = {};',
    'let widget = null as TriageWidget | null;',
    'const done = (event: TriageResultEvent) => event.detail.packVersion.length;',
    "export const goTo = () => { widget?.goTo('review'); void [pack, done]; };",
  ].join(' ');

describe("types for JSX, in a consumer's project", () => {
  for (const [framework, className] of [
    ['react', 'className'],
    ['preact', 'class'],
  ]) {
    it(`${framework}: attributes, properties, events, key, ref and the page's own attributes compile`, () => {
      assert.deepEqual(
        complaints(
          `${preamble(framework!)}
        export const tag = <triage-widget key="a" ref={(element: TriageWidget | null) => { widget = element; }} ${className}="wide" id="one" hidden={false} lang="en"
          region="GB" heading-level={3} headingLevel={3} startAt="question" theme="dark" persist="none" share-answers packData={pack} answers={{ g_who: 'me' }}
          messages={{ start: 'Go' }} ontriage-result={done} ontriage-step={({ detail }) => detail.index.toFixed()}>
          <a slot="actions-soon" href="/book">Book</a>
        </triage-widget>;`,
          framework!,
        ),
        [],
      );
    });

    it(`${framework}: a wrong value and a wrong listener do not`, () => {
      const wrong = [
        'theme="blue"',
        'headingLevel="three"',
        'ontriage-step={done}',
        'start="result"',
      ];
      assert.deepEqual(
        refused(framework!, framework!, [
          'theme="light"',
          'start="question"',
          'ontriage-result={done}',
          ...wrong,
        ]),
        wrong,
      );
    });
  }

  it('solid: attributes, properties, events and ref compile; a wrong value and a wrong listener do not', () => {
    const good =
      'ref={(element) => { widget = element; }} class="wide" lang="en" start="question" heading-level={3} prop:packData={pack} prop:answers={{ g_who: "me" }} on:triage-result={done}';
    const wrong = ['theme="blue"', 'on:triage-step={done}'];
    assert.deepEqual(refused('solid', 'solid-js', [good, ...wrong]), wrong);
  });

  it('without the import the tag is unknown: nothing is added unasked', () => {
    assert.match(
      complaints('export const bad = <triage-widget />;', 'react').join(),
      /1: .*triage-widget/,
    );
  });
});
