import './cdn/en/help-first.js';
import { defineTriageWidget } from './widget/define-element.js';
import { registerBuiltIn } from './widget/registry.js';

// Importing this module is what puts `<triage-widget>` on a page, with its built-in content.
registerBuiltIn(
  'back-and-knee',
  'en',
  () => import('./packs/back-and-knee.en.first.js'),
  () => import('./packs/back-and-knee.en.second.js'),
);
defineTriageWidget();

export * from './index.js';
