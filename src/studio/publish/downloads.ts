import { strToU8, zipSync } from 'fflate';
import type { PackJson } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';
import { framePage, hashOf } from './frame-page.js';

/** The bytes of a pack's file, the same that `triage-pack build` writes. */
export function packText(json: PackJson): string {
  return `${JSON.stringify(json)}\n`;
}

/** What a page needs to show a pack: the tag, with the hash of its file. */
export async function snippetOf(json: PackJson): Promise<string> {
  return [
    '<script type="module" src="/assets/triage-widget.js"></script>',
    '<triage-widget',
    `  src="/assets/${json.id}.json"`,
    `  pack-integrity="${await hashOf('SHA-384', packText(json))}"`,
    '></triage-widget>',
  ].join('\n');
}

/** The page that holds everything; see `framePage`. */
export async function pageOf(json: PackJson): Promise<string> {
  const response = await fetch(new URL('./frame.js', import.meta.url));
  if (!response.ok) throw new Error('the script of the page could not be loaded; try again');
  return framePage(json, await response.text());
}

/** The folder as a zip file, with the pack's id as its folder. */
export function zipOf(name: string, texts: Texts): Uint8Array<ArrayBuffer> {
  const entries = [...texts].map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
}

/** Hands a file to the browser to keep. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
