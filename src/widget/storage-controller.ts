import type { Answers } from '../engine/index.js';
import type { Config } from './config.js';

/**
 * What is kept so that a person can carry on after a reload: what they answered, and nothing else.
 */
export interface SavedState {
  readonly answers: Answers;
  readonly step: string;
}

/** The content that answers belong to; answers to other content are not used. */
export interface ContentStamp {
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
}

/** What was found: a state, nothing, or something that could not be used and was removed. */
export type Restored = SavedState | 'none' | 'unusable';

const FORMAT = 1;

/** Keeps one pack's answers in this browser. A blocked or full storage is the same as none. */
export class StorageController {
  readonly #where: () => Config['persist'];

  constructor(where: () => Config['persist']) {
    this.#where = where;
  }

  /** Reads and checks what was saved; what cannot be used is removed at once. */
  restore(stamp: ContentStamp): Restored {
    const text = this.#attempt((storage) => storage.getItem(keyOf(stamp)));
    if (text === null || text === undefined) return 'none';
    const state = parse(text, stamp);
    if (!state) this.clear(stamp);
    return state ?? 'unusable';
  }

  /** Saves the answers, or removes the entry when there are none. */
  save(stamp: ContentStamp, { answers, step }: SavedState): void {
    if (Object.keys(answers).length === 0) return this.clear(stamp);
    const entry = JSON.stringify({
      v: FORMAT,
      pack: stamp.version,
      hash: stamp.contentHash,
      answers,
      step,
    });
    this.#attempt((storage) => storage.setItem(keyOf(stamp), entry));
  }

  /** Removes what was saved. */
  clear(stamp: ContentStamp): void {
    this.#attempt((storage) => storage.removeItem(keyOf(stamp)));
  }

  #attempt<T>(use: (storage: Storage) => T): T | undefined {
    const where = this.#where();
    if (where === 'none') return undefined;
    try {
      return use(where === 'local' ? globalThis.localStorage : globalThis.sessionStorage);
    } catch {
      return undefined; // Blocked by the browser or full: the widget works on, and forgets.
    }
  }
}

function keyOf({ id }: ContentStamp): string {
  return `triage-widget:${id}`;
}

function parse(text: string, stamp: ContentStamp): SavedState | undefined {
  try {
    const { v, pack, hash, answers, step } = JSON.parse(text) as Record<string, unknown>;
    const fits =
      v === FORMAT &&
      pack === stamp.version &&
      hash === stamp.contentHash &&
      typeof step === 'string';
    const isRecord = typeof answers === 'object' && answers !== null && !Array.isArray(answers);
    return fits && isRecord ? { answers: answers as Answers, step } : undefined;
  } catch {
    return undefined;
  }
}
