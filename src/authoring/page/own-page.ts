import { createHash } from 'node:crypto';
import type { PackJson } from '../../engine/index.js';
import { escapeText, standInOf, standIns } from '../../frame/stand-in.js';
import { negotiateLocale } from '../../i18n/locale.js';
import { LOCALES } from '../../i18n/locales/all.js';

/**
 * A page that holds the widget and one pack, and requests nothing: for a frame, a disk or a link.
 * Its policy holds the hash of the script with the pack inside, so that a page whose pack was
 * changed on the way shows its danger signs and nothing else.
 * @param json a pack that the engine takes
 * @param template the page without content, which the build leaves as `dist/authoring/own-page.html`
 */
export function ownPage(json: PackJson, template: string): string {
  // A literal of JSON is one of JavaScript; without `<` it cannot end the script that it stands in.
  const literal = JSON.stringify(JSON.stringify(json)).replaceAll('<', '\\u003c');
  const [head, script, tail] = template
    .split(/(?<=<script type="module">)|(?=<\/script>)/)
    .map((part) => part.replace(/(["'`])%PACK%\1/, () => literal));
  const first = negotiateLocale('en', Object.keys(json.text));
  const values: Readonly<Record<string, string>> = {
    lang: escapeText(first),
    title: escapeText(json.text[first]!.title),
    attributes: ` pack="${escapeText(json.id)}"`,
    fallback: standIns(Object.keys(json.text).map((locale) => standInOf(json, locale, LOCALES))),
    'script-hash': `sha256-${createHash('sha256').update(script!).digest('base64')}`,
  };
  const filled = head!.replace(/\{\{([\w-]+)\}\}/g, (_match, name: string) => values[name]!);
  return filled + script! + tail!;
}
