import { html, nothing } from 'lit';
import type { App } from '../app.js';
import { packIdFrom } from '../../authoring/init/pack-id.js';
import { beginWith, readFiles } from '../open-pack.js';
import type { SavedPack } from '../store/saved-packs.js';
import { keepDraft } from './keep-draft.js';
import { beginnings } from './beginnings.js';

/** The page that lists the packs on this device, and begins new ones. */
export function home(app: App): unknown {
  const kept = app.packs.filter(
    ({ removed, id }) => removed === undefined && !id.startsWith('folder:'),
  );
  const bin = app.packs.filter(({ removed }) => removed !== undefined);
  return html`<main class="home" id="panel">
    <h1 tabindex="-1">Studio</h1>
    ${folderWords(app)}
    <p>
      Write the questions, danger signs, causes and words of a triage widget, see them as people do,
      and prove them. Everything stays in this browser until you download it.
    </p>
    ${app.refusal ? html`<p role="alert" class="refusal">${app.refusal}</p>` : nothing}
    ${
      app.saved
        ? nothing
        : html`<p role="alert" class="refusal">
            This browser keeps nothing, as in a private window. Download the YAML before you close
            the page.
          </p>`
    }
    ${beginForm(app)} ${openForm(app)}
    <h2>On this device</h2>
    ${kept.length === 0 ? html`<p>Nothing yet.</p>` : list(app, kept, false)}
    ${
      bin.length === 0
        ? nothing
        : html`<h2>In the bin</h2>
            <p>After 30 days they are gone.</p>
            ${list(app, bin, true)}`
    }
  </main>`;
}

/** Where one is, for who came here from a folder on the disk. */
function folderWords({ folder }: App): unknown {
  return folder === null
    ? nothing
    : html`<p class="note">
        The folder <b>${folder.name}</b> is open:
        <a href=${folder.href}>Back to the pack in the folder</a>. All on this page is kept in this
        browser, apart from the folder; what you begin here is in no folder until you download it.
      </p>`;
}

function beginForm(app: App): unknown {
  return html`<h2>Begin</h2>
    <form
      class="begin"
      ${keepDraft(app.drafts, 'begin')}
      @submit=${(event: SubmitEvent) => void begin(event, app)}
    >
      <div class="field line">
        <label for="new-id">Name of the new pack</label>
        <p class="help" id="new-id-help">
          Such as “heel pain”; its file is then called heel-pain. It stays the same for ever.
        </p>
        <input id="new-id" name="name" required autocomplete="off" aria-describedby="new-id-help" />
      </div>
      ${beginnings()}
      <button>Begin</button>
    </form>`;
}

function openForm(app: App): unknown {
  return html`<h2>Open</h2>
    <div class="field">
      <label for="open-zip">A .zip of a pack’s folder</label>
      <input
        id="open-zip"
        type="file"
        accept=".zip"
        @change=${(event: Event) => open(event, app)}
      />
    </div>
    <div class="field">
      <label for="open-folder">A pack’s folder</label>
      <input
        id="open-folder"
        type="file"
        webkitdirectory
        @change=${(event: Event) => open(event, app)}
      />
    </div>`;
}

function list(app: App, packs: readonly SavedPack[], isBin: boolean): unknown {
  return html`<ul class="packs">
    ${packs.map(
      ({ id, name, changed }) =>
        html`<li>
          ${isBin ? html`<b>${name}</b>` : html`<a href="#/${encodeURIComponent(id)}">${name}</a>`}
          <span class="soft">changed ${new Date(changed).toLocaleString()}</span>
          <button
            type="button"
            class="small"
            @click=${async () => {
              await app.saved!.setRemoved(id, !isBin);
              await app.listPacks();
            }}
          >
            ${isBin ? 'Bring back' : 'Put in the bin'}
            <span class="visually-hidden">${name}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

async function begin(event: SubmitEvent, app: App): Promise<void> {
  event.preventDefault();
  const target = event.target as HTMLFormElement;
  const form = new FormData(target);
  const id = packIdFrom(form.get('name') as string);
  if (id === '') return refuse(app, 'A name needs Latin letters or digits, such as “heel pain”.');
  try {
    await app.add(id, await beginWith(form.get('from') as string, id));
    target.reset();
  } catch (error) {
    refuse(app, error instanceof Error ? error.message : String(error));
  }
}

function refuse(app: App, refusal: string): void {
  app.refusal = refusal;
  app.draw();
}

async function open(event: Event, app: App): Promise<void> {
  const input = event.target as HTMLInputElement;
  try {
    const { name, texts } = await readFiles([...(input.files ?? [])]);
    await app.add(name, texts);
  } catch (error) {
    refuse(app, error instanceof Error ? error.message : String(error));
  }
  input.value = '';
}
