import type { ReactiveControllerHost } from 'lit';
import { areEventsHeard, brokenBuiltIn } from './built-ins.js';
import { WidgetError } from './errors.js';
import { drawLastResort } from './last-resort.js';
import { PageElement } from './page-element.js';
import { hasPage } from './platform.js';
import { messageTables } from './registry.js';

/** After how long what a page lacked for a moment is asked for again, in milliseconds. */
const PAUSE = 1500;

/** How long a first screen may take, in milliseconds, before the danger signs stand in its place. */
const PATIENCE = 5000;

/** A function that never throws: what goes wrong in it ends in the safe view. */
export type Guard = <Args extends readonly unknown[]>(
  work: (...args: Args) => unknown,
) => (...args: Args) => void;

/**
 * A Lit element that never leaves a person with an empty box or a button that does nothing. What
 * goes wrong while it connects, draws or handles an event is given to `onError`, which makes the
 * next drawing a safe one. Where that fails too, the last resort is drawn without Lit.
 */
export abstract class SafeElement extends PageElement {
  /** The page's own fallback, which shows until something has been drawn in its place. */
  #standIn?: HTMLSlotElement;
  #timer?: ReturnType<typeof setTimeout>;
  /** Lit has drawn nothing that could be seen, twice; what stands there now stays. */
  #isGivenUp = false;

  /** Makes the next drawing one that says what to do without the questions. Must not throw. */
  protected abstract readonly onError: (error: unknown) => void;

  /** Wraps what a browser or a timer calls. A promise that it gives is watched as well. */
  protected readonly guard: Guard = <Args extends readonly unknown[]>(
    work: (...args: Args) => unknown,
  ) => {
    const guarded = (...args: Args): void => {
      try {
        if (this.#isBroken()) return;
        const outcome = work(...args);
        if (outcome instanceof Promise) outcome.catch((error: unknown) => this.#failed(error));
      } catch (error) {
        this.#failed(error);
      }
    };
    // Lit hands a listener over as its own options, too, and old libraries give every function a
    // method of such a name: the listener would be heard `once`.
    const plain = { once: false, capture: false, passive: undefined, signal: undefined };
    return Object.assign(guarded, plain);
  };

  override connectedCallback(): void {
    if (!hasPage() || this.#isGivenUp) return;
    try {
      super.connectedCallback();
      if (!this.hasUpdated) this.#timer = globalThis.setTimeout?.(() => this.#drawLate(), PATIENCE);
    } catch (error) {
      if (this.renderRoot as Node | undefined) this.#failed(error);
      else this.#giveUp(error);
    }
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    try {
      super.disconnectedCallback(); // Also where nothing works: what listens must not stay.
    } catch (error) {
      this.#failed(error);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#standIn = root.appendChild(document.createElement('slot'));
    // What a press does is called by Lit, which may be what no longer works.
    root.addEventListener('click', () => this.#isBroken(), true);
    return root;
  }

  /**
   * Draws what Lit draws once a promise is kept, and from now on without one: a page may have replaced
   * promises by what never is.
   */
  #drawLate(): void {
    if (!this.hasUpdated)
      this.requestUpdate = (...change) => {
        super.requestUpdate(...change);
        setTimeout(() => this.performUpdate());
      };
    this.performUpdate();
  }

  protected override performUpdate(): void {
    if (this.#isGivenUp) return;
    try {
      if (this.isUpdatePending && !this.#isBroken()) this.#draw();
    } catch (error) {
      this.#drawSafely(error);
    }
  }

  /**
   * Whether nothing worked out on this page can be trusted any more: then it is not worked out, and
   * the last resort stands.
   */
  #isBroken(): boolean {
    const broken = this.#isGivenUp ? undefined : brokenBuiltIn();
    if (broken && !this.isConnected) return true;
    if (broken) {
      const message = `a script of the page has replaced ${broken}, which no longer works`;
      this.#giveUp(new WidgetError('page', message));
    }
    return this.#isGivenUp;
  }

  /** Once printing is over, events are heard again; where not, every button would be a dead one. */
  #askAgain(): void {
    globalThis.setTimeout?.(() => {
      if (areEventsHeard() || this.#isGivenUp) return;
      this.#giveUp(new WidgetError('page', 'on this page elements do not hear events'));
    }, PAUSE);
  }

  #draw(): void {
    if (!areEventsHeard()) this.#askAgain();
    super.performUpdate();
    if (!isDrawn(this.renderRoot)) throw new WidgetError('render', 'nothing was drawn');
    globalThis.clearTimeout?.(this.#timer);
    if (this.#standIn?.parentNode) this.#standIn.remove();
    this.#standIn = undefined;
  }

  /** Lit's own notes of a half-drawn root cannot be trusted, so the root is drawn from nothing. */
  #drawSafely(error: unknown): void {
    try {
      this.onError(error);
      clear(this.renderRoot);
      this.requestUpdate();
      super.performUpdate();
      if (isDrawn(this.renderRoot)) return;
    } catch {
      // Told below: the first error is the one that matters.
    }
    this.#giveUp(error);
  }

  #failed(error: unknown): void {
    try {
      this.onError(error);
      this.requestUpdate();
    } catch {
      this.#giveUp(error);
    }
  }

  #giveUp(error: unknown): void {
    this.#isGivenUp = true;
    const root = (this.renderRoot as Node | undefined) ?? this.shadowRoot;
    if (root) clear(root);
    drawLastResort(this, messageTables, error);
  }
}

/** Where an element draws, also where a page has made every shadow root a closed one. */
export function rootOf(host: ReactiveControllerHost): ShadowRoot | undefined {
  return (host as { renderRoot?: ShadowRoot }).renderRoot;
}

/** Empties a root but for style sheets, with what Lit has noted about it. */
function clear(root: Node | null): void {
  if (!root) return;
  for (let child = root.firstChild; child;) {
    const next = child.nextSibling;
    if (child.nodeName === 'STYLE') forget(child);
    else takeOut(child);
    child = next;
  }
  forget(root);
}

/** Where a page has taken that away, what stands there stays, with the danger signs below it. */
function takeOut(child: ChildNode): void {
  try {
    child.parentNode!.removeChild(child);
  } catch {
    // Nothing else is left to try.
  }
}

/** Lit keeps what it has drawn on the container, or on what it has drawn before. */
function forget(node: Node): void {
  delete (node as { _$litPart$?: unknown })._$litPart$;
}

/** Whether there is something to see. */
function isDrawn(root: Node): boolean {
  for (let child = root.firstChild; child; child = child.nextSibling)
    if (child.nodeName !== 'STYLE' && /\S/.test(child.textContent ?? '')) return true;
  return false;
}
