import { loadDetails, takeDetailsFrom, type Details } from '../widget/details-loader.js';

/** The name and the hash of the second part, which the build puts in their place. */
const FILE = '%SECOND_FILE%';
const INTEGRITY = '%SECOND_INTEGRITY%';

/** A second part holds the rest of the content, too. */
type SecondPart = Details & { readonly default: () => unknown };

let attempts = 0;

/**
 * Brings the second part of a split file, once the browser has checked it: who trusts the first part
 * by its hash, trusts the second by the hash that the first one holds. Each attempt has an address
 * of its own, since browsers remember a module that could not be had.
 * @throws Error where the part cannot be had or is not the one that was built with this
 */
async function bringSecondPart(): Promise<SecondPart> {
  const again = attempts++ ? `?again=${attempts}` : '';
  const url = new URL(FILE + again, import.meta.url).href;
  await check(url);
  return (await import(url)) as SecondPart;
}

async function check(url: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList?.supports?.('modulepreload')) {
    // Older browsers check what is fetched, and then import it from their cache.
    await fetch(url, { integrity: INTEGRITY, credentials: 'same-origin' });
    return;
  }
  link.rel = 'modulepreload';
  link.href = url;
  link.integrity = INTEGRITY;
  link.crossOrigin = '';
  // Under a policy that goes by nonces the link needs the page's own, which scripts may read.
  link.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  await new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${FILE} could not be loaded as it was built`));
    document.head.append(link);
  }).finally(() => link.remove());
}

takeDetailsFrom(bringSecondPart);

/** The rest of the content, which comes in the same file as the rest of the code. */
export async function contentOfSecondPart(): Promise<Pick<SecondPart, 'default'>> {
  return (await loadDetails()) as SecondPart;
}
