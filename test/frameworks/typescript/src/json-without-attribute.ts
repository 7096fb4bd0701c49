import manifest from 'triage-widget/custom-elements.json';
import about from 'triage-widget/package.json';
import pack from 'triage-widget/packs/back-and-knee.json';
import type { PackJson } from 'triage-widget';

const same: PackJson = pack;
export const read: readonly string[] = [manifest.schemaVersion, about.version, same.contentHash];
