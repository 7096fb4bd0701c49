import { allSources } from '../sources.js';
import { html, type Html } from './html.js';
import type { Section } from './parts.js';
import type { View } from './view.js';

const READ = {
  full: 'all of it was read',
  abstract: 'the abstract was read',
  secondary: 'read in what others report',
  memory: 'from memory, not looked up',
} as const;

/** Every work cited, how much of it was read, and how often it is cited. */
export function sourcesSection({ pack }: View): Section {
  const uses = allSources(pack).map(({ source }) => source);
  return {
    id: 'sources',
    title: 'Sources',
    body: html`<dl class="sources">
      ${Object.entries(pack.sources).map(
        ([id, { cite, url, read }]) =>
          html`<dt id="source-${id}">${id}</dt>
            <dd>
              ${cite}. ${address(url)}
              <small>${READ[read]}; cited ${uses.filter((each) => each === id).length} times</small>
            </dd>`,
      )}
    </dl>`,
  };
}

/**
 * A link to where a work is; as plain text where it might run something, since a pack may come from
 * anywhere.
 */
export function address(url: string | undefined): Html {
  return url !== undefined && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${url}</a>`
    : html`${url}`;
}
