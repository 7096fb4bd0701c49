import { beginWith } from '../first-part.js';
import en from '../en/first-screens.js';
import es from '../es/first-screens.js';
import zhHans from '../zh-hans/first-screens.js';
import zhHant from '../zh-hant/first-screens.js';

// The split file for pages in every language: the first screen, then the code for all others.
export const { defineTriageWidget, registerLocale, registerPack, TriageWidget, upgradeLinks } =
  await beginWith(en, es, zhHans, zhHant);
