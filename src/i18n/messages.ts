import type { en } from './locales/en.js';
import type { helpEn } from './locales/help-en.js';

/** A string, or one per CLDR plural category of the locale; `other` is always there. */
export type Message =
  string | Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The name of every UI string. Clinical words are not here: they belong to the pack. */
export type MessageKey = keyof typeof en;

/** A whole locale: every key, so that a translation with a gap does not compile. */
export type MessageTable = Readonly<Record<MessageKey, Message>>;

/** The words that stand where no questions can. */
export type HelpWords = Readonly<Record<keyof typeof helpEn, Message>>;

/** What a host may replace through the `messages` property: any UI string, never clinical text. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey, Message>>>;
