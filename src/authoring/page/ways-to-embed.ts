import type { PackJson } from '../../engine/index.js';
import { SANDBOX } from '../../frame/protocol.js';
import { escapeText } from '../../frame/stand-in.js';
import { packIntegrity } from '../pack-text.js';

/** What was written of a pack. */
interface Written {
  /** The pack is there as a file of its own. */
  readonly isFile: boolean;
  /** Name of the page that holds everything, where there is one. */
  readonly page: string | undefined;
}

/**
 * What to paste where, one line for each way to put a pack on a page, with the hash of its file. The
 * guide to embedding says what else each needs.
 */
export function waysToEmbed(json: PackJson, { isFile, page }: Written): readonly string[] {
  const title = escapeText(Object.values(json.text)[0]!.title);
  return [
    '',
    ...(isFile ? fileWays(json, title) : []),
    ...(page === undefined
      ? []
      : [
          `Put ${page} on your site, and the first of these that your editor keeps on a page:`,
          `  frame      <a data-triage-frame href="/assets/${encodeURIComponent(page)}">${title}</a> <script async src="/assets/triage-widget-frame.js"></script>`,
          `  no script  <iframe title="${title}" width="100%" height="700" loading="lazy" allow="clipboard-write" sandbox="${SANDBOX}" src="/assets/${encodeURIComponent(page)}"></iframe>`,
          '',
        ]),
  ];
}

function fileWays(json: PackJson, title: string): readonly string[] {
  const src = `/assets/${json.id}.json`;
  const hash = packIntegrity(json);
  return [
    `Put ${json.id}.json on your site as ${src}, and the first of these that your editor keeps on a page:`,
    `  tag        <triage-widget src="${src}" pack-integrity="${hash}"></triage-widget>`,
    `  link       <a href="/help" data-triage-widget data-src="${src}" data-pack-integrity="${hash}">${title}</a>`,
    `  WordPress  [triage_widget src="${src}" pack-integrity="${hash}"]`,
    `  Drupal     in the block, address ${src} and hash ${hash}`,
    '',
  ];
}
