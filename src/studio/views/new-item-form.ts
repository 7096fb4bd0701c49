import { html } from 'lit';
import type { Studio } from '../studio.js';
import { keepDraft } from './keep-draft.js';

/** How ids may be written, as a regular expression, and the same in words. */
export type IdForm = readonly [pattern: string, words: string];

/** What is asked for a new item of a list. */
export interface NewItem {
  /** One item: `source`. */
  readonly noun: string;
  /** What it is added to, as nothing else is called: `questions`. */
  readonly to: string;
  readonly ids: IdForm;
  /** Ids that are there already. */
  readonly taken: readonly string[];
  readonly add: (id: string) => void;
  /** What is asked for, where that is not the id of a new item. */
  readonly label?: string;
  /** Of the field, where the screen has several. */
  readonly fieldId?: string;
}

/** The form that asks for the id of a new item, which then stays for ever. */
export function newItemForm(studio: Studio, item: NewItem): unknown {
  const { noun, to, ids, taken, add, label = `Id of a new ${noun}`, fieldId = 'new-item' } = item;
  const [pattern, words] = ids;
  return html`<form
    class="new"
    ${keepDraft(studio.drafts, `new ${noun} in ${to}`)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const id = new FormData(form).get('id') as string;
      if (taken.includes(id))
        return studio.say(`There is a ${noun} "${id}" already; choose another id.`);
      add(id);
      form.reset();
    }}
  >
    <label for=${fieldId}>${label}</label>
    <input id=${fieldId} name="id" required pattern=${pattern} title=${words} autocomplete="off" />
    <button>Add<span class="visually-hidden"> (${label})</span></button>
  </form>`;
}

/** Ids of things that questions, rules and texts name. */
export const PLAIN_IDS: IdForm = ['[a-z0-9][a-z0-9_]*', 'Small letters, digits and _'];

/** Ids of maps and of the places on them. */
export const MAP_IDS: IdForm = ['[a-z0-9][a-z0-9_\\-]*', 'Small letters, digits, _ and -'];
