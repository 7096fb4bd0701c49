import { helpWhenUndefined } from '../../widget/help-when-undefined.js';
import { LOCALES } from '../../i18n/locales/all.js';

// Imported before all else: what fails after this leaves nobody without the danger signs.
helpWhenUndefined(() => LOCALES);
