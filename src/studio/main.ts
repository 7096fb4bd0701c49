import { LOCALES } from '../i18n/locales/all.js';
import { defineTriageWidget } from '../widget/define-element.js';
import { registerLocale } from '../widget/registry.js';
import { App } from './app.js';
import { ServedFolder } from './disk/served-folder.js';
import { SavedPacks } from './store/saved-packs.js';

/** The page of the studio. */
async function start(): Promise<void> {
  for (const [locale, words] of LOCALES) registerLocale(locale, words);
  defineTriageWidget();
  const root = document.querySelector<HTMLElement>('#studio')!;
  const served = ServedFolder.ofPage();
  // Where the browser keeps nothing, one can still work, and is told so.
  const saved = await SavedPacks.open().catch(() => null);
  await saved?.purge();
  await new App(root, saved, served).start();
  // Without it the studio works all the same, but only while the page can be had.
  if ('serviceWorker' in navigator && !served)
    await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}

void start();
