import { html, noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { Draft, Drafts } from '../store/drafts.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

class KeepDraft extends Directive {
  #drafts: Drafts | null = null;
  #name = '';

  override render(_drafts: Drafts, _name: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [drafts, name]: [Drafts, string]): unknown {
    const form = element as HTMLFormElement;
    if (drafts === this.#drafts && name === this.#name) return noChange;
    if (this.#drafts === null) {
      form.addEventListener('input', () => this.#drafts!.keep(this.#name, draftOf(form)));
      form.addEventListener('reset', () => this.#drafts!.discard(this.#name));
    }
    this.#drafts = drafts;
    this.#name = name;
    // The fields are drawn after the form that they are in.
    queueMicrotask(() => fill(form, drafts.of(name) ?? {}));
    return noChange;
  }
}

/**
 * On a form that is sent as a whole: what is entered is kept on the device, and is in it again whenever
 * the form of that name is drawn. Resetting the form discards it, so who has taken what was sent resets
 * the form. Its fields have names, and what they begin with as `value` or `defaultValue`, not `.value`.
 * @param name unlike that of every other form: `new question`, `comment on rule.fever`
 */
export const keepDraft = directive(KeepDraft);

/** For a form that is more to type again than to empty by hand. */
export function discardButton(): unknown {
  return html`<button type="reset" class="small">Discard what is entered</button>`;
}

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(
    (each): each is Field => 'value' in each && 'name' in each && each.name !== '',
  );
}

/** What is otherwise than the form begins with. */
function draftOf(form: HTMLFormElement): Draft {
  return Object.fromEntries(
    fieldsOf(form)
      .filter((field) => enteredIn(field) !== beginningOf(field))
      .map((field) => [field.name, enteredIn(field)]),
  );
}

function fill(form: HTMLFormElement, draft: Draft): void {
  for (const field of fieldsOf(form)) enter(field, draft[field.name] ?? beginningOf(field));
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox';
}

function enteredIn(field: Field): string | boolean {
  return isTick(field) ? field.checked : field.value;
}

function beginningOf(field: Field): string | boolean {
  if (isTick(field)) return field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? '';
}

function enter(field: Field, entered: string | boolean): void {
  if (entered === enteredIn(field)) return;
  if (isTick(field)) field.checked = entered === true;
  // What was chosen may not be there any more.
  else if (!(field instanceof HTMLSelectElement) || hasOption(field, entered))
    field.value = String(entered);
}

function hasOption({ options }: HTMLSelectElement, value: string | boolean): boolean {
  return [...options].some((option) => option.value === value);
}
