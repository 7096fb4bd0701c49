import { html } from 'lit';
import type { Panel, Place } from '../panel.js';
import { drawingForm, NEW_VIEW, viewBoxOf } from '../maps/drawing-form.js';
import { newDrawing } from '../maps/edit-map.js';
import type { Studio } from '../studio.js';
import { keyedPanel, type KeyedEntry } from '../views/keyed-panel.js';
import { MAP_IDS } from '../views/new-item-form.js';
import { placesWhere, usedBy } from '../views/used-by.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';
import { addOnLines, setAt, setOnLines } from '../yaml/edit-yaml.js';

const FILE = 'maps.yml';
/** Drawings on which people point at where it is. */
export const maps: Panel = keyedPanel({
  id: 'maps',
  title: 'Body maps',
  noun: 'map',
  kind: 'map',
  file: FILE,
  key: 'maps',
  ids: MAP_IDS,
  intro: () =>
    html`<p>
      A drawing on which people point at where it is, above a question of several answers. An answer
      names its places there; the list below the drawing stays the same question.
    </p>`,
  nameOf: (_, name) => name,
  add: (studio, name) => {
    const [first = 'en'] = studio.locales;
    const words = `text/${first}/pictures.yml`;
    return {
      [FILE]: setOnLines(studio.texts.get(FILE) ?? '', ['maps', name], {
        viewBox: NEW_VIEW,
        drawings: [newDrawing('somewhere', NEW_VIEW)],
      }),
      [words]: setAt(studio.texts.get(words) ?? '', ['pictures', name], {
        alt: 'A drawing of the body, to point at where it is.',
      }),
    };
  },
  form,
  within: ([, drawing, , region]) =>
    [drawing, region].filter((step) => step !== undefined).join('/'),
  alsoAt: ({ file, path }, studio) => {
    const name = String(path[1]);
    const isWord = /^text\/[^/]+\/pictures\.yml$/.test(file) && path[0] === 'pictures';
    return isWord && at(studio.data(FILE), ['maps', name]) !== undefined ? name : null;
  },
});

function wordPlaces(studio: Studio, name: string): readonly Place[] {
  return studio.locales.map((locale) => ({
    file: `text/${locale}/pictures.yml`,
    path: ['pictures', name],
  }));
}

function form(studio: Studio, { name, place, part }: KeyedEntry): unknown {
  const drawings = at(studio.data(FILE), [...place.path, 'drawings']);
  const list = Array.isArray(drawings) ? (drawings as readonly unknown[]) : [];
  const [openDrawing, openRegion] = part.split('/').map((step) => (step ? Number(step) : -1));
  return html`${list.map((_, i) =>
      drawingForm(
        studio,
        { file: FILE, path: [...place.path, 'drawings', i] },
        {
          open: i === openDrawing ? (openRegion ?? -1) : -1,
          count: list.length,
        },
      ),
    )}
    <p>
      <button type="button" @click=${() => addDrawing(studio, place)}>Add a drawing</button>
    </p>
    ${valueForm(studio, place, { without: ['drawings'], legend: 'The map' })}
    ${wordPlaces(studio, name).map((words, i) => wordForm(studio, words, studio.locales[i]!))}
    <h3>Questions that show it</h3>
    ${usedBy(
      studio,
      placesWhere(studio, `map ${name}`, (value, key) => key === 'map' && value === name),
    )}`;
}

function wordForm(studio: Studio, words: Place, locale: string): unknown {
  if (at(studio.data(words.file), words.path) !== undefined)
    return valueForm(studio, words, { legend: `Words (${locale})` });
  return html`<p>
    It has no words in ${locale} yet.
    <button
      type="button"
      class="small"
      @click=${() => studio.set(words, { alt: 'A drawing of the body, to point at where it is.' }, 'add words')}
    >
      Add words (${locale})
    </button>
  </p>`;
}

function addDrawing(studio: Studio, { file, path }: Place): void {
  const drawing = newDrawing('somewhere_else', viewBoxOf(studio, path));
  studio.edit('add a drawing', {
    [file]: addOnLines(studio.texts.get(file)!, [...path, 'drawings'], drawing),
  });
}
