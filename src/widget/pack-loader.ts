import { loadPack, type Pack } from '../engine/index.js';
import { negotiateLocale } from '../i18n/locale.js';
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
  loaded: (pack: Pack) => void;
  failed: (error: unknown) => void;
}

/**
 * Brings the pack asked for; a newer request makes an older one void. Errors become a state, never
 * an exception, and so does an answer that does not come; one that comes late is still used.
 */
export class PackLoader {
  readonly #listener: PackListener;
  #current?: object;
  #request?: PackRequest;
  #isPending = false;

  constructor(listener: PackListener) {
    this.#listener = listener;
  }

  /** Asks once more for the same; null while an answer may still come, and where none was asked for. */
  get retry(): (() => unknown) | null {
    const request = this.#request;
    return request?.src && !this.#isPending ? () => this.load(request) : null;
  }

  /**
   * Starts loading and returns when the listener has been called. A server asks for nothing: it is
   * the person's browser that needs the pack.
   */
  async load(request: PackRequest): Promise<void> {
    if (!hasPage()) return;
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
    try {
      const pack = await readPack(request);
      if (isCurrent()) this.#listener.loaded(pack);
    } catch (error) {
      if (isCurrent()) this.#listener.failed(error);
    } finally {
      if (isCurrent()) this.#isPending = false;
      globalThis.clearTimeout?.(timer);
    }
  }
}

async function readPack({ packData, src, packIntegrity, pack, lang }: PackRequest): Promise<Pack> {
  if (packData !== undefined && packData !== null) return loadPack(packData);
  if (src) return loadPack(await fetchPack(src, packIntegrity));
  const ready = packFactories(pack);
  const load = ready.get(negotiateLocale(lang, [...ready.keys()]));
  if (!load) {
    throw new WidgetError(
      'unknown-pack',
      `pack is "${pack}"; expected one of: ${packIds().join(', ') || 'none is registered'}`,
    );
  }
  return load();
}

/** A browser takes a hash that it cannot read for none at all, and then checks nothing. */
const HASHES = /^(sha(256|384|512)-[\w+/-]+={0,2}(\s+|$))*$/;

async function fetchPack(src: string, integrity: string): Promise<unknown> {
  try {
    if (!HASHES.test(integrity)) throw new Error('expected pack-integrity to be sha384-…');
    if (!/^https?:$/.test(new URL(src, document.baseURI).protocol))
      throw new Error('expected an http or https address');
    const response = await fetch(src, { integrity });
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
