import type { PackJson, PackText } from '../../engine/index.js';
import { negotiateLocale } from '../../i18n/locale.js';
import { en } from '../../i18n/locales/en.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import type { Message, MessageTable } from '../../i18n/messages.js';

const TABLES: Readonly<Record<string, MessageTable>> = { en, 'zh-Hans': zhHans };

/**
 * Nothing here may follow the height of the window: a frame gets the height of what is in it. What
 * stands in for the widget keeps out of sight for a moment, so that it does not flash by.
 */
const STYLE =
  'body{margin:0;padding:4px;font-family:system-ui,sans-serif}triage-widget:not([data-step]){display:block;visibility:hidden;animation:show 0s 2s forwards}@keyframes show{to{visibility:visible}}';

/**
 * A page that holds a pack and the widget, and needs no other file: for a frame, a disk or a link. Its
 * policy lets this one script run and nothing be requested.
 * @param script the bundle that starts the widget with the pack in the page
 */
export async function framePage(json: PackJson, script: string): Promise<string> {
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end within itself');
  const [locale = 'en'] = Object.keys(json.text);
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf('SHA-256', script)}'`,
    `style-src '${await hashOf('SHA-256', STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${escaped(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(json.text[locale]?.title ?? json.id)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<div>',
    '<triage-widget>',
    ...Object.entries(json.text).flatMap(([each, text]) => fallback(json, each, text)),
    '</triage-widget>',
    '</div>',
    // Data, which a policy for scripts does not keep from being read.
    `<script type="application/json" id="pack">${JSON.stringify(json).replaceAll('<', '\\u003c')}</script>`,
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What shows where scripts are off: the pack's own danger signs. */
function fallback(json: PackJson, locale: string, text: PackText): readonly string[] {
  const words = TABLES[negotiateLocale(locale, Object.keys(TABLES))]!;
  const textOf = (said: Message): string => (typeof said === 'string' ? said : said.other);
  const plain = (said: Message): string =>
    escaped(
      textOf(said)
        .replace('{emergency}', textOf(words.yourEmergencyNumber))
        .replace('{doctor}', textOf(words.doctor)),
    );
  const emergencies = json.redFlags.filter((id) =>
    json.dangers.some((danger) => danger.id === id && danger.level === 'emergency'),
  );
  return [
    `<div lang="${escaped(locale)}">`,
    `<p>${plain(words.failureLead)}</p>`,
    '<ul>',
    ...emergencies.map((id) => `<li>${escaped(text.dangers[id] ?? id)}</li>`),
    '</ul>',
    `<p>${plain(words.failureOther)}</p>`,
    '</div>',
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The hash of a text in UTF-8, as policies and `integrity` write it. */
export async function hashOf(kind: 'SHA-256' | 'SHA-384', text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest(kind, new TextEncoder().encode(text)));
  return `${kind.replace('-', '').toLowerCase()}-${btoa(String.fromCharCode(...bytes))}`;
}
