import { html, nothing } from 'lit';
import type { Panel, Place } from '../panel.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import { removal } from '../removal/removal-view.js';
import { whereListed } from '../dangers/where-listed.js';
import { setLevel } from '../signs/edit-signs.js';
import { actionsOf } from '../signs/actions-of.js';
import { newSignForm } from '../signs/new-sign-form.js';
import { signsOf, type Sign } from '../signs/signs-of.js';
import type { Studio } from '../studio.js';
import { field } from '../views/field.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';
import { LEVELS } from '../views/words.js';
import type { Urgency } from '../../engine/index.js';

/** Danger signs, each with all that is made of it: one place to write, several files in step. */
export const signs: Panel = {
  id: 'signs',
  title: 'Danger signs',
  group: 'Write',
  itemAt,
  view(studio, item) {
    const all = signsIn(studio);
    const open = all.find(({ question, option }) => `${question}/${option}` === item);
    if (open) return signForm(studio, open);
    return html`
      <p>
        They alone decide how soon somebody seeks care. Each is a line that people can tick, and
        stands in a list that is shown when nothing else can be.
      </p>
      <p><a class="button" href=${studio.href('signs', 'new')}>Add a danger sign</a></p>
      ${item === 'new' ? newSignForm(studio) : nothing}
      ${LEVELS.map(([level, words]) =>
        levelList(
          studio,
          words,
          all.filter((sign) => sign.level === level),
        ),
      )}
    `;
  },
};

/** Every sign of the open pack. */
export function signsIn(studio: Studio): readonly Sign[] {
  return signsOf((file) => studio.data(file));
}

function levelList(studio: Studio, words: string, list: readonly Sign[]): unknown {
  if (list.length === 0) return nothing;
  return html`<h2>${words}</h2>
    <ul class="signs">
      ${list.map((sign) => {
        const { question, option, isListed } = sign;
        return html`<li>
          <a href=${studio.href('signs', `${question}/${option}`)}>${lineOf(studio, sign)}</a>
          <span class="soft">${isListed ? '' : 'in no list'}</span>
        </li>`;
      })}
    </ul>`;
}

/** What people tick, in the first language. */
function lineOf(studio: Studio, { question, option }: Sign): string {
  const [first = 'en'] = studio.locales;
  const words = at(studio.data(`text/${first}/questions.yml`), [
    'questions',
    question,
    'options',
    option,
    'label',
  ]);
  return typeof words === 'string' ? words : `${question}.${option}`;
}

function signForm(studio: Studio, sign: Sign): unknown {
  const { question, option, danger, reason } = sign;
  const place = { file: 'questions.yml', path: ['questions', sign.at[0], 'options', sign.at[1]] };
  return html`
    <p><a href=${studio.href('signs')}>All danger signs</a></p>
    <h2>${lineOf(studio, sign)}</h2>
    <p class="soft">
      Answer “${option}” of <a href=${studio.href('questions', question)}>${question}</a>
    </p>
    ${levelField(studio, sign)} ${decisionLine(studio, `${question}.${option}`)}
    ${field(studio, {
      place: { ...place, path: [...place.path, 'action'] },
      label: 'What to do',
      kind: 'choice',
      value: at(studio.data(place.file), [...place.path, 'action']),
      choices: actionsOf(studio),
    })}
    ${studio.locales.map(
      (locale) =>
        html`<fieldset>
          <legend>Words (${locale})</legend>
          ${valueForm(studio, {
            file: `text/${locale}/questions.yml`,
            path: ['questions', question, 'options', option],
          })}
          ${words(studio, locale, { file: 'rules', key: reason, label: 'Why it has this level' })}
          ${
            danger
              ? words(studio, locale, {
                  file: 'dangers',
                  key: danger.id,
                  label: 'In the list of danger signs',
                })
              : nothing
          }
        </fieldset>`,
    )}
    ${
      danger
        ? whereListed(studio, danger.id)
        : html`<p>
            ${
              sign.isListed
                ? 'An entry in the list of danger signs names it together with others.'
                : 'No entry in the list of danger signs names it.'
            }
            <a href=${studio.href('dangers')}>The list</a>
          </p>`
    }
    <details>
      <summary>Sources and more</summary>
      ${valueForm(studio, place, { without: ['id', 'flag', 'action'] })}
    </details>
    ${removeTools(studio, sign)}
  `;
}

function levelField(studio: Studio, sign: Sign): unknown {
  const { option, level } = sign;
  return html`<div class="field choice">
    <label for="sign-level">How soon to seek care</label>
    <p class="help">Changed here, it changes in the question, the list and what is proved.</p>
    <select
      id="sign-level"
      .value=${level}
      @change=${(event: Event) => {
        const next = (event.target as HTMLSelectElement).value as Urgency;
        studio.edit(`set the level of "${option}"`, setLevel(studio.texts, sign, next));
      }}
    >
      ${LEVELS.filter(([each]) => each !== 'self-care').map(
        ([each, words]) =>
          html`<option value=${each} ?selected=${each === level}>${words}</option>`,
      )}
    </select>
  </div>`;
}

/** The record of why it has its level, or that there is none. */
function decisionLine(studio: Studio, finding: string): unknown {
  const record = at(studio.data(SAFETY_FILES.decisions), ['decisions', finding]);
  return html`<p>
    <a href=${studio.href('decisions', record === undefined ? '' : finding)}
      >${record === undefined ? 'No record says why it has this level' : 'The record of why it has this level'}</a
    >
  </p>`;
}

function removeTools(studio: Studio, sign: Sign): unknown {
  return html`<div class="tools" role="group" aria-label="This sign">
    ${removal(studio, {
      thing: { kind: 'option', id: `${sign.question}.${sign.option}` },
      place: { file: 'questions.yml', path: ['questions', sign.at[0], 'options', sign.at[1]] },
      what: `the danger sign “${lineOf(studio, sign)}”`,
      then: () => studio.go('signs'),
    })}
  </div>`;
}

function words(
  studio: Studio,
  locale: string,
  { file, key, label }: { readonly file: string; readonly key: string; readonly label: string },
): unknown {
  const place = { file: `text/${locale}/${file}.yml`, path: [file, key] };
  return field(studio, {
    place,
    label,
    kind: 'text',
    value: at(studio.data(place.file), place.path),
    name: `${label} (${locale})`,
  });
}

function itemAt({ file, path }: Place, studio: Studio): string | null {
  const isReason = /^text\/[^/]+\/rules\.yml$/.test(file);
  const key = isReason ? String(path[1]) : dangerAt({ file, path }, studio);
  if (key === undefined) return null;
  const sign = signsIn(studio).find(({ danger, reason }) =>
    isReason ? reason === key : danger?.id === key,
  );
  return sign ? `${sign.question}/${sign.option}` : null;
}

/** The danger that a place is about, in any of the files that name one. */
export function dangerAt({ file, path }: Place, studio: Studio): string | undefined {
  const value = (steps: Place['path']): string | undefined =>
    at(studio.data(file), steps) as string | undefined;
  if (file === 'dangers.yml' && path[0] === 'dangers') return value([...path.slice(0, 2), 'id']);
  if (/^text\/[^/]+\/dangers\.yml$/.test(file)) return String(path[1]);
  if (file === 'pack.yml' && path[0] === 'redFlags') return value(path.slice(0, 2));
  if (file === 'pack.yml' && path[0] === 'safetyNet') return value([...path.slice(0, 2), 'danger']);
  return undefined;
}
