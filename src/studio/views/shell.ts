import { html, nothing } from 'lit';
import { PANELS } from '../panels/index.js';
import type { Panel } from '../panel.js';
import type { Preview } from '../preview.js';
import type { Studio } from '../studio.js';
import { isLargeScreen } from './large-screen.js';
import { previewView } from './preview-view.js';
import { stateOf } from './pack-state.js';

/** The studio with a pack open: the bar, the list of parts, the panel, and the widget beside it. */
export function shell(studio: Studio, preview: Preview): unknown {
  const panel = PANELS.find(({ id }) => id === studio.route.panel) ?? PANELS[0]!;
  return html`
    <a class="skip" href="#panel" @click=${skipTo}>Skip to the form</a>
    ${bar(studio)} ${conflicts(studio)}
    <div class="columns">
      <nav aria-label="Parts of the pack">${parts(studio, panel)}</nav>
      <main id="panel" tabindex="-1">
        <h1 tabindex="-1">${panel.title}</h1>
        ${panel.view(studio, studio.route.item)}
      </main>
      ${previewView(studio, preview)}
    </div>
    <p role="status" class="said">${studio.message}</p>
  `;
}

/** The address holds the place, so it must not become that of the link. */
function skipTo(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus();
}

function bar(studio: Studio): unknown {
  const { undoLabel, redoLabel } = studio.store;
  return html`<header class="bar">
    <p class="name">
      <a href="#/">${studio.disk ? 'Packs in this browser' : 'All packs'}</a>
      <b>${studio.info.name}</b>
    </p>
    <div class="tools" role="group" aria-label="Steps">
      <button
        type="button"
        ?disabled=${undoLabel === null}
        title=${undoLabel ?? 'Nothing to undo'}
        @click=${() => studio.undo()}
      >
        Undo
      </button>
      <button
        type="button"
        ?disabled=${redoLabel === null}
        title=${redoLabel ?? 'Nothing to do again'}
        @click=${() => studio.redo()}
      >
        Redo
      </button>
    </div>
    <p class="saving ${studio.saving}">${savingWords(studio)}</p>
    ${state(studio)}
  </header>`;
}

function savingWords({ saving, disk, isOnDisk }: Studio): string {
  if (!disk) return SAVING[saving];
  return isOnDisk
    ? 'Saved in the folder'
    : 'Saved on this device, not yet in the folder. Is the command still running?';
}

/** Nobody's work is overwritten without being asked. */
function conflicts(studio: Studio): unknown {
  if (studio.conflicts.length === 0) return nothing;
  return html`<section class="refusal" role="alert" aria-label="Changed in two places">
    <p>
      <b>Changed on the disk and here.</b> Nothing was overwritten. Choose which to keep; “Undo”
      brings back the other.
    </p>
    <ul>
      ${studio.conflicts.map(
        (path) =>
          html`<li>
            ${path}
            <button
              type="button"
              class="small"
              @click=${() => void studio.disk?.settle(path, 'here')}
            >
              Keep what is here<span class="visually-hidden"> of ${path}</span>
            </button>
            <button
              type="button"
              class="small"
              @click=${() => void studio.disk?.settle(path, 'disk')}
            >
              Take what is on the disk<span class="visually-hidden"> of ${path}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

const SAVING = {
  saved: 'Saved on this device',
  saving: 'Saving …',
  failed: 'Not saved: this browser keeps nothing. Download the YAML before you close the page.',
};

/** How the pack stands, in one line that leads to the details. */
function state(studio: Studio): unknown {
  const { kind, words } = stateOf(studio);
  return html`<a class="state ${kind}" href=${studio.href('checks')}>${words}</a>`;
}

const GROUPS = ['Write', 'Check', 'Hand on'] as const;

function parts(studio: Studio, current: Panel): unknown {
  return html`<details class="parts" ?open=${isLargeScreen()}>
    <summary>Parts: ${current.title}</summary>
    ${GROUPS.map(
      (group) =>
        html`<h2>${group}</h2>
          <ul>
            ${PANELS.filter((panel) => panel.group === group).map(
              (panel) =>
                html`<li>
                  <a
                    href=${studio.href(panel.id)}
                    aria-current=${panel === current ? 'page' : nothing}
                    >${panel.title}${problemCount(studio, panel)}</a
                  >
                </li>`,
            )}
          </ul>`,
    )}
  </details>`;
}

/** How many problems lie in a part: those that "take me there" would lead to it. */
function problemCount(studio: Studio, panel: Panel): unknown {
  const { problems } = studio.checks;
  const count = (problems ?? []).filter((problem) => panelOf(studio, problem) === panel).length;
  return count === 0
    ? nothing
    : html` <span class="count">${count}<span class="visually-hidden"> to mend</span></span>`;
}

function panelOf(studio: Studio, place: Parameters<NonNullable<Panel['itemAt']>>[0]): Panel | null {
  return PANELS.find((panel) => (panel.itemAt?.(place, studio) ?? null) !== null) ?? null;
}
