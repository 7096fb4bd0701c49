import type { Path } from '../yaml/edit-yaml.js';

/** What of a pack other files name by its id. */
export type ThingKind =
  'question' | 'option' | 'danger' | 'rule' | 'cause' | 'advice' | 'source' | 'condition' | 'map';

/** One thing of the pack that may be named elsewhere. */
export interface Thing {
  readonly kind: ThingKind;
  /** Its id; of an option `question.option`. */
  readonly id: string;
}

/** A thing as a key of maps. */
export function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

/** The file of a kind of things, and the list or map within it; options stand within questions. */
export const HOMES: Readonly<
  Record<Exclude<ThingKind, 'option'>, { readonly file: string; readonly key: string }>
> = {
  question: { file: 'questions.yml', key: 'questions' },
  danger: { file: 'dangers.yml', key: 'dangers' },
  rule: { file: 'rules.yml', key: 'rules' },
  cause: { file: 'causes.yml', key: 'causes' },
  advice: { file: 'advice.yml', key: 'advice' },
  source: { file: 'sources.yml', key: 'sources' },
  condition: { file: 'rules.yml', key: 'conditions' },
  map: { file: 'maps.yml', key: 'maps' },
};

/** Where the words of a thing stand in a language's folder; null where it has none. */
export function wordsOf({
  kind,
  id,
}: Thing): { readonly name: string; readonly path: Path } | null {
  if (kind === 'source' || kind === 'condition') return null;
  if (kind === 'map') return { name: 'pictures.yml', path: ['pictures', id] };
  if (kind !== 'option') return { name: HOMES[kind].file, path: [HOMES[kind].key, id] };
  const [question, option] = id.split('.') as [string, string];
  return { name: 'questions.yml', path: ['questions', question, 'options', option] };
}
