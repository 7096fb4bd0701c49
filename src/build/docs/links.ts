import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Page } from './pages.js';

/** Where a link of a guide leads: to another site, to a page or file served here, or nowhere. */
export type Target =
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'served'; readonly href: string; readonly page?: Page; readonly hash: string }
  | { readonly kind: 'source' };

/**
 * Turns a link that works between the Markdown files into one that works between the pages. What
 * is in the project and not served, such as source code, has no address there.
 * @throws Error when there is no such file
 */
export function resolveLink(href: string, from: Page, pages: readonly Page[]): Target {
  if (/^[a-z]+:/.test(href)) return { kind: 'outside', href };
  const [path = '', hash = ''] = href.split('#');
  const file = path ? posix.normalize(posix.join(posix.dirname(from.source), path)) : from.source;
  const page = pages.find(({ source }) => source === file || posix.dirname(source) + '/' === file);
  const address = page ? `docs/${page.slug}.html` : served(file);
  if (address) {
    const relative = posix.relative(posix.dirname(`docs/${from.slug}`), address);
    return { kind: 'served', href: `${path ? relative : ''}${hash && `#${hash}`}`, page, hash };
  }
  if (!existsSync(file)) throw new Error(`${from.source} links to ${href}, and ${file} is missing`);
  return { kind: 'source' };
}

/** The address of a file of the demo on its server. */
function served(file: string): string | undefined {
  const isServed = file.startsWith('demo/') && /\.(html|png|svg)$/.test(file) && existsSync(file);
  return isServed ? file.slice('demo/'.length) : undefined;
}
