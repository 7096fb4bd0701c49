import { render, type ChildPart, type RenderOptions, type RootPart } from 'lit';
import { getCommittedValue, setCommittedValue } from 'lit/directive-helpers.js';

/** One screen, drawn out of sight while the person still looks at the one before it. */
export class ScreenAhead {
  #step = '';
  #key = '';
  #place = document.createDocumentFragment();
  #root?: RootPart;

  /**
   * Draws it; what stands there of the same step is changed to it.
   * @param step where it is
   * @param key which screen it is, as `newScreen` has it
   */
  draw(step: string, key: string, screen: unknown, options: RenderOptions): void {
    if (step !== this.#step) this.#forget();
    this.#step = step;
    this.#key = '';
    this.#root = render([screen], this.#place, options);
    this.#key = key;
  }

  /** Gives its part away, if it is the one with that key. */
  take(key: string): ChildPart | undefined {
    if (!this.#root || key !== this.#key) return undefined;
    const [part] = getCommittedValue(this.#root) as readonly ChildPart[];
    setCommittedValue(this.#root, []);
    this.#forget();
    return part;
  }

  #forget(): void {
    this.#step = this.#key = '';
    this.#place = document.createDocumentFragment();
    this.#root = undefined;
  }
}
