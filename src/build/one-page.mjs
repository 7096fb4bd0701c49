import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Nothing here may follow the height of the window: a frame gets the height of what is in it. What
 * stands in for the widget keeps out of sight for a moment, so that it does not flash by where
 * scripts run.
 */
const STYLE =
  'body{margin:0;padding:4px;font-family:system-ui,sans-serif}triage-widget:not([data-step]){display:block;visibility:hidden;animation:show 0s 2s forwards}@keyframes show{to{visibility:visible}}';

const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What shows where scripts are off: the list that the widget itself falls back to, in each
 * language.
 */
function fallback(tables) {
  return Object.entries(tables)
    .map(([locale, words]) => {
      const plain = (key) => escaped(words[key].replace('{emergency}', words.yourEmergencyNumber));
      const signs = Object.keys(words)
        .filter((key) => /^flag_\d+$/.test(key))
        .map((key) => `<li>${plain(key)}</li>`);
      return [
        `<div lang="${locale}">`,
        `<p>${plain('failureLead')}</p>`,
        '<ul>',
        ...signs,
        '</ul>',
        `<p>${plain('failureOther')}</p>`,
        '</div>',
      ].join('\n');
    })
    .join('\n');
}

/**
 * A rollup plugin that writes its bundle into a page which needs no other file: it works in a frame
 * without an origin, and from a disk, where browsers load no module. The page's policy lets this
 * one script run and nothing be requested.
 * @param template path of the page, with `{{script}}` and the rest to fill in
 * @param words brings the title, and the widget's own words by language; called when the bundle is
 * made
 */
export function onePage(template, words) {
  return {
    name: 'one-page',
    async generateBundle(_options, bundle) {
      const { title, tables } = await words();
      for (const chunk of Object.values(bundle)) {
        const script = chunk.code;
        const values = {
          script,
          style: STYLE,
          title: escaped(title),
          fallback: fallback(tables),
          'script-hash': digest(script),
          'style-hash': digest(STYLE),
        };
        chunk.code = readFileSync(template, 'utf8').replace(
          /\{\{([\w-]+)\}\}/g,
          (_match, name) => values[name],
        );
      }
    },
  };
}
