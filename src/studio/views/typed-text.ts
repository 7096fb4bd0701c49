import { html, nothing } from 'lit';
import type { Studio } from '../studio.js';

/** A text that is written into the pack when its field is left, not letter by letter. */
export interface TypedText {
  /** Of the field, unlike that of every other. */
  readonly name: string;
  /** What the pack has. */
  readonly value: string;
  /** Writes what was typed, or says why not. */
  readonly take: (typed: string) => void;
}

/** What the input of such a text needs. */
export interface TypedTextParts {
  /** What was typed and not taken yet; undefined where that is nothing. */
  readonly unsent: string | undefined;
  /** For `@input`: it is kept on the device, so that no crash and no new drawing loses it. */
  readonly keep: (event: Event) => void;
  /** For `@change`. */
  readonly leave: (event: Event) => void;
  /** For `@blur`: what was there when the page was opened again changes nothing by being left. */
  readonly leaveUnsent: (event: Event) => void;
  /** For `data-typed`, by which the note knows that somebody is typing there. */
  readonly mark: string;
  /** Below the input: what waits there, with the way to take it. */
  readonly note: unknown;
}

/** Keeps what is half typed, and says where it waits. */
export function typedText(studio: Studio, { name, value, take }: TypedText): TypedTextParts {
  const draft = `typed ${name}`;
  const unsent = studio.drafts.of(draft)?.['typed'] as string | undefined;
  const send = (typed: string): void => {
    studio.drafts.discard(draft);
    take(typed);
    studio.draw();
  };
  const textIn = ({ target }: Event): string => (target as HTMLInputElement).value;
  const active = document.activeElement;
  const isOpen = active instanceof HTMLElement && active.dataset['typed'] === draft;
  return {
    unsent,
    keep(event) {
      const typed = textIn(event);
      studio.drafts.keep(draft, typed === value ? {} : { typed });
    },
    leave(event) {
      send(textIn(event));
    },
    leaveUnsent(event) {
      if (studio.drafts.of(draft)) send(textIn(event));
    },
    mark: draft,
    note:
      unsent === undefined || isOpen
        ? nothing
        : html`<span class="unsent"
            >Typed, but not in the pack yet.
            <button type="button" class="small" @click=${() => send(unsent)}>
              Take “${unsent}”
            </button>
            <button type="button" class="small" @click=${() => send(value)}>
              Keep ${value === '' ? 'it empty' : `“${value}”`}
            </button>
          </span>`,
  };
}
