import ts from 'typescript';

/** What is counted of one function, method, accessor or arrow. */
export interface FunctionMeasure {
  /** What it is called, or the variable or property that it is given to; else "". */
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  /** From its first line to its last. */
  readonly lines: number;
  /** Ways through it: 1, and 1 for each branch, as ESLint's rule `complexity` counts. */
  readonly complexity: number;
  readonly parameters: number;
}

/** What is counted of one file. */
export interface FileMeasure {
  readonly path: string;
  readonly lines: number;
  /** Lines that are comment and nothing else. */
  readonly commentLines: number;
  /** Lines of more than 100 characters. */
  readonly longLines: number;
  readonly functions: readonly FunctionMeasure[];
}

const MAX_WIDTH = 100;

/** Lines of a text; the end of the last is no line of its own. */
export function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Measures the source of a file in TypeScript or JavaScript. */
export function measureFile(path: string, text: string): FileMeasure {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const code = codeLines(source, text);
  const lines = text.replace(/\n$/, '').split('\n');
  return {
    path,
    lines: lines.length,
    commentLines: lines.filter((line, index) => line.trim() !== '' && !code.has(index)).length,
    longLines: lines.filter((line) => line.length > MAX_WIDTH).length,
    functions: functionsIn(source).map((node) => measureFunction(node, source)),
  };
}

/** The lines, from 0, on which something else than comment stands. */
function codeLines(source: ts.SourceFile, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter(({ kind }) => !isDocComment(kind));
    children.forEach(visit);
    if (children.length > 0) return;
    const [start, end] = [node.getStart(source), node.getEnd()];
    for (let line = lineAt(start); end > start && line <= lineAt(end - 1); line++)
      // An empty line inside a template is counted as empty.
      if (text.slice(...lineBounds(source, line)).trim() !== '') found.add(line);
  };
  visit(source);
  return found;
}

const isDocComment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;

function lineBounds(source: ts.SourceFile, line: number): [start: number, end: number] {
  const starts = source.getLineStarts();
  return [starts[line]!, starts[line + 1] ?? source.getEnd()];
}

type AnyFunction = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

const isFunction = (node: ts.Node): node is AnyFunction =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

function functionsIn(source: ts.SourceFile): readonly AnyFunction[] {
  const found: AnyFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function measureFunction(node: AnyFunction, source: ts.SourceFile): FunctionMeasure {
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const first = lineAt(node.getStart(source));
  return {
    name: nameOf(node, source),
    line: first + 1,
    lines: lineAt(node.getEnd()) - first + 1,
    complexity: complexityOf(node),
    parameters: node.parameters.filter(({ name }) => name.getText(source) !== 'this').length,
  };
}

function nameOf(node: AnyFunction, source: ts.SourceFile): string {
  const { parent } = node;
  if (node.name) return node.name.getText(source);
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  return ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)
    ? parent.name.getText(source)
    : '';
}

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
]);
const SHORT_CIRCUITS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

function isBranch(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return SHORT_CIRCUITS.has(node.operatorToken.kind);
  if (ts.isBindingElement(node) || ts.isParameter(node)) return node.initializer !== undefined;
  return BRANCHES.has(node.kind) || ('questionDotToken' in node && Boolean(node.questionDotToken));
}

/** Functions inside are counted by themselves. */
function complexityOf(node: AnyFunction): number {
  let count = 1;
  const visit = (inner: ts.Node): void => {
    if (isFunction(inner)) return;
    if (isBranch(inner)) count++;
    ts.forEachChild(inner, visit);
  };
  ts.forEachChild(node, visit);
  return count;
}
