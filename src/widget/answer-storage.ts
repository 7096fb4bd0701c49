import type { Answers } from '../engine/index.js';
import type { Config } from './config.js';
import { toJson } from './to-json.js';

/**
 * What is kept so that a person can carry on after a reload: what they answered, and nothing else.
 */
export interface SavedState {
  readonly answers: Answers;
  readonly step: string;
}

/** The content that answers belong to; answers to other content are not used. */
export interface PackIdentity {
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
}

/** What was found: a state, nothing, or something that could not be used and was removed. */
export type Restored = SavedState | 'none' | 'unusable';

/** Saved answers were found, or were found and could not be used. */
export type SavedAnswers = 'none' | 'found' | 'unusable';

const FORMAT = 1;

/**
 * Keeps the answers of one element of one page in this browser: two on a page, or at two paths of a
 * site, have nothing in common. A blocked or full storage is the same as none.
 */
export class AnswerStorage {
  readonly #persist: () => Config['persist'];
  readonly #place: () => number;
  /** Where answers were last put: the element may have come to another address since. */
  #lastKey = '';

  /**
   * @param persist where the host wants answers kept, asked at each use
   * @param place the element's place on its page, from 1
   */
  constructor(persist: () => Config['persist'], place: () => number) {
    this.#persist = persist;
    this.#place = place;
  }

  /** Reads and checks what was saved; what cannot be used is removed at once. */
  restore(pack: PackIdentity): Restored {
    const text = this.#attempt((storage) => storage.getItem(this.#keyOf(pack)));
    if (text === null || text === undefined) return 'none';
    const state = parse(text, pack);
    if (!state) this.clear(pack);
    return state ?? 'unusable';
  }

  /** Saves the answers, or removes the entry when there are none. */
  save(pack: PackIdentity, { answers, step }: SavedState): void {
    if (Object.keys(answers).length === 0) return this.clear(pack);
    const entry = toJson({
      v: FORMAT,
      pack: pack.version,
      hash: pack.contentHash,
      answers,
      step,
    });
    const key = this.#keyOf(pack);
    if (key !== this.#lastKey) this.clear(pack);
    this.#lastKey = key;
    this.#attempt((storage) => storage.setItem(key, entry));
  }

  /** Removes what was saved. */
  clear(pack: PackIdentity): void {
    const last = this.#lastKey;
    this.#attempt((storage) => storage.removeItem(this.#keyOf(pack)));
    if (last) this.#attempt((storage) => storage.removeItem(last));
  }

  #keyOf({ id }: PackIdentity): string {
    return `triage-widget:${id}:${this.#place()}:${location.pathname}`;
  }

  #attempt<T>(use: (storage: Storage) => T): T | undefined {
    const persist = this.#persist();
    if (persist === 'none') return undefined;
    try {
      return use(persist === 'local' ? globalThis.localStorage : globalThis.sessionStorage);
    } catch {
      return undefined; // Blocked by the browser or full: the widget works on, and forgets.
    }
  }
}

function parse(text: string, pack: PackIdentity): SavedState | undefined {
  try {
    const { v, pack: version, hash, answers, step } = JSON.parse(text) as Record<string, unknown>;
    const isSamePack =
      v === FORMAT &&
      version === pack.version &&
      hash === pack.contentHash &&
      typeof step === 'string';
    const isRecord = typeof answers === 'object' && answers !== null && !Array.isArray(answers);
    return isSamePack && isRecord ? { answers: answers as Answers, step } : undefined;
  } catch {
    return undefined;
  }
}
