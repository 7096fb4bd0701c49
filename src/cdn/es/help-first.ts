import { en } from '../../i18n/locales/en.js';
import { es } from '../../i18n/locales/es.js';
import type { MessageTable } from '../../i18n/messages.js';
import { helpWhenUndefined } from '../../widget/help-when-undefined.js';

// Imported before all else: what fails after this leaves nobody without the danger signs.
helpWhenUndefined(
  () =>
    new Map<string, MessageTable>([
      ['en', en],
      ['es', es],
    ]),
);
