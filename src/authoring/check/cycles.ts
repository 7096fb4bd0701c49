import type { AuthoredPack } from '../authored.js';
import { conditionParts } from '../conditions.js';
import type { Condition } from '../../engine/index.js';
import { compareText } from '../problem.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

/**
 * What depends on what: questions on those that open them, names on what they stand for, cards on
 * what shows them.
 */
interface Vertex {
  readonly file: string;
  readonly path: Path;
  readonly needs: readonly string[];
}
type Graph = ReadonlyMap<string, Vertex>;

/** No question, named condition or card waits for itself. */
export const cycles: Check = {
  name: 'cycle',
  description:
    'No question, named condition or card waits for itself, and none looks at a ranking that depends on it.',
  check(pack, report) {
    const graph = dependencies(pack);
    for (const chain of findCycles(graph)) {
      const { file, path } = graph.get(chain[0]!)!;
      const shown = [...chain, chain[0]!].map((key) => key.split(':')[1]).join(' → ');
      report(file, path, `this waits for itself: ${shown}; remove one of these conditions`);
    }
  },
};

function dependencies(pack: AuthoredPack): Graph {
  const evidence = pack.causes
    .flatMap((cause) => Object.keys(cause.evidence ?? cause.points ?? {}))
    .map((id) => `question:${id}`);
  const questions = pack.questions.map((question, i): [string, Vertex] => {
    const conditions = [question.when, ...(question.options ?? []).map(({ when }) => when)];
    const lines = pack.questions
      .filter(({ options = [] }) => options.some(({ covers }) => covers?.includes(question.id)))
      .map(({ id }) => `question:${id}`);
    return [
      `question:${question.id}`,
      {
        file: 'questions.yml',
        path: ['questions', i],
        needs: [...conditions.flatMap(needsOf), ...lines],
      },
    ];
  });
  const conditions = Object.entries(pack.conditions).map(([name, condition]): [string, Vertex] => [
    `condition:${name}`,
    { file: 'rules.yml', path: ['conditions', name], needs: needsOf(condition) },
  ]);
  // A ranked cause depends on every answer that ranks any cause, since they are weighed against
  // each other.
  const causes = pack.causes.map((cause, i): [string, Vertex] => {
    const shownBy = [cause.card?.strong, cause.card?.partial, cause.bands?.strongRequires].flatMap(
      needsOf,
    );
    return [
      `cause:${cause.id}`,
      {
        file: 'causes.yml',
        path: ['causes', i],
        needs: cause.card ? shownBy : [...shownBy, ...evidence],
      },
    ];
  });
  return new Map([...questions, ...conditions, ...causes]);
}

function needsOf(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  return conditionParts({ file: '', path: [], condition }).flatMap(({ condition: part }) => {
    if ('ref' in part) return [`condition:${part.ref}`];
    if ('fit' in part) return [`cause:${part.fit}`];
    if ('answered' in part) return [`question:${part.answered}`];
    return 'q' in part ? [`question:${part.q}`] : [];
  });
}

/** Cycles of a graph, each once, as met by a depth-first walk in authored order. */
function findCycles(graph: Graph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found = new Map<string, readonly string[]>();
  const visit = (key: string, chain: readonly string[]): void => {
    const start = chain.indexOf(key);
    if (start >= 0) {
      const cycle = chain.slice(start);
      found.set([...cycle].sort(compareText).join(' '), cycle);
    } else if (!done.has(key)) {
      graph.get(key)?.needs.forEach((next) => visit(next, [...chain, key]));
      done.add(key);
    }
  };
  [...graph.keys()].forEach((key) => visit(key, []));
  return [...found.values()];
}
