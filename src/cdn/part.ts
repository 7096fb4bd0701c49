import { WidgetError } from '../widget/errors.js';
import { inTime } from '../widget/in-time.js';

/** How long to wait before asking once more, in milliseconds: what was asked for may still come. */
const PATIENCE = 30_000;

/** What was asked for of each file, and has not failed yet or has come. */
const asked = new Map<string, Promise<string>[]>();

/**
 * Brings one part of a split file, once the browser has checked it: who trusts the file that asks
 * by its hash, trusts the part by the hash that this file holds.
 * @param file its name beside this file; the build puts it in its place, and the hash
 * @param attempt from 0; each has an address of its own, since browsers remember a module that could
 * not be had
 * @param turn when its code may run: it is fetched before that
 * @throws WidgetError `network` where the part cannot be had or is not the one that was built with
 * this; what it throws itself where it fails
 */
export async function bringPart(
  file: string,
  integrity: string,
  attempt: number,
  turn?: Promise<void>,
): Promise<unknown> {
  const again = attempt ? `?again=${attempt}` : '';
  const url = new URL(file + again, import.meta.url).href;
  // On a slow line what was asked for first comes first, and on a broken one it never does.
  const attempts = asked.get(file) ?? [];
  attempts.push(check(url, integrity).then(() => url));
  asked.set(file, attempts);
  const checked = await inTime(Promise.any(attempts), PATIENCE).catch((cause: unknown) => {
    throw new WidgetError('network', `${file} could not be loaded as it was built`, { cause });
  });
  await turn;
  return import(checked);
}

async function check(url: string, integrity: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList?.supports?.('modulepreload')) {
    // Older browsers check what is fetched, and then import it from their cache.
    const { ok, status } = await fetch(url, { integrity, credentials: 'same-origin' });
    if (!ok) throw new Error(`status ${status}`);
    return;
  }
  link.rel = 'modulepreload';
  link.href = url;
  link.integrity = integrity;
  link.crossOrigin = '';
  // Under a policy that goes by nonces the link needs the page's own, which scripts may read.
  link.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
  await new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('the browser refused it'));
    document.head.append(link);
  }).finally(() => link.remove());
}
