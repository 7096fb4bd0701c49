import {
  UNSURE,
  type Condition,
  type Pack,
  type PackText,
  type Urgency,
} from '../../engine/index.js';
import { conditionLine, vocabularyOf } from '../../authoring/condition-words.js';
import { walkKnown } from '../../authoring/known-conditions.js';

/** What stands beside a question in the flow. */
export interface FlowNode {
  /** Unique: `question:ID`, `rule:ID`, `more`. */
  readonly id: string;
  readonly kind: 'question' | 'rule' | 'causes' | 'more';
  readonly title: string;
  /** Of a rule. */
  readonly urgency?: Urgency;
}

/** A way from one to another, and when it is taken. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** The answers that matter, shortly. */
  readonly label: string;
  /** The whole condition in words. */
  readonly full: string;
}

/** One question with what leads to it and what it leads to; never the whole flow. */
export interface Neighbourhood {
  readonly question: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Whether everybody is asked, or what else is needed. */
  readonly asked: string;
}

/** Most nodes on one side; what is over is counted. */
const MAX_SIDE = 9;

/** The neighbourhood of a question; null where there is none of this id. */
export function neighbourhood(pack: Pack, id: string): Neighbourhood | null {
  const question = pack.byId.get(id);
  if (!question) return null;
  const text = Object.values(pack.json.text)[0]!;
  const before = limited('before', entering(pack, text, id), id);
  const after = limited('after', leaving(pack, text, id), id);
  const self: FlowNode = { id: `question:${id}`, kind: 'question', title: titleOf(text, id) };
  return {
    question: id,
    nodes: [self, ...before.nodes, ...after.nodes],
    edges: [...before.edges, ...after.edges],
    asked: askedOf(pack, text, id),
  };
}

interface Ways {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

type Way = { readonly node: FlowNode; readonly edge: FlowEdge };

/** As many ways as can be looked at; the rest becomes one. */
function limited(side: 'before' | 'after', ways: readonly Way[], id: string): Ways {
  const unique = ways.filter(
    ({ node }, i) => ways.findIndex((other) => other.node.id === node.id) === i,
  );
  const shown = unique.slice(0, MAX_SIDE);
  const left = unique.length - shown.length;
  const more = `more:${side}`;
  const [from, to] = side === 'before' ? [more, `question:${id}`] : [`question:${id}`, more];
  const rest: readonly Way[] =
    left === 0
      ? []
      : [
          {
            node: { id: more, kind: 'more', title: `and ${left} more` },
            edge: {
              from,
              to,
              label: '',
              full: unique
                .slice(MAX_SIDE)
                .map(({ node, edge }) => `${node.title}: ${edge.full}`)
                .join('; '),
            },
          },
        ];
  const all = [...shown, ...rest];
  return { nodes: all.map(({ node }) => node), edges: all.map(({ edge }) => edge) };
}

/** Questions whose answers decide whether this one is asked. */
function entering(pack: Pack, text: PackText, id: string): readonly Way[] {
  const { when, coveredBy } = pack.byId.get(id)!;
  const wayFrom = (question: string, short: string, full: string): Way => {
    const from = `question:${question}`;
    return {
      node: { id: from, kind: 'question', title: titleOf(text, question) },
      edge: { from, to: `question:${id}`, label: short, full },
    };
  };
  const lines = coveredBy.map(({ question, option }) => {
    const line = label(text, question, [option]);
    return wayFrom(question, line, `“${line}” is ticked`);
  });
  if (!when) return lines;
  const full = conditionLine(when, vocabularyOf(pack.json, text));
  return [
    ...lines,
    ...[...optionsRead(pack, when)].map(([question, options]) =>
      wayFrom(question, label(text, question, options), full),
    ),
  ];
}

/** What the answers of this one decide: other questions, levels, causes. */
function leaving(pack: Pack, text: PackText, id: string): readonly Way[] {
  const from = `question:${id}`;
  const words = vocabularyOf(pack.json, text);
  const to = (node: FlowNode, options: readonly string[], full: string): Way => ({
    node,
    edge: { from, to: node.id, label: label(text, id, options), full },
  });
  const questions = pack.questions.flatMap(({ id: other, when, coveredBy }) => {
    const node: FlowNode = {
      id: `question:${other}`,
      kind: 'question',
      title: titleOf(text, other),
    };
    const lines = coveredBy.filter(({ question }) => question === id).map(({ option }) => option);
    const read = when ? optionsRead(pack, when).get(id) : undefined;
    if (lines.length > 0) return [to(node, lines, tickedWords(text, id, lines))];
    return read && when ? [to(node, read, conditionLine(when, words))] : [];
  });
  const rules = pack.rules.flatMap(({ id: rule, urgency, when }) => {
    const read = optionsRead(pack, when).get(id);
    const node: FlowNode = { id: `rule:${rule}`, kind: 'rule', title: rule, urgency };
    return read ? [to(node, read, conditionLine(when, words))] : [];
  });
  const causes = pack.json.causes.filter(({ evidence }) => evidence?.[id]);
  const weighing: readonly Way[] =
    causes.length === 0
      ? []
      : [
          to(
            { id: 'causes', kind: 'causes', title: `weighs ${causes.length} causes` },
            [],
            causes.map((cause) => text.causes[cause.id]?.name ?? cause.id).join(', '),
          ),
        ];
  return [...questions, ...weighing, ...rules];
}

function tickedWords(text: PackText, id: string, lines: readonly string[]): string {
  const labels = lines.map((line) => `“${label(text, id, [line])}”`);
  return `${labels.join(' or ')} is ticked`;
}

/** The options that a condition names, by question. */
function optionsRead(pack: Pack, when: Condition): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  walkKnown(when, pack.json.conditions, (part) => {
    if (!('q' in part)) return;
    const named = 'is' in part ? [part.is] : 'in' in part ? part.in : [];
    const known = read.get(part.q) ?? [];
    read.set(part.q, [...known, ...named.filter((option) => !known.includes(option))]);
  });
  return read;
}

function label(text: PackText, question: string, options: readonly string[]): string {
  return options
    .map((option) =>
      option === UNSURE ? 'not sure' : (text.questions[question]?.options[option]?.label ?? option),
    )
    .join(', or ');
}

function titleOf(text: PackText, id: string): string {
  return text.questions[id]?.short ?? id;
}

function askedOf(pack: Pack, text: PackText, id: string): string {
  const { when, coveredBy, mandatory } = pack.byId.get(id)!;
  if (when) return `Asked where this is so: ${conditionLine(when, vocabularyOf(pack.json, text))}.`;
  if (coveredBy.length > 0) return 'Asked of who ticks a line that stands for it.';
  return mandatory
    ? 'Asked of everybody.'
    : 'Asked of everybody for whom it still tells something.';
}
