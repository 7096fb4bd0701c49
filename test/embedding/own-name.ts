// What a host does that needs a name of its own: the package's modules, not its file for pages.
import { defineTriageWidget, registerPack } from '../../src/index.js';

registerPack('back-and-knee', 'en', async () => ({
  default: (await (await fetch('/dist/packs/back-and-knee.json')).json()) as unknown,
}));
defineTriageWidget('acme-triage');
