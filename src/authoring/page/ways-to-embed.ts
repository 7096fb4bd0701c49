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

/** One way to put a pack on a page. */
export interface WayToEmbed {
  /** Where it is for: `WordPress`. */
  readonly name: string;
  /** What to paste, or to type. */
  readonly text: string;
}

/** The ways that need the same files on the site. */
export interface WaysToEmbed {
  /** What to put there. */
  readonly first: string;
  readonly ways: readonly WayToEmbed[];
}

/**
 * What to paste where, with the hash of the pack's file. The guide to embedding says what else each
 * needs.
 */
export function waysToEmbed(json: PackJson, { isFile, page }: Written): readonly WaysToEmbed[] {
  const title = escapeText(Object.values(json.text)[0]!.title);
  return [
    ...(isFile ? [fileWays(json, title)] : []),
    ...(page === undefined ? [] : [pageWays(page, title)]),
  ];
}

/** The same for a terminal, one line for each way. */
export function waysToEmbedLines(json: PackJson, written: Written): readonly string[] {
  return [
    '',
    ...waysToEmbed(json, written).flatMap(({ first, ways }) => [
      `${first}, and the first of these that your editor keeps on a page:`,
      ...ways.map(({ name, text }) => `  ${name.padEnd(9)}  ${text}`),
      '',
    ]),
  ];
}

const SCRIPT = '<script type="module" src="/assets/triage-widget.js"></script>';

function fileWays(json: PackJson, title: string): WaysToEmbed {
  const src = `/assets/${json.id}.json`;
  const hash = packIntegrity(json);
  return {
    first: `Put ${json.id}.json on your site as ${src}, beside triage-widget.js from the folder dist of the package`,
    ways: [
      {
        name: 'tag',
        text: `${SCRIPT} <triage-widget src="${src}" pack-integrity="${hash}"></triage-widget>`,
      },
      {
        name: 'link',
        text: `<a href="/help" data-triage-widget data-src="${src}" data-pack-integrity="${hash}">${title}</a>`,
      },
      { name: 'WordPress', text: `[triage_widget src="${src}" pack-integrity="${hash}"]` },
      { name: 'Drupal', text: `in the block, address ${src} and hash ${hash}` },
    ],
  };
}

function pageWays(page: string, title: string): WaysToEmbed {
  const src = `/assets/${encodeURIComponent(page)}`;
  return {
    first: `Put ${page} on your site`,
    ways: [
      {
        name: 'frame',
        text: `<a data-triage-frame href="${src}">${title}</a> <script async src="/assets/triage-widget-frame.js"></script>`,
      },
      {
        name: 'no script',
        text: `<iframe title="${title}" width="100%" height="700" loading="lazy" allow="clipboard-write" sandbox="${SANDBOX}" src="${src}"></iframe>`,
      },
    ],
  };
}
