import { compilePack } from '../engine/trusted-pack.js';
import { loadPack, type Pack, type PackJson } from '../engine/index.js';
import { en } from '../i18n/locales/en.js';
import { canonicalTag } from '../i18n/locale.js';
import type { MessageTable } from '../i18n/messages.js';

/** Brings a compiled pack's module; its default export is the pack's JSON. */
export type PackSource = () => Promise<{ readonly default: unknown }>;

/** Brings a pack, ready to run. */
type PackFactory = () => Promise<Pack>;

const packs = new Map<string, Map<string, PackFactory>>();
const locales = new Map<string, MessageTable>([['en', en]]);

/**
 * Makes a pack available to `<triage-widget pack="…">` in one language. It is loaded only when it
 * is used.
 */
export function registerPack(id: string, locale: string, source: PackSource): void {
  register(id, locale, async () => loadPack((await source()).default));
}

/**
 * The same for content that this package's own build has checked, which a person's browser need not
 * do again.
 */
export function registerBuiltIn(id: string, locale: string, source: PackSource): void {
  register(id, locale, async () => compilePack((await source()).default as PackJson));
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
