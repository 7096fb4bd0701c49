import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { field } from '../views/field.js';
import { keepDraft } from '../views/keep-draft.js';
import { languageName } from '../views/language-name.js';
import { labelOf } from '../views/label.js';
import { at } from '../yaml/at.js';
import type { TranslationGroup, TranslationUnit } from '../worker/translation.js';
import { glossaryWord, withGlossaryWord } from './glossary-words.js';
import { withHashes } from './record-words.js';

/** What is shown of a language. */
export interface OpenGroup {
  readonly locale: string;
  /** The language that it is translated from. */
  readonly from: string;
  readonly group: TranslationGroup;
}

const WHOLE: Readonly<Record<string, string>> = {
  rules: 'Reasons',
  dangers: 'List of danger signs',
};

/** A group by the words that stand first in it. */
export function titleOf({ id, units: [first] }: TranslationGroup): string {
  const [name = '', item] = id.split('/');
  if (item === undefined) return WHOLE[name] ?? labelOf(name);
  return name === 'pack' ? labelOf(item) : (first?.source ?? item);
}

/** Every string of a group beside its source. */
export function groupView(studio: Studio, open: OpenGroup): unknown {
  const { group } = open;
  if (group.id === 'glossary') return glossaryView(studio, open);
  return group.units.map((unit) =>
    unit.path === null ? nothing : unitView(studio, open, { ...unit, path: unit.path }),
  );
}

type PlacedUnit = TranslationUnit & { readonly path: Place['path'] };

function unitView(studio: Studio, { locale, from }: OpenGroup, unit: PlacedUnit): unknown {
  const { file, path, source, isDanger, isOpen, isStale, notes } = unit;
  const place: Place = { file: `text/${locale}/${file}`, path };
  const label =
    path
      .slice(1)
      .map((step) => labelOf(String(step)))
      .join(' › ') || labelOf(String(path[0]));
  return html`<fieldset>
    <legend>
      ${label} ${isDanger ? html`<span class="bad">danger sign</span>` : nothing}
      <span class="soft">${statusOf(unit)}</span>
    </legend>
    <p lang=${from}><span class="soft">${languageName(from)}:</span> ${source}</p>
    ${notes.filter((note) => note.includes('{')).map((note) => html`<p class="help">${note}</p>`)}
    ${field(studio, {
      place,
      label: `${label} in ${languageName(locale)}`,
      kind: 'text',
      value: at(studio.data(place.file), path),
      name: `${label} (${locale})`,
    })}
    ${
      isOpen || isStale
        ? html`<button type="button" class="small" @click=${() => confirm(studio, locale, unit)}>
            ${isOpen ? 'Both languages say the same' : 'Still right'}<span class="visually-hidden"
              >: ${label}</span
            >
          </button>`
        : nothing
    }
  </fieldset>`;
}

function statusOf({ isOpen, isStale }: TranslationUnit): string {
  if (isOpen) return 'to translate';
  return isStale ? 'the source has changed since' : '';
}

/** Somebody has looked: the words are right beside the source as it is now. */
function confirm(studio: Studio, locale: string, { id, hash }: TranslationUnit): void {
  studio.edit('say that a translation is right', withHashes(studio.texts, locale, [[id, hash]]));
}

/** The word and what it means come as two strings each. */
function glossaryView(studio: Studio, open: OpenGroup): unknown {
  const { units } = open.group;
  return html`<p>
      Hard words that a page explains. Write each as it stands in the texts, all or the beginning of
      it. Leave it empty where your language needs no entry.
    </p>
    ${units
      .filter(({ id }) => id.endsWith('.word'))
      .map(({ word }, i) => {
        const meaning = units.find((unit) => unit.word === word && unit.id.endsWith('.text'));
        return wordForm(studio, open, {
          word,
          meaning: meaning?.source ?? '',
          id: `glossary-${i}`,
        });
      })}`;
}

interface SourceWord {
  readonly word: string;
  readonly meaning: string;
  /** Of its form. */
  readonly id: string;
}

/** Taken when a field is left; a meaning without its word waits in the form. */
function wordForm(
  studio: Studio,
  { locale, from }: OpenGroup,
  { word, meaning, id }: SourceWord,
): unknown {
  const known = glossaryWord((file) => studio.data(file), locale, word);
  const take = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const [own, text] = ['own', 'text'].map((name) => (data.get(name) as string).trim());
    studio.edit(
      `change the glossary word "${word}"`,
      withGlossaryWord(studio.texts, locale, { word, own: own!, text: text! }),
    );
    if (own !== '' || text === '') form.reset();
  };
  return html`<form
    ${keepDraft(studio.drafts, `glossary word ${word} in ${locale}`)}
    @change=${(event: Event) => take(event.currentTarget as HTMLFormElement)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      take(event.currentTarget as HTMLFormElement);
    }}
  >
    <fieldset>
      <legend>${word}</legend>
      <p lang=${from}><span class="soft">${languageName(from)}:</span> ${meaning}</p>
      <div class="field">
        <label for="${id}-own">The word in ${languageName(locale)}</label>
        <input id="${id}-own" name="own" value=${known.own} autocomplete="off" />
      </div>
      <div class="field">
        <label for="${id}-text">What it means, in ${languageName(locale)}</label>
        <input id="${id}-text" name="text" value=${known.text} autocomplete="off" />
      </div>
    </fieldset>
  </form>`;
}
