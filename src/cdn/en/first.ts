import firstPart from '../../packs/back-and-knee.en.first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerBuiltIn } from '../../widget/registry.js';
import { contentOfSecondPart } from '../second-part.js';

// The first part of the split file for pages in English. It holds the first part of the content, so
// that the first question waits for one request only.
registerBuiltIn('back-and-knee', 'en', () => ({ default: firstPart }), contentOfSecondPart);
defineTriageWidget();

export * from '../split-parts.js';
