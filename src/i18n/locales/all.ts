import { en } from './en.js';
import { es } from './es.js';
import { zhHans } from './zh-hans.js';
import { zhHant } from './zh-hant.js';
import type { MessageTable } from '../messages.js';

/** The widget's own words in every language there is, by the language's tag. */
export const LOCALES: ReadonlyMap<string, MessageTable> = new Map<string, MessageTable>([
  ['en', en],
  ['es', es],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);
