import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Pack, QuestionView } from '../engine/index.js';

/** Time in milliseconds to see what one has chosen, and to choose otherwise. */
const PAUSE = 700;

/**
 * Whether a single press may answer the question for good: never about danger signs or risks, nor
 * where an option is a danger sign.
 */
export function isSafeToAdvance(pack: Pack, { id, type, role }: QuestionView): boolean {
  const isAboutDanger =
    role === 'flag' ||
    role === 'risk' ||
    role === 'clarifier' ||
    pack.byId.get(id)!.worstFlag !== undefined;
  return type === 'single' && !isAboutDanger;
}

/** What the controller asks and does. */
export interface Advance {
  /** A choice on the screen may lead on. */
  isOn: () => boolean;
  /** The screen that shows. */
  step: () => string;
  goOn: () => void;
}

/**
 * Goes on a moment after a choice by mouse or finger; another choice begins the moment anew, any
 * key ends it, and a screen that has gone by then is left alone. A click that a key or `click()`
 * has made has no detail.
 */
export class AdvanceController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, { isOn, step, goOn }: Advance) {
    host.addController(this);
    host.addEventListener('keydown', () => this.hostDisconnected(), true);
    host.addEventListener('click', (event) => {
      if (!event.detail || !isOn() || !(event.composedPath()[0] as Element).closest('.option'))
        return;
      const before = step();
      this.hostDisconnected();
      this.#timer = setTimeout(() => {
        if (step() === before) goOn();
      }, PAUSE);
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
