import type { Answers, PackJson } from '../engine/index.js';
import type { TriageWidget } from '../widget/triage-widget.js';

/** The widget beside the forms: it keeps its place and its answers when the pack changes. */
export class Preview {
  readonly element: TriageWidget;
  readonly #changed: () => void;
  #shown = '';
  #next: { readonly answers: Answers; readonly step: string } | null = null;

  constructor(changed: () => void) {
    this.element = document.createElement('triage-widget');
    this.element.persist = 'none';
    this.element.history = false;
    this.#changed = changed;
    for (const event of ['step', 'restart', 'emergency', 'result'])
      this.element.addEventListener(`triage-${event}`, () => this.#changed());
  }

  /** The answers that were given in it. */
  get answers(): Answers {
    return this.element.answers;
  }

  /** Shows a pack, at the screen that was open. */
  async show(json: PackJson): Promise<void> {
    if (json.contentHash === this.#shown) return;
    await this.#unseen(() => this.#take(json));
  }

  async #take(json: PackJson): Promise<void> {
    const { answers } = this.element;
    const step = this.element.dataset['step'] ?? 'cover';
    this.#shown = json.contentHash;
    if (!this.element.lang) this.element.lang = Object.keys(json.text)[0] ?? 'en';
    this.element.packData = json;
    await this.#ready(json.contentHash);
    await this.#place(this.#next ?? { answers, step });
  }

  /** Shows what follows from answers, at a screen: a question's id, `cover` or `result`. */
  async jump(answers: Answers, step: string): Promise<void> {
    this.#next = { answers, step };
    if (this.element.session) await this.#unseen(() => this.#place({ answers, step }));
  }

  /** A new screen takes the focus, which is the author's while the author works on the forms. */
  async #unseen(move: () => Promise<void>): Promise<void> {
    const isInside = document.activeElement === this.element;
    this.element.inert = !isInside;
    try {
      await move();
    } finally {
      this.element.inert = false;
    }
  }

  async #place({
    answers,
    step,
  }: {
    readonly answers: Answers;
    readonly step: string;
  }): Promise<void> {
    this.#next = null;
    this.element.answers = answers;
    await this.element.updateComplete;
    this.element.goTo(step);
    await this.element.updateComplete;
    // What can no longer be reached, as a result where more is asked now: the question that is open.
    if (this.element.dataset['step'] === 'cover' && step !== 'cover') this.element.start();
    await this.element.updateComplete;
    this.#changed();
  }

  /** The pack comes a moment after it was given. */
  async #ready(hash: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      await this.element.updateComplete;
      if (this.element.session && this.element.session.pack.contentHash === hash) return;
      if (hash !== this.#shown) return;
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}
