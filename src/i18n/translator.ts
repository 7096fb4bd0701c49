import { canonicalTag } from './locale.js';
import type { Message, MessageOverrides, MessageTable } from './messages.js';

/** Values for the `{placeholders}` of a message; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Looks a UI string up by key, fills its placeholders and never throws: an unknown key comes back
 * as itself.
 */
export type Translate = (key: string, values?: MessageValues) => string;

/** One layer of messages with the language that they are written in, which rules their plurals. */
export interface MessageLayer {
  readonly locale: string;
  readonly messages: MessageOverrides | MessageTable;
}

/**
 * Makes the lookup for one widget. Layers are tried in order (the host's overrides, the locale, its
 * base, English), so that a gap in a translation shows English rather than nothing.
 * @param onMissing told once about each key that no layer has
 */
export function createTranslator(
  layers: readonly MessageLayer[],
  onMissing?: (key: string) => void,
): Translate {
  const reported = new Set<string>();
  return (key, values = {}) => {
    for (const { locale, messages } of layers) {
      const message = (messages as Readonly<Record<string, Message | undefined>>)[key];
      if (message !== undefined) return fill(chooseForm(message, locale, values), values);
    }
    if (!reported.has(key)) onMissing?.(key);
    reported.add(key);
    return key;
  };
}

/** Kept, since browsers take a third of a millisecond to make one. */
const PLURAL_RULES = new Map<string, Intl.PluralRules>();

function chooseForm(message: Message, locale: string, values: MessageValues): string {
  if (typeof message === 'string') return message;
  return message[pluralForm(locale, Number(values['count'] ?? 0))] ?? message.other;
}

/** The form that fits every number, where a platform has no rules or none for such a tag. */
function pluralForm(locale: string, count: number): Intl.LDMLPluralRule {
  try {
    const rules = PLURAL_RULES.get(locale) ?? new Intl.PluralRules(canonicalTag(locale));
    PLURAL_RULES.set(locale, rules);
    return rules.select(count);
  } catch {
    return 'other';
  }
}

/** A placeholder without a value stays as it is written, so that the gap is seen. */
function fill(text: string, values: MessageValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
