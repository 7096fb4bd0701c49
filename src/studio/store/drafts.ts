/** What somebody has entered into one form and not sent yet: by name, a text, or whether it is ticked. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** Keeps a draft on the device; null: it is no longer wanted. */
type Write = (form: string, draft: Draft | null) => void;

/**
 * What is entered on the way to an edit: in forms that are sent as a whole, and in the preview. It is no
 * part of the pack, so no step holds it; it is kept apart, form by form, until it is sent or discarded.
 */
export class Drafts {
  readonly #all: Map<string, Draft>;
  readonly #write: Write;

  /** @param kept by form, as found on the device */
  constructor(kept: ReadonlyMap<string, Draft>, write: Write) {
    this.#all = new Map(kept);
    this.#write = write;
  }

  /** What is in a form; undefined where nothing is. */
  of(form: string): Draft | undefined {
    return this.#all.get(form);
  }

  /** Keeps what is in a form now; an empty draft is none. */
  keep(form: string, draft: Draft): void {
    if (Object.keys(draft).length === 0) return this.discard(form);
    this.#all.set(form, draft);
    this.#write(form, draft);
  }

  /** Forgets what was in a form: it was sent, or is not wanted. */
  discard(form: string): void {
    if (this.#all.delete(form)) this.#write(form, null);
  }
}
