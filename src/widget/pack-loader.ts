import type { Pack } from '../engine/index.js';
import { negotiateLocale } from '../i18n/locale.js';
import { loadDetails, loadedDetails } from './details-loader.js';
import { WidgetError } from './errors.js';
import { hasPage } from './platform.js';
import { packIds, packFactories } from './registry.js';

/** How long a pack may take, in milliseconds, before the danger signs are shown meanwhile. */
const PATIENCE = 15_000;

/** Which pack a host asked for: its data before its address before its id. */
export interface PackRequest {
  readonly packData: unknown;
  readonly src: string;
  /** What the answer from `src` must hash to; empty where the host asks for none. */
  readonly packIntegrity: string;
  readonly pack: string;
  readonly lang: string;
}

/** What to do with a pack that came, or with the error that came instead. */
export interface PackListener {
  /** Called once more for a pack that comes in two parts. */
  loaded: (pack: Pack) => void;
  failed: (error: unknown) => void;
  /** The pack goes as far as the level, and the rest of it cannot be had at the moment. */
  incomplete: (error: unknown) => void;
}

/** After how long the rest of a pack is asked for again, in milliseconds; each time twice as long. */
const AGAIN = 4000;
const AGAIN_AT_MOST = 64_000;

/**
 * Brings the pack asked for; a newer request makes an older one void. Errors become a state, never
 * an exception, and so does an answer that does not come; one that comes late is still used.
 */
export class PackLoader {
  readonly #listener: PackListener;
  #current?: object;
  #request?: PackRequest;
  #isPending = false;
  #isIncomplete = false;
  #delay = AGAIN;
  #again?: ReturnType<typeof setTimeout>;
  #isStopped = false;

  constructor(listener: PackListener) {
    this.#listener = listener;
  }

  /** The pack goes as far as the level, and asking for the rest of it has failed. */
  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  /** Asks once more for the same; null while an answer may still come, and where none was asked for. */
  get retry(): (() => unknown) | null {
    const request = this.#request;
    const isOpen = request?.src || this.#isIncomplete || !loadedDetails();
    return request && isOpen && !this.#isPending ? () => this.load(request) : null;
  }

  /** Asks for nothing more by itself, until it is to go on; `retry` still does. */
  stop(): void {
    this.#isStopped = true;
    globalThis.clearTimeout?.(this.#again);
  }

  /** Goes on asking for what has not come. */
  resume(): void {
    if (this.#isStopped && this.#isIncomplete) this.retry?.();
    this.#isStopped = false;
  }

  /**
   * Starts loading and returns when the listener has been called. A server asks for nothing: it is
   * the person's browser that needs the pack.
   */
  async load(request: PackRequest): Promise<void> {
    if (!hasPage()) return;
    globalThis.clearTimeout?.(this.#again);
    this.#request = request;
    const current = (this.#current = {});
    const isCurrent = (): boolean => this.#current === current;
    this.#isPending = true;
    const timer = globalThis.setTimeout?.(() => {
      const code = request.src ? 'network' : 'load';
      if (isCurrent())
        this.#listener.failed(
          new WidgetError(code, `the content has not come within ${PATIENCE / 1000} s`),
        );
    }, PATIENCE);
    let isUsable = false;
    try {
      for await (const pack of packsFor(request)) {
        if (!isCurrent()) return;
        globalThis.clearTimeout?.(timer);
        isUsable = true;
        if (pack.ranking) {
          this.#isIncomplete = false;
          this.#delay = AGAIN;
        }
        this.#listener.loaded(pack);
      }
    } catch (error) {
      if (isCurrent()) this.#failed(error, isUsable);
    } finally {
      if (isCurrent()) this.#isPending = false;
      globalThis.clearTimeout?.(timer);
    }
  }

  #failed(error: unknown, isUsable: boolean): void {
    this.#isPending = false;
    this.#isIncomplete = isUsable;
    if (isUsable) this.#listener.incomplete(error);
    else this.#listener.failed(error);
    // What checks a pack from anywhere comes with the second part, too.
    if (this.#isStopped || !(isUsable || !loadedDetails())) return;
    this.#again = globalThis.setTimeout?.(() => this.retry?.(), this.#delay);
    this.#delay = Math.min(2 * this.#delay, AGAIN_AT_MOST);
  }
}

async function* packsFor(request: PackRequest): AsyncIterable<Pack> {
  const { packData, src, packIntegrity, pack, lang } = request;
  if (packData !== undefined && packData !== null) yield (await loadDetails()).loadPack(packData);
  else if (src) {
    const [{ loadPack }, json] = await Promise.all([loadDetails(), fetchPack(src, packIntegrity)]);
    yield loadPack(json);
  } else yield* builtIn(pack, lang);
}

function builtIn(pack: string, lang: string): AsyncIterable<Pack> {
  const ready = packFactories(pack);
  const factory = ready.get(negotiateLocale(lang, [...ready.keys()]));
  if (factory) return factory();
  throw new WidgetError(
    'unknown-pack',
    `pack is "${pack}"; expected one of: ${packIds().join(', ') || 'none is registered'}`,
  );
}

/** A browser takes a hash that it cannot read for none at all, and then checks nothing. */
const HASHES = /^(sha(256|384|512)-[\w+/-]+={0,2}(\s+|$))*$/;

async function fetchPack(src: string, integrity: string): Promise<unknown> {
  try {
    if (!HASHES.test(integrity)) throw new Error('expected pack-integrity to be sha384-…');
    const { href, protocol, origin } = new URL(src, document.baseURI);
    if (!/^https?:$/.test(protocol)) throw new Error('expected an http or https address');
    // A page of the site that leads on to any address would let a link name a pack from anywhere.
    const mode = origin === globalThis.origin ? 'same-origin' : 'cors';
    const response = await fetch(href, { integrity, mode });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as unknown;
  } catch (cause) {
    throw new WidgetError(
      'network',
      `src "${src}" could not be read as a pack (${String(cause)})`,
      { cause },
    );
  }
}
