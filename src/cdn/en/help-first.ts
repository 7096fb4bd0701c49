import { en } from '../../i18n/locales/en.js';
import { helpWhenUndefined } from '../../widget/help-when-undefined.js';

// Imported before all else: what fails after this leaves nobody without the danger signs.
helpWhenUndefined(() => new Map([['en', en]]));
