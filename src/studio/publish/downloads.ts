import { strToU8, zipSync } from 'fflate';
import { ownPage } from '../../authoring/page/own-page.js';
import type { PackJson } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';

/** The page that holds everything, the same that `triage-pack build --page` writes. */
export async function pageOf(json: PackJson): Promise<string> {
  const response = await fetch(new URL('./own-page.html', import.meta.url));
  if (!response.ok) throw new Error('what the page is made of could not be loaded; try again');
  return ownPage(json, await response.text());
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
