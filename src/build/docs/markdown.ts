import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { drawFlowchart } from './diagram.js';
import { resolveLink, type Target } from './links.js';
import type { Page } from './pages.js';

/** A heading, with the anchor that GitHub would give it too. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly slug: string;
}

/** The text of a page as HTML, and what the pages around it need to know of it. */
export interface Article {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Ids of `<a id>` in the text, which links may lead to as to headings. */
  readonly anchors: readonly string[];
  readonly links: readonly Target[];
}

/**
 * Turns the Markdown of a page into HTML: headings with anchors, links between pages, tables that
 * scroll by themselves, and diagrams that are drawn. Comments stay out.
 * @param pages every page, so that links between them are found
 * @throws Error for a link to a file that is missing
 */
export async function renderMarkdown(
  text: string,
  page: Page,
  pages: readonly Page[],
): Promise<Article> {
  const headings: Heading[] = [];
  const links: Target[] = [];
  const markdown = converter(headings);
  const tokens = markdown.parse(text, {});
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'html_block') token.content = token.content.replaceAll(/<!--[^]*?-->/g, '');
    if (token.type === 'th_open' && !tokens[index + 1]!.content)
      for (const corner of tokens.slice(index, index + 3)) corner.tag &&= 'td';
    if (token.type === 'fence' && token.info === 'mermaid') {
      token.content = await drawFlowchart(token.content);
      token.type = 'html_block';
    }
    if (token.children) links.push(...readdress(token.children, page, pages));
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);
  return { html, headings, anchors, links };
}

function converter(headings: Heading[]): InstanceType<typeof MarkdownIt> {
  const slugger = new GithubSlugger();
  const markdown = new MarkdownIt({ html: true });
  markdown.use(anchor, {
    slugify: (text: string) => slugger.slug(text),
    tabIndex: false,
    permalink: anchor.permalink.headerLink({ safariReaderFix: true }),
    callback: (token: Token, { slug, title }: { slug: string; title: string }) => {
      headings.push({ level: Number(token.tag.slice(1)), text: title, slug });
    },
  });
  // A table that is too wide scrolls, by keyboard too, and the page does not.
  markdown.renderer.rules['table_open'] = (tokens: Token[], index: number) =>
    `<div class="table" role="group" aria-label="Table under ${escaped(headingBefore(tokens, index))}" tabindex="0"><table>`;
  markdown.renderer.rules['table_close'] = () => '</table></div>';
  return markdown;
}

function headingBefore(tokens: readonly Token[], index: number): string {
  const open = tokens.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
  return tokens[open + 1]!.children!.filter(({ type }) => /^(text|code_inline)$/.test(type))
    .map(({ content }) => content)
    .join('');
}

/** Gives links and pictures their addresses; one to a file that is not served becomes a name. */
function readdress(
  inline: readonly Token[],
  page: Page,
  pages: readonly Page[],
): readonly Target[] {
  const found: Target[] = [];
  let opener: Token | null = null;
  for (const token of inline) {
    const attribute = { link_open: 'href', image: 'src' }[token.type];
    const href = attribute && token.attrGet(attribute)?.toString();
    if (attribute && href && token.attrGet('class') !== 'header-anchor') {
      const target = resolveLink(href, page, pages);
      found.push(target);
      if (target.kind === 'source') Object.assign(token, { tag: 'span', attrs: [] });
      else token.attrSet(attribute, target.href);
    }
    if (token.type === 'link_open') opener = token;
    if (token.type === 'link_close' && opener) token.tag = opener.tag;
  }
  return found;
}

/** Text as it stands in HTML, in an attribute too. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
