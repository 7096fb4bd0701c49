import type { Pack, PackJson } from '../engine/index.js';
import { compilePack, joinPack } from '../engine/trusted-pack.js';
import { en } from '../i18n/locales/en.js';
import { canonicalTag } from '../i18n/locale.js';
import type { MessageTable } from '../i18n/messages.js';
import { afterFirstPaint, loadDetails } from './details-loader.js';

/** Brings a compiled pack's module; its default export is the pack's JSON. */
export type PackSource = () => Promise<{ readonly default: unknown }>;

/** A module with one part of a built-in pack; its default export gives the JSON. */
interface PartModule {
  readonly default: () => unknown;
}

/** Brings one, or has it. */
type PartSource = () => PartModule | Promise<PartModule>;

/**
 * Brings a pack, ready to run: whole, or first the part that leads to the level and then, after the
 * first paint, the whole.
 */
export type PackFactory = () => AsyncIterable<Pack>;

const packs = new Map<string, Map<string, PackFactory>>();
const locales = new Map<string, MessageTable>([['en', en]]);

/**
 * Makes a pack available to `<triage-widget pack="…">` in one language. It is loaded only when it
 * is used.
 */
export function registerPack(id: string, locale: string, source: PackSource): void {
  register(id, locale, async function* () {
    const [{ loadPack }, { default: json }] = await Promise.all([loadDetails(), source()]);
    yield loadPack(json);
  });
}

/**
 * The same for content that this package's own build has checked, which a person's browser need not
 * do again, and has split in two.
 */
export function registerBuiltIn(
  id: string,
  locale: string,
  first: PartSource,
  second: PartSource,
): void {
  let whole: Pack | undefined;
  const complete = async (json: unknown): Promise<Pack> => {
    await afterFirstPaint();
    const { ranking } = await loadDetails();
    const rest = (await second()).default();
    return (whole ??= compilePack(joinPack(json, rest), ranking));
  };
  register(id, locale, async function* () {
    if (whole) {
      yield whole;
      return;
    }
    const json = (await first()).default();
    yield compilePack(json as PackJson, null);
    yield await noted(complete(json));
  });
}

const arriving = new Set<Promise<unknown>>();

function noted<T>(promise: Promise<T>): Promise<T> {
  arriving.add(promise);
  return promise.finally(() => arriving.delete(promise));
}

/** Waits until each pack that is in use is whole, or cannot be; for tests. */
export async function packsSettled(): Promise<void> {
  await Promise.allSettled(arriving);
}

function register(id: string, locale: string, factory: PackFactory): void {
  const languages = packs.get(id) ?? new Map<string, PackFactory>();
  packs.set(id, languages.set(canonicalTag(locale), factory));
}

/** Makes the widget's own words available in one more language. */
export function registerLocale(locale: string, messages: MessageTable): void {
  locales.set(canonicalTag(locale), messages);
}

/** The languages in which a registered pack can be had; none when the id is unknown. */
export function packFactories(id: string): ReadonlyMap<string, PackFactory> {
  return packs.get(id) ?? new Map<string, PackFactory>();
}

/** The ids that `pack` may name, for error messages. */
export function packIds(): readonly string[] {
  return [...packs.keys()];
}

/** The widget's words by language; English is always there. */
export function messageTables(): ReadonlyMap<string, MessageTable> {
  return locales;
}
