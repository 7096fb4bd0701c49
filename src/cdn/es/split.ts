import { beginWith } from '../first-part.js';
import screens from './first-screens.js';

// The split file for pages in Spanish: the first screen, then the code for all others.
export const { defineTriageWidget, registerLocale, registerPack, TriageWidget, upgradeLinks } =
  await beginWith(screens);
