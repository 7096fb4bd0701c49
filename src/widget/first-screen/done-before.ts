import type { FocusController, FocusTarget } from '../focus-controller.js';
import type { SessionController } from '../session-controller.js';
import { MARK, PRESSED } from './withdraw.js';

/** The element that takes over. */
interface Host extends HTMLElement {
  readonly readOnly: boolean;
  readonly updateComplete: Promise<unknown>;
}

/**
 * What a person did on the screen that stood there before the widget's code had come. It is read
 * when the element is made, since that draws the screen anew.
 */
export class DoneBefore {
  readonly #host: Host;
  /** The question that was there, or the cover; empty where none was, and once it is taken over. */
  #step = '';
  readonly #chosen: readonly string[] = [];
  readonly #isPressed: boolean = false;
  /** What explains was unfolded. */
  readonly #isUnfolded: boolean = false;
  /** A selector of what has focus; empty where that is elsewhere. */
  readonly #focused: string = '';

  constructor(host: Host) {
    this.#host = host;
    const root = host.shadowRoot;
    const box = root?.querySelector(`[${MARK}]`);
    if (!box) return;
    const { activeElement } = root!;
    this.#step = box.getAttribute(MARK)!;
    this.#chosen = Array.from(
      box.querySelectorAll<HTMLInputElement>('input:checked'),
      ({ value }) => value,
    );
    this.#isPressed = box.hasAttribute(PRESSED);
    this.#isUnfolded = box.querySelector('details[open]') !== null;
    if (activeElement)
      this.#focused = activeElement.id ? `[id="${activeElement.id}"]` : activeElement.localName;
  }

  /**
   * Does on the widget's own first screen what was done before. What excludes others stands last
   * among the options and is given first, so that no sign is lost.
   * @param start leaves the cover
   */
  takeOver(
    session: Pick<SessionController, 'step' | 'draft' | 'submit'>,
    focus: Pick<FocusController, 'keep' | 'bring'>,
    start: () => void,
  ): void {
    const step = this.#step;
    this.#step = '';
    if (!step || step !== session.step) return;
    for (let index = this.#chosen.length - 1; index >= 0; index--)
      session.draft.select(this.#chosen[index]!, true);
    if (!this.#isPressed || this.#host.readOnly) return this.#stay(focus);
    if (step === 'cover') start();
    else session.submit();
    const target: FocusTarget = session.draft.isInvalid ? 'error' : 'heading';
    // Who has gone on to something else on the page is left there.
    if (this.#focused || document.activeElement === document.body) focus.bring(target);
  }

  #stay(focus: Pick<FocusController, 'keep'>): void {
    focus.keep(this.#focused);
    if (!this.#isUnfolded) return;
    void this.#host.updateComplete.then(() => {
      this.#host.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    });
  }
}
