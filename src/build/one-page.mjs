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
/**
 * A rollup plugin that writes its bundle into a page which needs no other file: it works in a frame
 * without an origin, and from a disk, where browsers load no module. The page's policy lets this
 * one script run and nothing be requested.
 * @param template path of the page, with `{{script}}` and the rest to fill in
 * @param words brings what only the content says: its language, the title, and what stands in where
 * scripts are off; called when the bundle is made. Absent: all stay to be filled in, with the script's hash
 */
export function onePage(template, words) {
  return {
    name: 'one-page',
    async generateBundle(_options, bundle) {
      const ofContent = await words?.();
      for (const chunk of Object.values(bundle)) {
        const script = chunk.code;
        const values = {
          script,
          style: STYLE,
          'style-hash': digest(STYLE),
          ...(ofContent && { ...ofContent, attributes: '', 'script-hash': digest(script) }),
        };
        chunk.code = readFileSync(template, 'utf8').replace(
          /\{\{([\w-]+)\}\}/g,
          (match, name) => values[name] ?? match,
        );
      }
    },
  };
}
