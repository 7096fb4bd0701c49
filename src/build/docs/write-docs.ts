import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { layOut } from './layout.js';
import { renderMarkdown, type Article } from './markdown.js';
import { allPages, type Page } from './pages.js';

/** Writes the guides as pages into `.build/docs/`, which the demo's server shows as `/docs/`. */
const OUT = '.build/docs';

const pages = allPages();
const articles = new Map<Page, Article>();
for (const page of pages)
  articles.set(page, await renderMarkdown(readFileSync(page.source, 'utf8'), page, pages));

for (const [page, { links }] of articles) {
  for (const link of links) {
    if (link.kind !== 'served' || !link.hash || !link.page) continue;
    const { headings, anchors } = articles.get(link.page)!;
    const isThere = anchors.includes(link.hash) || headings.some(({ slug }) => slug === link.hash);
    if (!isThere)
      throw new Error(`${page.source} links to ${link.href}, and nothing there is that`);
  }
}

rmSync(OUT, { recursive: true, force: true });
for (const [page, article] of articles) {
  const file = join(OUT, `${page.slug}.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, layOut(page, article));
}
console.log(`wrote ${pages.length} guides to ${OUT}`);
