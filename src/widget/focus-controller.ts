import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from './safe-element.js';

/**
 * Where focus goes after the next rendering. An error stands above the options and again above Continue:
 * focus takes the one beside what was pressed, so that the page hardly moves and it is read once.
 */
export type FocusTarget = 'heading' | 'error' | 'check' | 'tick';

const SELECTORS: Readonly<Record<FocusTarget, string>> = {
  heading: '[data-focus]',
  error: 'fieldset:focus-within .error, fieldset:not(:focus-within) ~ .error',
  check: '.check',
  tick: 'input:checked',
};

/**
 * Moves focus when the screen changes, which is also what tells a screen reader. Only what a person
 * (or the host) did asks for it, so that a page which merely contains the widget is never scrolled
 * or given focus by it.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #target: FocusTarget | null = null;
  #kept = '';
  #wasInside = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Asks for focus after the next rendering; with null takes that back. Before the first one there
   * is nobody to move.
   */
  request(target: FocusTarget | null): void {
    if (rootOf(this.#host)?.querySelector(SELECTORS.heading)) this.#target = target;
  }

  /** The same where somebody was here before the first rendering. */
  bring(target: FocusTarget): void {
    this.#target = target;
  }

  /**
   * Asks for the focus that a person has, by its selector, on a screen that is drawn anew; the page
   * stays where it is.
   */
  keep(selector: string): void {
    this.#kept = selector;
  }

  /**
   * Leaves what is about to be taken away while nothing has changed yet: taking away what has focus
   * makes the browser lay out a half-drawn page.
   */
  hostUpdate(): void {
    const active = rootOf(this.#host)?.activeElement;
    this.#wasInside = Boolean(active);
    if (this.#target === 'heading') (active as HTMLElement | null | undefined)?.blur();
  }

  /**
   * A screen drawn anew for another reason, such as another language, takes along what had focus:
   * then its heading gets it.
   */
  hostUpdated(): void {
    const root = rootOf(this.#host);
    if (!root) return;
    if (this.#wasInside && !root.activeElement) this.#target ??= 'heading';
    if (this.#target) this.#move(root, this.#target);
    else if (this.#kept)
      root.querySelector<HTMLElement>(this.#kept)?.focus({ preventScroll: true });
    this.#target = null;
    this.#kept = '';
  }

  #move(root: ShadowRoot, to: FocusTarget): void {
    const target = root.querySelector<HTMLElement>(SELECTORS[to]);
    if (!target) return;
    target.focus({ preventScroll: true });
    const progress = to === 'heading' && root.querySelector('.progress');
    (progress || target).scrollIntoView?.({ block: 'nearest' });
  }
}
