import { posix } from 'node:path';
import { escaped, type Article } from './markdown.js';
import { HOME, SECTIONS, type Page } from './pages.js';

/** The strictest policy that still lets a page show a live widget in a frame of its own site. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A whole page around an article: the gallery's header and look, the navigation of all guides, what
 * is on this page, and the guide that comes next.
 */
export function layOut(page: Page, { html, headings }: Article): string {
  const to = (address: string): string =>
    posix.relative(posix.dirname(`docs/${page.slug}`), address);
  const title = headings.find(({ level }) => level === 1)?.text ?? page.label;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)} – Triage widget</title>
<link rel="icon" href="${to('favicon.svg')}">
<link rel="stylesheet" href="${to('demo.css')}">
<link rel="stylesheet" href="${to('docs.css')}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="wrap top">
<nav aria-label="Demos">
<a class="brand" href="${to('index.html')}">Triage widget</a>
<a href="${to('docs/index.html')}"${current(page, HOME)}>Guides</a>
<a href="${to('index.html')}">Gallery</a>
<a href="${to('playground.html')}">Playground</a>
</nav>
</header>
<div class="wrap book">
<nav class="guides" aria-label="Guides">
${SECTIONS.map(({ title: name, pages }) => `<p>${name}</p>\n<ul>\n${pages.map((each) => `<li><a href="${to(`docs/${each.slug}.html`)}"${current(page, each)}>${escaped(each.label)}</a></li>`).join('\n')}\n</ul>`).join('\n')}
</nav>
<main id="main">
${withContents(html, contents({ headings }))}
${next(page, to)}
</main>
</div>
<footer class="wrap foot">
<p><strong>Not a medical device.</strong> No clinician has signed off the content, and it has not been tested with patients.</p>
</footer>
</body>
</html>
`;
}

function current(page: Page, other: Page): string {
  return page.slug === other.slug ? ' aria-current="page"' : '';
}

/** The second headings, folded, where there are enough to get lost among. */
function contents({ headings }: Pick<Article, 'headings'>): string {
  const second = headings.filter(({ level }) => level === 2);
  if (second.length < 3) return '';
  const items = second.map(({ slug, text }) => `<li><a href="#${slug}">${escaped(text)}</a></li>`);
  return `<details class="contents"><summary>On this page</summary><ul>${items.join('')}</ul></details>`;
}

/** Puts the list of contents below the page's title. */
function withContents(html: string, list: string): string {
  return html.replace('</h1>', () => `</h1>\n${list}`);
}

function next(page: Page, to: (address: string) => string): string {
  const order = SECTIONS.flatMap(({ pages }) => pages);
  const following = order[order.findIndex(({ slug }) => slug === page.slug) + 1];
  if (!following || page === HOME) return '';
  return `<p class="next">Next: <a href="${to(`docs/${following.slug}.html`)}">${escaped(following.label)}</a></p>`;
}
