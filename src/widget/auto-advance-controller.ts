import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guard } from './safe-element.js';
import type { Pack, QuestionView } from '../engine/index.js';

/** Time in milliseconds to see what one has chosen, and to choose otherwise. */
const DELAY = 700;

/**
 * Whether a single press may answer the question for good: never about danger signs or illnesses,
 * nor where an option is a danger sign or stands for some.
 */
export function isSafeToAdvance(pack: Pack, { id, type, role }: QuestionView): boolean {
  const isAboutDanger = role === 'screen' || role === 'history' || pack.byId.get(id)!.holdsSigns;
  return type === 'single' && !isAboutDanger;
}

/** What the controller asks of the element and does to it. */
export interface AutoAdvanceOptions {
  /** A choice on the screen may lead on. */
  isOn: () => boolean;
  /** The screen that shows. */
  step: () => string;
  advance: () => void;
  guard: Guard;
}

/**
 * Goes on a moment after a choice by mouse or finger; another choice begins the moment anew, any
 * key ends it, and a screen that has gone by then is left alone. A click that a key or `click()`
 * has made has no detail.
 */
export class AutoAdvanceController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    { isOn, step, advance, guard }: AutoAdvanceOptions,
  ) {
    host.addController(this);
    host.addEventListener('keydown', () => this.hostDisconnected(), true);
    const choose = guard((event: Event) => {
      if (!isOn() || !(event.composedPath()[0] as Element).closest('.option')) return;
      const before = step();
      this.hostDisconnected();
      const goOn = guard(() => {
        if (step() === before) advance();
      });
      this.#timer = setTimeout(goOn, DELAY);
    });
    host.addEventListener('click', (event) => {
      if (event.detail) choose(event);
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
