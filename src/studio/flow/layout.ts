import type { FlowEdge, Neighbourhood } from '../worker/neighbourhood.js';

/** A box of the drawing, by its centre. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A line of the drawing, and where its words stand. */
export interface PlacedEdge {
  readonly edge: FlowEdge;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x: number;
  readonly y: number;
}

/** The drawing of a neighbourhood, in units of its own. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Of a box, and of the words on a line. */
export const NODE = { width: 150, height: 48 } as const;
export const LABEL = { width: 130, height: 34 } as const;

/** Lays a neighbourhood out from left to right. */
export async function layoutOf({ nodes, edges }: Neighbourhood): Promise<FlowLayout> {
  const dagre = (await import('@dagrejs/dagre')).default;
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 20, marginx: 4, marginy: 4 });
  for (const { id } of nodes) graph.setNode(id, { ...NODE });
  for (const { from, to } of edges) graph.setEdge(from, to, { ...LABEL, labelpos: 'c' });
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => {
      const { x, y } = graph.node(id);
      return { id, x, y };
    }),
    edges: edges.map((edge) => {
      const {
        points,
        x = 0,
        y = 0,
      } = graph.edge(edge.from, edge.to) as {
        readonly points: PlacedEdge['points'];
        readonly x?: number;
        readonly y?: number;
      };
      return { edge, points, x, y };
    }),
  };
}

/** A text on at most so many lines of so many letters; what is over ends in an ellipsis. */
export function wrapped(text: string, letters: number, lines: number): readonly string[] {
  const out: string[] = [];
  let rest = text.trim();
  while (rest !== '' && out.length < lines) {
    if (rest.length <= letters) {
      out.push(rest);
      return out;
    }
    const space = rest.lastIndexOf(' ', letters);
    const end = space > letters / 3 ? space : letters;
    out.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== '') out[out.length - 1] = `${out.at(-1)!.slice(0, letters - 1)}…`;
  return out;
}
