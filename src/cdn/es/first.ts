import { es } from '../../i18n/locales/es.js';
import firstPart from '../../packs/back-and-knee.es.first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerBuiltIn, registerLocale } from '../../widget/registry.js';
import { contentOfSecondPart } from '../second-part.js';

// The first part of the split file for pages in Spanish.
registerLocale('es', es);
registerBuiltIn('back-and-knee', 'es', () => ({ default: firstPart }), contentOfSecondPart);
defineTriageWidget();

export * from '../split-parts.js';
