import manifest from 'triage-widget/custom-elements.json' with { type: 'json' };
import about from 'triage-widget/package.json' with { type: 'json' };
import pack from 'triage-widget/packs/back-and-knee.json' with { type: 'json' };
import type { PackJson } from 'triage-widget';

const same: PackJson = pack;
export const read: readonly string[] = [manifest.schemaVersion, about.version, same.contentHash];
