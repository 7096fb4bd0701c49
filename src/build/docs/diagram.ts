import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** Lines of a flowchart in Mermaid that this build understands, each as a line for Graphviz. */
const LINES: readonly (readonly [RegExp, (match: readonly string[]) => string])[] = [
  [/^flowchart (LR|TB)$/, ([, way]) => `rankdir=${way}`],
  [
    /^subgraph (\w+)\["(.+)"\]$/,
    ([, id, label]) =>
      `subgraph cluster_${id} { margin=16; label=${quoted(`\u00a0\u00a0${label}\u00a0\u00a0`)}`,
  ],
  [/^end$/, () => '}'],
  [/^(\w+)\["(.+)"\]$/, ([, id, label]) => `${id} [label=${quoted(label!)}]`],
  [
    /^(\w+) --> ?\|"(.+)"\| (\w+)$/,
    ([, from, label, to]) => `${from} -> ${to} [label=${quoted(label!)}]`,
  ],
  [/^(\w+) --> (\w+)$/, ([, from, to]) => `${from} -> ${to}`],
];
/** Sizes leave room for fonts that are wider than the one that Graphviz reckons with. */
const STYLE = [
  'bgcolor=transparent; pad=0.1; nodesep=0.4; ranksep=0.5',
  'graph [fontname="Helvetica" fontsize=15 labeljust=l]',
  'node [shape=box style=rounded fontname="Helvetica" fontsize=15 margin="0.15,0.1"]',
  'edge [fontname="Helvetica" fontsize=13 arrowsize=0.7]',
];

/**
 * Draws a flowchart in Mermaid as SVG, without a browser. It has no colours of its own: the page's
 * style sheet gives them, light and dark. Mermaid's `accTitle` and `accDescr` become its name and
 * description.
 * @throws Error for a line that is not understood
 */
export async function drawFlowchart(mermaid: string): Promise<string> {
  const [accTitle, accDescr] = ['accTitle', 'accDescr'].map(
    (name) => new RegExp(`^ *${name}: (.*)$`, 'm').exec(mermaid)?.[1],
  );
  if (!accTitle || !accDescr) throw new Error('the diagram lacks its accTitle or accDescr');
  const lines = mermaid
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('acc') && !line.startsWith('%%'));
  const dot = `digraph {\n${[...STYLE, ...lines.map(translate)].join('\n')}\n}`;
  const svg = (await Graphviz.load()).dot(dot);
  const [, width, box, drawing] =
    /<svg width="(\d+)pt"[^>]*viewBox="([^"]+)"[^>]*>([^]*)<\/svg>/.exec(svg) ?? [];
  const labels = `<title id="flow-title">${accTitle}</title><desc id="flow-text">${accDescr}</desc>`;
  const plain = drawing!
    .replaceAll(/<title>[^]*?<\/title>|<!--[^]*?-->/g, '')
    .replaceAll(/ (?:fill|stroke|font-family)="[^"]*"/g, '');
  return `<svg class="diagram" width="${width}" viewBox="${box}" role="img" aria-labelledby="flow-title" aria-describedby="flow-text">${labels}${plain}</svg>`;
}

function translate(line: string): string {
  for (const [pattern, write] of LINES) {
    const match = pattern.exec(line);
    if (match) return write(match);
  }
  throw new Error(`the diagram has a line that is not understood: ${line}`);
}

/** A label for Graphviz; Mermaid breaks its lines with `<br>`. */
function quoted(label: string): string {
  return `"${label.replaceAll('"', '\\"').replaceAll(/<br ?\/?>/g, '\\n')}"`;
}
