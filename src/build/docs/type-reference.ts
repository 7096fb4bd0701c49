import ts from 'typescript';
import { code, table } from './blocks.js';

/** What a reference shows of a module: a section of Markdown for each name, under `###`. */
export interface TypeReference {
  /** Functions and classes. */
  readonly values: string;
  /** Types, by the file that declares them, such as `pack.ts`. */
  readonly types: Readonly<Record<string, string>>;
}

/**
 * Reads what a module exports, wherever it is declared, with the doc comments.
 * @param entry path of the module, such as `src/engine/index.ts`
 * @param names what to show, in that order; everything where it is left out
 */
export function typeReference(entry: string, names?: readonly string[]): TypeReference {
  const program = ts.createProgram([entry], {
    noLib: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  const declarations = checker
    .getExportsOfModule(module)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => !names || names.includes(symbol.name))
    .map((symbol) => symbol.declarations![0]!);
  const sections = declarations.map((declaration) => ({
    file: declaration.getSourceFile().fileName.split('/').at(-1)!,
    isType: ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration),
    text: section(declaration),
  }));
  const types: Record<string, string> = {};
  for (const { file, text } of sections.filter(({ isType }) => isType))
    types[file] = types[file] ? `${types[file]}\n\n${text}` : text;
  return {
    values: sections
      .filter(({ isType }) => !isType)
      .map(({ text }) => text)
      .join('\n\n'),
    types,
  };
}

function section(declaration: ts.Declaration): string {
  if (ts.isFunctionDeclaration(declaration)) return functionSection(declaration);
  const heading = `### ${(declaration as ts.NamedDeclaration).name!.getText()}`;
  const parts = [heading, comment(declaration)];
  if (ts.isInterfaceDeclaration(declaration)) {
    const from = declaration.heritageClauses?.map((clause) => clause.getText()) ?? [];
    const rows = declaration.members.map(memberRow);
    parts.push(...from.map((each) => `It ${each.replace(/^extends/, 'extends')}.`));
    parts.push(table(['member', 'type', 'meaning'], rows));
  } else if (ts.isClassDeclaration(declaration)) {
    const rows = declaration.members.filter(ts.isPropertyDeclaration).map(memberRow);
    parts.push(table(['member', 'type', 'meaning'], rows));
  } else {
    const text = ts.isVariableDeclaration(declaration)
      ? `const ${declaration.name.getText()}: ${declaration.type?.getText() ?? declaration.initializer!.getText()}`
      : sourceOf(declaration);
    parts.push(fence(text));
  }
  return parts.filter(Boolean).join('\n\n');
}

function functionSection(declaration: ts.FunctionDeclaration): string {
  const head = declaration.body
    ? declaration.getText().slice(0, declaration.body.getStart() - declaration.getStart())
    : declaration.getText();
  const tags = ts
    .getJSDocTags(declaration)
    .map((tag) => `- ${tagLabel(tag)}: ${flat(ts.getTextOfJSDocComment(tag.comment))}`);
  return [
    `### ${declaration.name!.text}`,
    comment(declaration),
    fence(head.replace(/^export /, '').trim()),
    tags.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function tagLabel(tag: ts.JSDocTag): string {
  if (ts.isJSDocParameterTag(tag)) return `\`${tag.name.getText()}\``;
  return tag.tagName.text === 'returns' ? 'Returns' : 'Throws';
}

/** A member with its type in one line; an optional one is marked as in the source. */
function memberRow(member: ts.TypeElement | ts.ClassElement): readonly (string | undefined)[] {
  const { name, type } = member as ts.PropertySignature;
  const question = 'questionToken' in member && member.questionToken ? '?' : '';
  return [
    code(`${name.getText()}${question}`),
    code(type && flat(sourceOf(type))),
    comment(member) || undefined,
  ];
}

/** The source of a node without comments, `export` and `readonly`, which hold for all. */
function sourceOf(node: ts.Node): string {
  const printer = ts.createPrinter({ removeComments: true });
  return printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^export /, '')
    .replaceAll('readonly ', '');
}

/** The text before the tags of the doc comment that stands directly before the node. */
function comment(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return flat(ts.getTextOfJSDocComment(docs.at(-1)?.comment));
}

const fence = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``;
const flat = (text = ''): string => text.replace(/\s+/g, ' ').trim();
