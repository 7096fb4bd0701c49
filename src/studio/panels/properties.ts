import { html, nothing } from 'lit';
import type { Panel, Place } from '../panel.js';
import { LISTS, PROPERTIES, withStatement, type ListName } from '../properties/sections.js';
import type { Studio } from '../studio.js';
import {
  findingChoices,
  findingWords,
  itemChoices,
  questionChoices,
  type Choices,
} from '../views/choices.js';
import { choiceField } from '../views/choice-field.js';
import { firstCondition } from '../views/condition-form.js';
import { textOf } from '../views/field.js';
import { itemList } from '../views/item-list.js';
import { keepDraft } from '../views/keep-draft.js';
import { plainHelp } from '../views/label.js';
import { newItemForm, PLAIN_IDS } from '../views/new-item-form.js';
import { pickField } from '../views/pick-field.js';
import { schemaAt } from '../views/schema.js';
import { valueForm } from '../views/value-form.js';
import { levelWords } from '../views/words.js';
import { at } from '../yaml/at.js';

const LEVELS = ['emergency', 'urgent', 'soon'] as const;

/** What must hold whatever the other files say: the proof holds the pack to each line. */
export const properties: Panel = {
  id: 'properties',
  title: 'What must hold',
  group: 'Write',
  itemAt: ({ file, path }) =>
    file === PROPERTIES ? [path[0], path[1]].filter(isStep).join('/') : null,
  view(studio, item) {
    const [section = '', index] = item.split('/');
    const list = LISTS.find((each) => each === section);
    return html`
      <p>
        Said a second time, apart from questions, rules and advice: a slip in one of them then
        contradicts something here. Change a line for a clinical reason only, never to make a proof
        pass.
      </p>
      ${sections(studio, list)}
      ${list ? listView(studio, list, Number(index ?? 0)) : levelsView(studio)}
    `;
  },
};

function isStep(step: string | number | undefined): boolean {
  return step !== undefined;
}

const TITLES: Readonly<Record<ListName, string>> = {
  raises: 'Combinations',
  asked: 'Not asked of everybody',
  ends: 'Ends early',
  never: 'Advice that must not show',
  absent: '“Not sure” that counts for nothing',
  careful: 'Careful levels',
};

function sections(studio: Studio, open: ListName | undefined): unknown {
  const link = (item: string, title: string, place: Place): unknown => {
    const problems = studio.problemsAt(place, true).length;
    return html`<a
      href=${studio.href('properties', item)}
      aria-current=${(open ?? 'levels') === item ? 'true' : nothing}
      >${title}${
        problems > 0
          ? html` <span class="count"
              >${problems}<span class="visually-hidden"> to mend</span></span
            >`
          : nothing
      }</a
    >`;
  };
  return html`<nav class="tools" aria-label="Kinds of statements">
    ${link('levels', 'Danger signs alone', { file: PROPERTIES, path: ['levels'] })}
    ${LISTS.map((list) =>
      link(list, `${TITLES[list]} (${linesOf(studio, list).length})`, {
        file: PROPERTIES,
        path: [list],
      }),
    )}
  </nav>`;
}

function linesOf(studio: Studio, list: ListName): readonly unknown[] {
  const lines = at(studio.data(PROPERTIES), [list]);
  return Array.isArray(lines) ? lines : [];
}

/** What the schema says that a list is for. */
function purpose(path: Place['path']): unknown {
  const description = schemaAt(PROPERTIES, path)?.description;
  return description === undefined ? nothing : html`<p class="help">${plainHelp(description)}</p>`;
}

function levelsView(studio: Studio): unknown {
  const stated = LEVELS.map((level) => {
    const list = at(studio.data(PROPERTIES), ['levels', level]);
    return Array.isArray(list) ? list.map(String) : [];
  });
  const signs = findingChoices(studio, ({ flag }) => flag !== undefined);
  const unstated = signs.filter(([finding]) => !stated.flat().includes(finding));
  return html`<section aria-labelledby="levels-title">
    <h2 id="levels-title">The level of each danger sign, alone</h2>
    ${purpose(['levels'])}
    ${
      unstated.length === 0
        ? html`<p class="good">Every danger sign of the questions is stated.</p>`
        : html`<p class="bad">Not stated yet: ${unstated.map(([, words]) => words).join('; ')}.</p>`
    }
    ${LEVELS.map((level, i) =>
      pickField(studio, {
        place: { file: PROPERTIES, path: ['levels', level] },
        label: levelWords(level),
        choices: [
          ...stated[i]!.map((finding) => [finding, findingWords(studio, finding)] as const),
          ...unstated,
        ],
      }),
    )}
  </section>`;
}

function listView(studio: Studio, list: ListName, index: number): unknown {
  const lines = linesOf(studio, list);
  const open = Math.min(Math.max(0, index || 0), lines.length - 1);
  const place: Place = { file: PROPERTIES, path: [list, open] };
  return html`<h2>${TITLES[list]}</h2>
    ${purpose([list])}
    <div class="listed">
      <div>
        ${itemList(studio, {
          panel: 'properties',
          label: TITLES[list],
          open: `${list}/${open}`,
          items: lines.map((line, i) => ({
            id: `${list}/${i}`,
            words: nameOf(line),
            problems: studio.problemsAt({ file: PROPERTIES, path: [list, i] }, true).length,
          })),
        })}
        ${newLine(studio, list, lines)}
      </div>
      ${
        open < 0
          ? html`<p>Nothing is stated here.</p>`
          : html`<section aria-labelledby="item-title">
              <h3 id="item-title">${nameOf(lines[open])}</h3>
              ${valueForm(studio, place)}
              <div class="tools" role="group" aria-label="This line">
                <button type="button" @click=${() => studio.remove(place, 'remove what must hold')}>
                  Remove
                </button>
              </div>
            </section>`
      }
    </div>`;
}

/** What a line is about, and why. */
function nameOf(line: unknown): string {
  const about = ['id', 'question', 'rule'].map((key) => at(line, [key])).find(isText);
  const option = at(line, ['option']);
  const subject = [about, isText(option) ? option : undefined].filter(isText).join('.');
  return `${subject}: ${textOf(at(line, ['because']))}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Lines that are about a question or a rule are begun by choosing it. */
function newLine(studio: Studio, list: ListName, lines: readonly unknown[]): unknown {
  const add = (name: string): void => {
    const statement = { name, when: firstCondition(studio) };
    studio.edit('say what must hold', withStatement(studio.texts, list, statement));
    studio.takeMeTo({ file: PROPERTIES, path: [list, lines.length] });
  };
  if (list === 'raises' || list === 'never')
    return newItemForm(studio, {
      noun: 'line',
      to: list,
      ids: PLAIN_IDS,
      taken: lines.map((line) => textOf(at(line, ['id']))),
      add,
    });
  const choices = subjectsOf(studio, list);
  if (choices.length === 0) return html`<p>${NONE[list]}</p>`;
  return html`<form
    class="new"
    ${keepDraft(studio.drafts, `new line in ${list}`)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      add(new FormData(form).get('subject') as string);
      form.reset();
    }}
  >
    ${choiceField({ id: 'new-line', name: 'subject', label: 'A new line about', choices })}
    <button>Add</button>
  </form>`;
}

const NONE: Readonly<Record<Exclude<ListName, 'raises' | 'never'>, string>> = {
  asked: 'No question holds danger signs.',
  ends: 'No rule ends the questions early, so there is nothing to state.',
  absent: 'No question says that “not sure” counts for nothing, so there is nothing to state.',
  careful: 'No question has a careful level of its own, so there is nothing to state.',
};

/** What the lines of a list can be about: what the other files say of the same. */
function subjectsOf(studio: Studio, list: Exclude<ListName, 'raises' | 'never'>): Choices {
  switch (list) {
    case 'ends':
      return itemChoices(studio, 'rules', (rule) => at(rule, ['ends']) === true);
    case 'absent':
      return questionChoices(studio, (question) => at(question, ['unsureAs']) !== undefined);
    case 'careful':
      return questionChoices(studio, (question) => at(question, ['careful']) !== undefined);
    case 'asked':
      return questionChoices(studio, ({ options }) =>
        options.some(({ flag }) => flag !== undefined),
      );
  }
}
