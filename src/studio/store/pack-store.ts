import { applied, reversed, spliceOf, type NewTexts, type Splice, type Texts } from './texts.js';

/** One step that can be undone: what was done, in words, and how the texts changed. */
export interface Step {
  /** As said beside "Undo": `change the words of "fever"`. */
  readonly label: string;
  readonly splices: readonly Splice[];
}

/** What a change was, for whoever saves or shows it. */
export interface Change {
  /** Paths whose texts are others now. */
  readonly paths: readonly string[];
  /** Steps from this number on are new, or gone. */
  readonly from: number;
}

/** Edits of one field that follow each other within this time are one step, in milliseconds. */
const TOGETHER_MS = 3000;

/**
 * The texts of one pack and every step that led to them. All edits go through `edit`, so that each can
 * be undone and none goes unsaved.
 */
export class PackStore {
  #texts: Texts;
  #steps: Step[];
  #done: number;
  #last: { readonly field: string; readonly at: number; readonly before: Texts } | null = null;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #now: () => number;

  /**
   * @param steps what was done before, as saved
   * @param done how many of the steps the texts hold; the rest was undone
   * @param now a clock in milliseconds
   */
  constructor(
    texts: Texts,
    steps: readonly Step[] = [],
    done = steps.length,
    now = (): number => Date.now(),
  ) {
    this.#texts = texts;
    this.#steps = [...steps];
    this.#done = done;
    this.#now = now;
  }

  get texts(): Texts {
    return this.#texts;
  }

  /** Every step, undone ones too. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** How many steps the texts hold. */
  get done(): number {
    return this.#done;
  }

  /** What "Undo" and "Redo" would take back or do again; null where there is nothing. */
  get undoLabel(): string | null {
    return this.#steps[this.#done - 1]?.label ?? null;
  }
  get redoLabel(): string | null {
    return this.#steps[this.#done]?.label ?? null;
  }

  /** Tells of every change, until the returned function is called. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Changes files, as one step. Nothing happens where all are as given already.
   * @param field edits of the same field that follow each other at once become one step
   */
  edit(label: string, given: NewTexts, field = ''): void {
    const joins = this.#joins(field);
    const before = joins ? this.#last!.before : this.#texts;
    const changed = Object.keys(given).filter(
      (path) => (given[path] ?? undefined) !== this.#texts.get(path),
    );
    if (changed.length === 0) return;
    const next = new Map(this.#texts);
    for (const [path, text] of Object.entries(given)) {
      if (text === null) next.delete(path);
      else next.set(path, text);
    }
    const number = joins ? this.#done - 1 : this.#done;
    this.#steps.length = number;
    const splices = differences(before, next);
    if (splices.length > 0) this.#steps.push({ label, splices });
    this.#texts = next;
    this.#done = this.#steps.length;
    this.#last = field === '' || splices.length === 0 ? null : { field, at: this.#now(), before };
    this.#tell({ paths: changed, from: number });
  }

  /** Takes the last step back. */
  undo(): void {
    const step = this.#steps[this.#done - 1];
    if (step) this.#move(step.splices.map(reversed), -1);
  }

  /** Does the step again that was taken back last. */
  redo(): void {
    const step = this.#steps[this.#done];
    if (step) this.#move(step.splices, 1);
  }

  #move(splices: readonly Splice[], by: 1 | -1): void {
    this.#texts = applied(this.#texts, splices);
    this.#done += by;
    this.#last = null;
    this.#tell({ paths: splices.map(({ path }) => path), from: this.#steps.length });
  }

  #joins(field: string): boolean {
    const last = this.#last;
    return (
      last !== null &&
      last.field === field &&
      this.#done === this.#steps.length &&
      this.#now() - last.at < TOGETHER_MS
    );
  }

  #tell(change: Change): void {
    this.#listeners.forEach((listener) => listener(change));
  }
}

function differences(before: Texts, after: Texts): readonly Splice[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (path) => spliceOf(path, before.get(path), after.get(path)) ?? [],
  );
}
