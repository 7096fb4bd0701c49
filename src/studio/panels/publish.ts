import { html, nothing } from 'lit';
import type { PackJson } from '../../engine/index.js';
import type { Panel } from '../panel.js';
import { packText } from '../../authoring/pack-text.js';
import { waysToEmbed, type WaysToEmbed } from '../../authoring/page/ways-to-embed.js';
import { download, pageOf, zipOf } from '../publish/downloads.js';
import type { Studio } from '../studio.js';
import { stateOf } from '../views/pack-state.js';

/** The YAML at any time; the pack for pages only once everything is proved. */
export const publish: Panel = {
  id: 'publish',
  title: 'Download and publish',
  group: 'Hand on',
  view(studio) {
    const { checks } = studio;
    return html`
      <h2>The YAML</h2>
      <p>
        Everything that you wrote, with its comments: for a reviewer, for the command, and as a copy
        that is safe when this browser forgets.
      </p>
      <button type="button" @click=${() => saveZip(studio)}>Download the YAML (.zip)</button>
      <h2>The pack for your page</h2>
      ${
        checks.isReady && checks.json
          ? ready(studio, checks.json)
          : html`<p>
                <b>Not ready: ${stateOf(studio).words.replace(/ …$/, '')}.</b> Only a pack that is
                proved is given out as ready.
                <a href=${studio.href('checks')}>What is to be done</a>
              </p>
              ${checks.json ? unproven(studio, checks.json) : nothing}`
      }
    `;
  },
};

function saveZip(studio: Studio): void {
  const name = studio.info.name;
  download(`${name}.zip`, zipOf(name, studio.texts), 'application/zip');
  studio.say('Downloaded the YAML.');
}

function ready(studio: Studio, json: PackJson): unknown {
  const { id, version, contentHash, reviewedBy } = json;
  return html`
    <p class="good"><b>${id} ${version} is proved.</b></p>
    ${
      reviewedBy
        ? html`<p>Signed by ${reviewedBy}.</p>`
        : html`<p>
            <b>No clinician has signed it.</b> A proof shows that it does what it states, not that
            it is right.
          </p>`
    }
    <p class="soft">Content ${contentHash}</p>
    <div class="tools">
      <button
        type="button"
        @click=${() => download(`${id}.json`, packText(json), 'application/json')}
      >
        Download ${id}.json
      </button>
      <button type="button" @click=${() => void savePage(studio, json, `${id}.html`)}>
        Download one page with everything (.html)
      </button>
    </div>
    <h3>On your page</h3>
    <p>
      The hash makes sure that no other pack is shown. The page with everything needs no other file:
      it works in a frame, from a disk, and as a link.
    </p>
    ${waysOf(json).map(
      ({ first, ways }) =>
        html`<p>${first}, and the first of these that your editor keeps on a page:</p>
          <dl class="ways">
            ${ways.map(
              ({ name, text }) =>
                html`<dt>${name}</dt>
                  <dd><pre class="snippet" tabindex="0" aria-label=${name}>${text}</pre></dd>`,
            )}
          </dl>`,
    )}
  `;
}

let last: { readonly hash: string; readonly ways: readonly WaysToEmbed[] } | undefined;

/** The hash takes a moment, and is the same for the same pack. */
function waysOf(json: PackJson): readonly WaysToEmbed[] {
  const { contentHash: hash, id } = json;
  if (last?.hash !== hash)
    last = { hash, ways: waysToEmbed(json, { isFile: true, page: `${id}.html` }) };
  return last.ways;
}

async function savePage(studio: Studio, json: PackJson, name: string): Promise<void> {
  try {
    download(name, await pageOf(json), 'text/html');
    studio.say(`Downloaded ${name}.`);
  } catch (error) {
    studio.say(error instanceof Error ? error.message : String(error));
  }
}

/** To try it out: the widget says on every screen that it is not proven. */
function unproven(studio: Studio, json: PackJson): unknown {
  const marked = { ...json, unproven: true };
  return html`<details>
    <summary>To try it out only</summary>
    <p>It is marked, and the widget says on every screen that it is not proven.</p>
    <div class="tools">
      <button
        type="button"
        @click=${() => download(`${json.id}.unproven.json`, packText(marked), 'application/json')}
      >
        Download ${json.id}.unproven.json
      </button>
      <button
        type="button"
        @click=${() => void savePage(studio, marked, `${json.id}.unproven.html`)}
      >
        Download one page, marked (.html)
      </button>
    </div>
  </details>`;
}
