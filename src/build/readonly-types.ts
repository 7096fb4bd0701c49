import ts from 'typescript';

/** Longest line of a doc comment, in characters. */
const WIDTH = 100;

/** A change of the text from one position to another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Type declarations with every property, record and list readonly. */
export function readonlyTypes(source: string): string {
  const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    edits.push(...editsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return apply(source, edits);
}

function editsOf(node: ts.Node): readonly Edit[] {
  if (ts.isPropertySignature(node)) return [insert(node.getStart(), 'readonly ')];
  if (ts.isTypeLiteralNode(node)) {
    const [member] = node.members;
    return member && ts.isIndexSignatureDeclaration(member) ? asRecord(node, member.type) : [];
  }
  if (!ts.isArrayTypeNode(node)) return [];
  return ts.isArrayTypeNode(node.parent)
    ? [insert(node.getStart(), '(readonly '), insert(node.end, ')')]
    : [insert(node.getStart(), 'readonly ')];
}

/** `{ [k: string]: T }` as `Readonly<Record<string, T>>`. */
function asRecord(node: ts.TypeLiteralNode, type: ts.TypeNode): readonly Edit[] {
  return [
    { from: node.getStart(), to: type.getStart(), text: 'Readonly<Record<string, ' },
    { from: type.end, to: node.end, text: '>>' },
  ];
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** Applied from the end, so that positions stay true; of two at one place the outer ends up first. */
function apply(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);
}

/** Code with its doc comments wrapped as wide as the code is. */
export function wrapComments(source: string): string {
  return source.replace(/^( *)\/\*\*([^]*?)\*\//gm, (_, indent: string, body: string) => {
    const words = body.split(/[\s*]+/).filter(Boolean);
    const short = `${indent}/** ${words.join(' ')} */`;
    if (short.length <= WIDTH) return short;
    const lines: string[] = [];
    for (const word of words) {
      const longer = `${lines.at(-1) ?? ''} ${word}`;
      if (lines.length > 0 && indent.length + 2 + longer.length < WIDTH)
        lines.push(`${lines.pop()} ${word}`);
      else lines.push(word);
    }
    return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */`;
  });
}
