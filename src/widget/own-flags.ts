// Read by the last resort, which trusts no built-in function: plain objects, and no method of theirs.

type FlagsByLocale = Readonly<Record<string, readonly string[]>>;

const flags: Record<string, FlagsByLocale> = {};

/**
 * Danger signs of one pack in the words of a page, to follow those of any complaint where the pack
 * cannot be shown. For files that hold the pack; to be called before all else.
 * @param pack the pack's id
 * @param byLocale its signs by language, most urgent first, as whole sentences or phrases
 */
export function registerFlags(pack: string, byLocale: FlagsByLocale): void {
  flags[pack] = byLocale;
}

/** The signs of a pack by language; undefined where it has none of its own. */
export function ownFlags(pack: string): FlagsByLocale | undefined {
  return flags[pack];
}
