import type { Studio } from './studio.js';
import type { Texts } from './store/texts.js';
import { WorkerClient } from './worker/worker-client.js';

/** What a panel wants to know of the pack, as far as it has come. */
export interface Asked<T> {
  /** The last answer; null until there is one. */
  readonly value: T | null;
  /** The answer is of the pack as it stands. */
  readonly isCurrent: boolean;
  /** Why there is no newer answer; empty where one is on its way, or there. */
  readonly refusal: string;
}

interface Entry {
  value: unknown;
  refusal: string;
  /** What the value, or the refusal, is of. */
  texts: Texts | null;
  key: string;
  /** What is being worked out. */
  pending: { readonly texts: Texts; readonly key: string } | null;
}

const ENTRIES = new WeakMap<Studio, Map<string, Entry>>();
const CLIENTS = new WeakMap<Studio, WorkerClient>();

/**
 * Asks once for each state of the pack and each set of arguments, and draws again when the answer has
 * come; until then the last one stands.
 * @param name of what is asked; each has one answer
 * @param args plain data that the answer depends on besides the pack
 * @param ask asks a worker, which is there for panels alone, so that lint and proof do not wait
 */
export function asked<T>(
  studio: Studio,
  name: string,
  args: unknown,
  ask: (worker: WorkerClient) => Promise<T>,
): Asked<T> {
  const entry = entryOf(studio, name);
  const { texts, checks } = studio;
  const key = JSON.stringify(args);
  const isOf = (state: { readonly texts: Texts | null; readonly key: string } | null): boolean =>
    state?.texts === texts && state.key === key;
  const isCurrent = isOf(entry);
  if (!isCurrent && checks.isCurrent && checks.json && !isOf(entry.pending)) {
    entry.pending = { texts, key };
    const worker = clientOf(studio);
    worker.texts = texts;
    const take = (value: unknown, refusal: string): void => {
      if (!isOf(entry.pending)) return;
      Object.assign(entry, { value, refusal, texts, key, pending: null });
      studio.draw();
    };
    ask(worker).then(
      (value) => take(value, ''),
      (error: unknown) => take(null, error instanceof Error ? error.message : String(error)),
    );
  }
  const isStuck = checks.isCurrent && !checks.json;
  return {
    value: entry.value as T | null,
    isCurrent,
    refusal: isStuck
      ? 'The pack does not run as it stands: mend its problems first.'
      : isCurrent
        ? entry.refusal
        : '',
  };
}

function entryOf(studio: Studio, name: string): Entry {
  const entries = ENTRIES.get(studio) ?? new Map<string, Entry>();
  ENTRIES.set(studio, entries);
  const entry = entries.get(name) ?? {
    value: null,
    refusal: '',
    texts: null,
    key: '',
    pending: null,
  };
  entries.set(name, entry);
  return entry;
}

/** One more worker, so that what a panel asks keeps nothing else waiting. */
export function clientOf(studio: Studio): WorkerClient {
  const client = CLIENTS.get(studio) ?? new WorkerClient();
  CLIENTS.set(studio, client);
  return client;
}
