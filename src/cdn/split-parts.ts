// What the first parts of the split files have in common. The engine's functions for programs are
// in `triage-widget/engine`: `loadPack` checks packs from anywhere, and comes with the second part.
import './upgrade-now.js';

export { defineTriageWidget } from '../widget/define-element.js';
export { registerLocale, registerPack } from '../widget/registry.js';
export { TriageWidget } from '../widget/triage-widget.js';
export { upgradeLinks } from '../widget/upgrade-links.js';
