import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from './safe-element.js';

/** Shorter than it takes to read a word. */
const STEP: KeyframeAnimationOptions = { duration: 160, easing: 'ease-out' };

/**
 * Shows where a person went: a new step slides in from the side that it lies on, and the progress
 * grows from where it was. Only after what they did, only where motion is welcome, and nothing waits
 * for it: the step is whole, and can be used, from its first moment. An alarm is there at once.
 * The focus moves in between, for which the browser lays the step out with its old progress: so it
 * does that once.
 */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isDrawn = false;
  #hasMoved = false;
  #before = 0;
  #after = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Another step is about to be drawn, because of something that a person did. The first one comes
   * from nowhere.
   */
  moved(): void {
    this.#hasMoved =
      (this.#isDrawn &&
        globalThis.matchMedia?.('(prefers-reduced-motion: no-preference)').matches) ??
      false;
  }

  hostUpdate(): void {
    this.#before = this.#progress;
  }

  hostUpdated(): void {
    this.#after = this.#progress;
    const bar = this.#bar;
    if (bar && this.#hasMoved) bar.value = this.#before;
  }

  /** Shows the move; once focus is where it goes. */
  show(): void {
    this.#isDrawn = Boolean(this.#host.dataset['step']);
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    const step = rootOf(this.#host)!.querySelector('.step');
    const bar = this.#bar;
    const isBack = this.#after < this.#before;
    if (bar) {
      bar.getBoundingClientRect(); // Without a look at the old value there is no change to show.
      bar.value = this.#after;
    }
    if (!step || step.querySelector('.alarm')) return;
    const isMirrored = getComputedStyle(step).direction === 'rtl';
    const from = isBack === isMirrored ? '1rem' : '-1rem';
    step.animate?.({ opacity: [0, 1], translate: [from, 'none'] }, STEP);
  }

  /** Of the screens without a bar, the cover lies before all that have one, the result behind. */
  get #progress(): number {
    return this.#bar?.value ?? (this.#host.dataset['step'] === 'cover' ? -1 : 2);
  }

  get #bar(): HTMLProgressElement | null {
    return rootOf(this.#host)?.querySelector('progress') ?? null;
  }
}
