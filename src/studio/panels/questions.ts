import { html, nothing } from 'lit';
import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import type { Place } from '../panel.js';
import { removal } from '../removal/removal-view.js';
import type { Studio } from '../studio.js';
import { addTo, moveWithin, setAt } from '../yaml/edit-yaml.js';
import { keepDraft } from '../views/keep-draft.js';
import { listedPanel, type ItemPlaces } from '../views/listed-panel.js';
import { PLAIN_IDS } from '../views/new-item-form.js';
import { choiceWords } from '../views/choice-words.js';
import { textOf } from '../views/field.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';

/** What is asked, in order, with the answers it offers. */
export const questions = listedPanel({
  name: 'questions',
  noun: 'question',
  kind: 'question',
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
      ...BLANK_WORDS.question,
      options: { first: { label: BLANK_WORDS.option }, none: { label: 'None of these' } },
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
  return Array.isArray(options) ? options.map((option: unknown) => textOf(at(option, ['id']))) : [];
}

function optionForm(studio: Studio, item: ItemPlaces, index: number): unknown {
  const ids = optionIds(studio, item);
  const id = ids[index]!;
  const place = { file: item.place.file, path: [...item.place.path, 'options', index] };
  // Words stand under the id, so that there are none before it.
  const words = id ? item.words.map((each) => wordsOf(each.place, id)) : [];
  const name = id || `${index + 1}, without an id`;
  const flag = at(studio.data(place.file), [...place.path, 'flag']) as string | undefined;
  return html`<fieldset class="option">
    <legend>
      ${name}${flag ? html` <a href=${studio.href('signs', `${item.id}/${id}`)}>danger sign: ${choiceWords('flag', flag)}</a>` : nothing}
    </legend>
    ${words.map((each, i) =>
      valueForm(studio, each, {
        ...(words.length > 1 && { legend: `Words (${item.words[i]!.locale})` }),
      }),
    )}
    <details>
      <summary>What it does <span class="visually-hidden">(${name})</span></summary>
      ${valueForm(studio, place, { without: id ? ['id'] : [] })}
    </details>
    <div class="tools" role="group" aria-label=${`The answer ${name}`}>
      ${
        index > 0
          ? html`<button type="button" class="small" @click=${() => move(studio, item, index, -1)}>
              Move up<span class="visually-hidden"> the answer ${name}</span>
            </button>`
          : nothing
      }
      ${
        index < ids.length - 1
          ? html`<button type="button" class="small" @click=${() => move(studio, item, index, 1)}>
              Move down<span class="visually-hidden"> the answer ${name}</span>
            </button>`
          : nothing
      }
      ${removal(studio, {
        thing: { kind: 'option', id: `${item.id}.${id}` },
        place,
        what: `the answer “${labelOf(studio, words, name)}”`,
        then: () => studio.go('questions', item.id),
      })}
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

/** What people read of an answer, in the first language that has it. */
function labelOf(studio: Studio, words: readonly Place[], id: string): string {
  const labels = words.map(({ file, path }) => at(studio.data(file), [...path, 'label']));
  return labels.find((label): label is string => typeof label === 'string') ?? id;
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
  return html`<form
    class="new"
    ${keepDraft(studio.drafts, `new answer of ${item.id}`)}
    @submit=${add}
  >
    <label for="new-option">Id of a new answer</label>
    <input
      id="new-option"
      name="id"
      required
      pattern=${PLAIN_IDS[0]}
      title=${PLAIN_IDS[1]}
      autocomplete="off"
    />
    <label for="new-option-label">Its words</label>
    <input id="new-option-label" name="label" required autocomplete="off" />
    <button>Add<span class="visually-hidden"> the answer</span></button>
  </form>`;
}
