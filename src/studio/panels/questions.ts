import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { addTo, moveWithin, removeAt, setAt } from '../yaml/edit-yaml.js';
import { listedPanel, type ItemPlaces } from '../views/listed-panel.js';
import { at, valueForm } from '../views/value-form.js';

/** What is asked, in order, with the answers it offers. */
export const questions = listedPanel({
  name: 'questions',
  noun: 'question',
  title: 'Questions',
  named: 'title',
  blank: (id) => ({
    item: {
      id,
      role: 'history',
      type: 'multi',
      unsure: true,
      options: [{ id: 'first' }, { id: 'none', exclusive: true }],
    },
    words: {
      title: 'A new question?',
      short: 'New',
      why: 'Why this is asked.',
      options: { first: { label: 'An answer' }, none: { label: 'None of these' } },
    },
  }),
  form,
});

function form(studio: Studio, item: ItemPlaces): unknown {
  return html`
    ${item.words.map(({ locale, place }) =>
      valueForm(studio, place, { legend: `Words (${locale})`, without: ['options'] }),
    )}
    ${valueForm(studio, item.place, { legend: 'What it does', without: ['id', 'options'] })}
    <h3>Answers</h3>
    ${optionIds(studio, item).map((_, i) => optionForm(studio, item, i))} ${newOption(studio, item)}
  `;
}

function optionIds(studio: Studio, { place }: ItemPlaces): readonly string[] {
  const options = at(studio.data(place.file), [...place.path, 'options']);
  return Array.isArray(options)
    ? options.map((option: unknown) => String(at(option, ['id']) as string | undefined))
    : [];
}

function optionForm(studio: Studio, item: ItemPlaces, index: number): unknown {
  const ids = optionIds(studio, item);
  const id = ids[index]!;
  const place = { file: item.place.file, path: [...item.place.path, 'options', index] };
  const words = item.words.map((each) => wordsOf(each.place, id));
  const flag = at(studio.data(place.file), [...place.path, 'flag']) as string | undefined;
  return html`<fieldset class="option">
    <legend>
      ${id}${flag ? html` <a href=${studio.href('signs', `${item.id}/${id}`)}>danger sign: ${flag}</a>` : nothing}
    </legend>
    ${words.map((each, i) =>
      valueForm(studio, each, {
        ...(words.length > 1 && { legend: `Words (${item.words[i]!.locale})` }),
      }),
    )}
    <details>
      <summary>What it does <span class="visually-hidden">(${id})</span></summary>
      ${valueForm(studio, place, { without: ['id'] })}
    </details>
    <div class="tools" role="group" aria-label=${`The answer ${id}`}>
      ${
        index > 0
          ? html`<button type="button" class="small" @click=${() => move(studio, item, index, -1)}>
              Move up
            </button>`
          : nothing
      }
      ${
        index < ids.length - 1
          ? html`<button type="button" class="small" @click=${() => move(studio, item, index, 1)}>
              Move down
            </button>`
          : nothing
      }
      <button type="button" class="small" @click=${() => removeOption(studio, item, index)}>
        Remove
      </button>
    </div>
  </fieldset>`;
}

function wordsOf({ file, path }: Place, option: string): Place {
  return { file, path: [...path, 'options', option] };
}

function move(studio: Studio, item: ItemPlaces, index: number, by: 1 | -1): void {
  const { file, path } = item.place;
  studio.edit(`move an answer of "${item.id}"`, {
    [file]: moveWithin(studio.texts.get(file)!, [...path, 'options'], index, index + by),
  });
}

function removeOption(studio: Studio, item: ItemPlaces, index: number): void {
  const id = optionIds(studio, item)[index]!;
  const { file, path } = item.place;
  const words = item.words
    .map(({ place }) => wordsOf(place, id))
    .filter((place) => at(studio.data(place.file), place.path) !== undefined);
  studio.edit(`remove the answer "${id}"`, {
    [file]: removeAt(studio.texts.get(file)!, [...path, 'options', index]),
    ...Object.fromEntries(
      words.map((place) => [place.file, removeAt(studio.texts.get(place.file)!, place.path)]),
    ),
  });
}

function newOption(studio: Studio, item: ItemPlaces): unknown {
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const data = new FormData(target);
    const [id, label] = [data.get('id') as string, data.get('label') as string];
    const ids = optionIds(studio, item);
    if (ids.includes(id))
      return studio.say(`There is an answer "${id}" already; choose another id.`);
    const { file, path } = item.place;
    const options = at(studio.data(file), [...path, 'options']);
    // "None of these" stays last.
    const last = Array.isArray(options) && at(options.at(-1), ['exclusive']) === true;
    const [first] = item.words;
    studio.edit(`add the answer "${id}"`, {
      [file]: addTo(
        studio.texts.get(file)!,
        [...path, 'options'],
        { id },
        last ? ids.length - 1 : ids.length,
      ),
      ...(first && {
        [first.place.file]: setAt(
          studio.texts.get(first.place.file)!,
          wordsOf(first.place, id).path,
          { label },
        ),
      }),
    });
    target.reset();
  };
  return html`<form class="new" @submit=${add}>
    <label for="new-option">Id of a new answer</label>
    <input
      id="new-option"
      name="id"
      required
      pattern="[a-z0-9][a-z0-9_]*"
      title="Small letters, digits and _"
      autocomplete="off"
    />
    <label for="new-option-label">Its words</label>
    <input id="new-option-label" name="label" required autocomplete="off" />
    <button>Add</button>
  </form>`;
}
