import './help-first.js';
import { es } from '../../i18n/locales/es.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerLocale, registerBuiltIn } from '../../widget/registry.js';

// `triage-widget/define/es`: the element in Spanish.
registerLocale('es', es);
registerBuiltIn(
  'back-and-knee',
  'es',
  () => import('../../packs/back-and-knee.es.first.js'),
  () => import('../../packs/back-and-knee.es.second.js'),
);
defineTriageWidget();

export * from '../../index.js';
