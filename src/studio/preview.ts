import type { Answers, PackJson } from '../engine/index.js';
import type { Draft, Drafts } from './store/drafts.js';
import type { TriageWidget } from '../widget/triage-widget.js';

/** Who is clicked through, and how far. */
interface Person {
  readonly answers: Answers;
  readonly step: string;
}

/** Under which name the drafts have the person. */
const DRAFT = 'preview';
/** And the language that it is shown in. */
const LANGUAGE = 'preview language';

/** The widget beside the forms: it keeps its place and its answers when the pack changes. */
export class Preview {
  readonly element: TriageWidget;
  readonly #drafts: Drafts;
  readonly #draw: () => void;
  #shown = '';
  #moves = 0;
  #next: Person | null;

  /** @param drafts hold the person who is being clicked through: a case is saved from it */
  constructor(drafts: Drafts, draw: () => void) {
    this.element = document.createElement('triage-widget');
    this.element.persist = 'none';
    this.element.history = false;
    this.#drafts = drafts;
    this.#draw = draw;
    this.#next = personIn(drafts.of(DRAFT));
    for (const event of ['step', 'restart', 'emergency', 'result'])
      this.element.addEventListener(`triage-${event}`, () => this.#changed());
  }

  #changed(): void {
    // Until a pack is there it has no answers yet, not none.
    if (this.#next === null) this.#keep();
    this.#draw();
  }

  #keep(): void {
    const { answers, dataset } = this.element;
    const isBlank = Object.keys(answers).length === 0;
    this.#drafts.keep(
      DRAFT,
      isBlank ? {} : { answers: JSON.stringify(answers), step: dataset['step'] ?? 'cover' },
    );
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
    const place = { answers, step: this.element.dataset['step'] ?? 'cover' };
    this.#next ??= place;
    this.#shown = json.contentHash;
    if (!this.element.lang) this.element.lang = this.#firstLanguage(json);
    this.element.packData = json;
    await this.#ready(json.contentHash);
    await this.#place(this.#next ?? place);
  }

  /** As chosen last on this device, where the pack still has it. */
  #firstLanguage({ text }: PackJson): string {
    const chosen = String(this.#drafts.of(LANGUAGE)?.['lang'] ?? '');
    return chosen in text ? chosen : (Object.keys(text)[0] ?? 'en');
  }

  /** Shows the widget in a language from now on, also when the pack is opened again. */
  speak(lang: string): void {
    this.element.lang = lang;
    this.#drafts.keep(LANGUAGE, { lang });
  }

  /** Shows what follows from answers, at a screen: a question's id, `cover` or `result`. */
  async jump(answers: Answers, step: string): Promise<void> {
    this.#next = { answers, step };
    if (this.element.session) await this.#unseen(() => this.#place({ answers, step }));
  }

  /**
   * A new screen takes the focus, which is the author's while the author works on the forms. A move may
   * begin before the last one has ended, as when a pack comes while the one before it is still read.
   */
  async #unseen(move: () => Promise<void>): Promise<void> {
    this.#moves += 1;
    this.#leaveFocus();
    try {
      await move();
    } finally {
      this.#moves -= 1;
      if (this.#moves === 0) this.element.inert = false;
    }
  }

  /** Lets the widget take no focus unless it has it. */
  #leaveFocus(): void {
    this.element.inert ||= document.activeElement !== this.element;
  }

  async #place({ answers, step }: Person): Promise<void> {
    this.#next = null;
    // The author may have gone back to the forms meanwhile.
    this.#leaveFocus();
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

/** The person as kept; null where nobody is. */
function personIn(draft: Draft | undefined): Person | null {
  return draft
    ? { answers: JSON.parse(String(draft['answers'])) as Answers, step: String(draft['step']) }
    : null;
}
