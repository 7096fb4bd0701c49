import { defineTriageWidget } from './widget/define-element.js';
import { registerPack } from './widget/registry.js';

// Importing this module is what puts `<triage-widget>` on a page, with its built-in content.
registerPack('back-and-knee', 'en', () => import('./packs/back-and-knee.en.js'));
defineTriageWidget();

export * from './index.js';
