import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { matches } from '../platform.js';
import type { ViewContext } from './context.js';
import type { Content } from './components.js';
import { shellView, type Shell } from './screen.js';

/**
 * In place of the box in the page: a button, and the browser's own dialog with the box in it, which
 * `DialogController` opens. The way out stands at the top of every screen.
 */
export function modalView(context: ViewContext, shell: Shell, screen: Content): TemplateResult {
  const { t, text, act, guard, config, saved } = context;
  const closeBar = html`<div class="bar">
    <span class="header" part="header">${text.title}</span>
    <button
      type="button"
      class="button"
      part="button button-secondary button-close"
      @click=${act.close}
    >
      ${t('close')}
    </button>
  </div>`;
  return html`${keyed(
      shell.locale,
      html`<div
        class="widget opener"
        lang=${shell.locale}
        dir=${shell.direction}
        data-theme=${shell.theme}
      >
        <button
          type="button"
          class="button primary"
          part="button button-primary button-open"
          aria-haspopup="dialog"
          @click=${act.open}
        >
          ${saved === 'found' ? t('resume') : html`<slot name="open">${config.mode === 'triage' ? t('open') : text.title}</slot>`}
        </button>
      </div>`,
    )}
    <dialog
      class="modal"
      dir=${shell.direction}
      aria-label=${text.title}
      @close=${act.closed}
      @keydown=${guard(closeTermFirst)}
    >
      ${shellView(context, shell, screen, closeBar)}
    </dialog>`;
}

/**
 * WebKit closes the dialog too when Escape closes an explained word (seen in WebKitGTK 2.50); this
 * can go once it does not.
 */
function closeTermFirst(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  const terms = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[popover]');
  const term = [...terms].find((each) => matches(each, ':popover-open'));
  if (!term) return;
  event.preventDefault();
  term.hidePopover();
}
