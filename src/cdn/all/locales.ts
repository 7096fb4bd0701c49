import { en } from '../../i18n/locales/en.js';
import { es } from '../../i18n/locales/es.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import { zhHant } from '../../i18n/locales/zh-hant.js';
import type { MessageTable } from '../../i18n/messages.js';

/** The widget's own words in every language there is, by the language's tag. */
export const LOCALES: ReadonlyMap<string, MessageTable> = new Map<string, MessageTable>([
  ['en', en],
  ['es', es],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);
