import dagre from '@dagrejs/dagre';
import { LABEL, NODE } from './box.js';
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

/** Lays a neighbourhood out from left to right. */
export function layoutOf({ nodes, edges }: Neighbourhood): FlowLayout {
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
