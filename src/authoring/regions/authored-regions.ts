import type { AuthoredSource } from '../authored.js';

/** A name as on the sign, or one by language. */
export type LocalName = string | Readonly<Record<string, string>>;

/** What a country calls a place to go, by what the texts of packs call it. */
export interface AuthoredPlaces {
  readonly emergency?: LocalName;
  readonly urgent?: LocalName;
  readonly doctor?: LocalName;
  readonly sources: readonly string[];
}

/**
 * Whom to call and where to go in one country; the first emergency number is the one that is shown.
 */
export interface AuthoredRegion {
  readonly emergency: { readonly numbers: readonly string[]; readonly sources: readonly string[] };
  readonly advice?: {
    readonly number: string;
    readonly name: string;
    readonly sources: readonly string[];
  };
  readonly places?: AuthoredPlaces;
  readonly reviewBy?: string;
  readonly reviewedBy?: string;
}

/** Contents of regions.yml; regions by ISO 3166-1 alpha-2. */
export interface AuthoredRegions {
  readonly reviewBy: string;
  readonly reviewedBy: string;
  readonly regions: Readonly<Record<string, AuthoredRegion>>;
  readonly sources: Readonly<Record<string, AuthoredSource>>;
}
