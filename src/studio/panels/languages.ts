import { html, nothing } from 'lit';
import { tagOf } from '../../authoring/language-folders.js';
import { asked } from '../asked.js';
import { groupView, titleOf } from '../languages/group-view.js';
import { newLanguage, sourceLanguage, withoutLanguage } from '../languages/new-language.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { keepDraft } from '../views/keep-draft.js';
import { languageName } from '../views/language-name.js';
import { plural } from '../views/words.js';
import type { Translation, TranslationGroup } from '../worker/translation.js';

/** The languages of the pack, a form to begin another, and each translation beside its source. */
export const languages: Panel = {
  id: 'languages',
  title: 'Languages',
  group: 'Write',
  itemAt: ({ file }) => /^text\/([^/]+)\/translated\.yml$/.exec(file)?.[1] ?? null,
  view(studio, item) {
    const [locale = '', ...group] = item.split('/');
    const from = sourceLanguage(studio.locales);
    if (!studio.locales.includes(locale) || locale === from) return overview(studio, from);
    const key = `translation ${locale}`;
    return askedView(
      asked(studio, key, locale, (worker) => worker.ask('translation', locale)),
      (found) => (found ? languageView(studio, locale, found, group.join('/')) : notShaped(studio)),
    );
  },
};

function overview(studio: Studio, from: string): unknown {
  return html`
    <h2>In this pack</h2>
    <ul class="signs">
      ${studio.locales.map(
        (locale) =>
          html`<li>
            ${
              locale === from
                ? html`<b>${languageName(locale)}</b>
                    <span class="soft">${locale}: the others are translated from it</span>`
                : html`<a href=${studio.href('languages', locale)}>${languageName(locale)}</a>
                    <span class="soft">${locale}</span>`
            }
          </li>`,
      )}
    </ul>
    ${addForm(studio, from)}
  `;
}

function addForm(studio: Studio, from: string): unknown {
  return html`<form
    class="new-sign"
    ${keepDraft(studio.drafts, 'new language')}
    @submit=${(event: SubmitEvent) => add(studio, from, event)}
  >
    <h2>Add a language</h2>
    <div class="field line">
      <label for="language">Its tag</label>
      <p class="help" id="language-help">
        As in <code>lang</code> of a page: “es”, “de”, “pt-BR”, “zh-Hant”. The widget’s own words,
        such as “Continue”, come in English, Spanish and Chinese; for another language your page
        brings them.
      </p>
      <input
        id="language"
        name="language"
        required
        autocomplete="off"
        spellcheck="false"
        aria-describedby="language-help"
      />
    </div>
    <p class="soft">
      It begins as a copy of ${languageName(from)}, string by string. Until each is translated, the
      checks hold the pack back.
    </p>
    <button>Add the language</button>
  </form>`;
}

function add(studio: Studio, from: string, event: SubmitEvent): void {
  event.preventDefault();
  const target = event.target as HTMLFormElement;
  const form = new FormData(target);
  const typed = (form.get('language') as string).trim();
  const tag = tagOf(typed);
  if (tag === null)
    return studio.say(`"${typed}" names no language; write a tag such as es, de or zh-Hant.`);
  if (studio.locales.includes(tag))
    return studio.say(`The pack has ${languageName(tag)} (${tag}) already.`);
  studio.edit(`add the language "${tag}"`, newLanguage(studio.texts, from, tag));
  target.reset();
  studio.go('languages', tag);
  studio.say(`Added ${languageName(tag)}. Translate it group by group.`);
}

function notShaped(studio: Studio): unknown {
  return html`<p>
    The files have not the right shape yet.
    <a href=${studio.href('checks')}>The checks say where.</a>
  </p>`;
}

function languageView(
  studio: Studio,
  locale: string,
  { from, groups }: Translation,
  open: string,
): unknown {
  const group = groups.find(({ id }) => id === open);
  const todo = groups.filter((each) => openIn(each) > 0);
  const next = todo.find(({ id }) => id !== open);
  return html`
    <nav class="tools" aria-label="Translation">
      <a href=${studio.href('languages')}>All languages</a>
      ${group ? html`<a href=${studio.href('languages', locale)}>All of ${languageName(locale)}</a>` : nothing}
      ${next ? html`<a href=${studio.href('languages', `${locale}/${next.id}`)}>Next to translate: ${titleOf(next)}</a>` : nothing}
    </nav>
    <h2>${languageName(locale)}${group ? `: ${titleOf(group)}` : ''}</h2>
    ${
      group
        ? groupView(studio, { locale, from, group })
        : html`<p>${progress(groups)}</p>
            ${groupTable(studio, locale, groups)} ${removeButton(studio, locale)}`
    }
  `;
}

function openIn({ units }: TranslationGroup): number {
  return units.filter(({ isOpen, isStale }) => isOpen || isStale).length;
}

function progress(groups: readonly TranslationGroup[]): unknown {
  const units = groups.flatMap((group) => group.units);
  const open = units.filter(({ isOpen }) => isOpen).length;
  const stale = units.filter(({ isStale }) => isStale).length;
  if (open + stale === 0) return html`<span class="good">Everything is translated.</span>`;
  return html`${plural(units.length, 'string')}: <b>${open}</b> to translate, <b>${stale}</b> whose
    source has changed since.`;
}

function groupTable(studio: Studio, locale: string, groups: readonly TranslationGroup[]): unknown {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Groups of strings">
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Strings</th>
          <th scope="col">To do</th>
          <th scope="col">Of danger signs</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => {
          const todo = openIn(group);
          return html`<tr>
            <th scope="row">
              <a href=${studio.href('languages', `${locale}/${group.id}`)}>${titleOf(group)}</a>
            </th>
            <td>${group.units.length}</td>
            <td class=${todo > 0 ? 'bad' : ''}>${todo > 0 ? todo : '–'}</td>
            <td>${group.units.filter(({ isDanger }) => isDanger).length || '–'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function removeButton(studio: Studio, locale: string): unknown {
  return html`<p class="tools">
    <button
      type="button"
      @click=${() => {
        studio.edit(`remove the language "${locale}"`, withoutLanguage(studio.texts, locale));
        studio.go('languages');
      }}
    >
      Remove ${languageName(locale)}
    </button>
  </p>`;
}
