import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { AuthoredProperties } from '../authored.js';
import { labelOf } from '../condition-words.js';
import { html, type Html } from './html.js';
import { cites, condition, figures, level, type Section } from './parts.js';
import type { View } from './view.js';

/** What must hold for every answer, and whether the verifier proves it of this content. */
export function propertiesSection(view: View): Section {
  const {
    results,
    pack: { properties },
  } = view;
  return {
    id: 'properties',
    title: 'What is proved',
    body: html`<p>
        A proof says that the program does what the content says, for every answer. It does not say
        that the content is right.
      </p>
      ${figures(
        ['Property', 'Verdict', 'What it says'],
        results.map(({ property, verdict }) => [
          property.id,
          html`<span class="${verdict}">${verdict}</span>`,
          property.description,
        ]),
      )}
      ${properties && [levels(properties, view), careful(properties, view), absent(properties, view), raises(properties, view), asked(properties, view), ends(properties), never(properties, view)]}`,
  };
}

function levels(properties: AuthoredProperties, { vocabulary }: View): Html {
  const own: Readonly<Partial<Record<Urgency, readonly string[]>>> = properties.levels;
  return html`<article>
    <h3>Each danger sign, alone, gives at least</h3>
    ${URGENCIES.filter((urgency) => own[urgency]).map(
      (urgency) =>
        html`<p>${level(urgency)}</p>
          <ul class="claims">
            ${own[urgency]!.map((finding) => {
              const [question, option] = finding.split('.') as [string, string];
              return html`<li>
                ${vocabulary.text.questions[question]?.short ?? question}:
                ${labelOf(question, option, vocabulary)}
              </li>`;
            })}
          </ul>`,
    )}
  </article>`;
}

function careful({ careful: own = [] }: AuthoredProperties, { vocabulary }: View): Html {
  return html`<article>
    <h3>"Not sure", or no answer, gives at least</h3>
    ${own.map(
      ({ question, level: urgency, because }) =>
        html`<div class="condition">
          ${level(urgency)}
          <a href="#question-${question}"
            >${vocabulary.text.questions[question]?.short ?? question}</a
          >. ${because}
        </div>`,
    )}
  </article>`;
}

function absent({ absent: own = [] }: AuthoredProperties, { vocabulary }: View): Html {
  if (own.length === 0) return html``;
  return html`<article>
    <h3>"Not sure" counts for nothing in the rules that do not name it</h3>
    ${own.map(
      ({ question, because }) =>
        html`<div class="condition">
          <a href="#question-${question}"
            >${vocabulary.text.questions[question]?.short ?? question}</a
          >. ${because}
        </div>`,
    )}
  </article>`;
}

function raises({ raises: own = [] }: AuthoredProperties, view: View): Html {
  return html`<article>
    <h3>Combinations give at least</h3>
    ${own.map(
      ({ id, when, atLeast, because, sources }) =>
        html`<div class="condition">
          ${level(atLeast)} <code>${id}</code> ${because} ${cites(sources)}
          ${condition(view, 'When', when)}
        </div>`,
    )}
  </article>`;
}

function asked({ asked: own = [] }: AuthoredProperties, view: View): Html {
  return html`<article>
    <h3>These are asked at least when</h3>
    ${own.map(
      ({ question, option, when, because }) =>
        html`<div class="condition">
          <a href="#question-${question}"
            >${view.vocabulary.text.questions[question]?.short ?? question}</a
          >${option !== undefined && html`: ${labelOf(question, option, view.vocabulary)}`}.
          ${because} ${condition(view, 'When', when)}
        </div>`,
    )}
  </article>`;
}

function ends({ ends: own = [] }: AuthoredProperties): Html {
  return html`<article>
    <h3>Only these rules end the questions early</h3>
    <ul>
      ${own.map(({ rule, because }) => html`<li><a href="#rule-${rule}">${rule}</a>: ${because}</li>`)}
    </ul>
  </article>`;
}

function never({ never: own = [] }: AuthoredProperties, view: View): Html {
  return html`<article>
    <h3>Never shown</h3>
    ${own.map(
      ({ id, because, advice = [], kind, when, sources }) =>
        html`<div class="condition">
          <code>${id}</code> ${because} ${cites(sources)}
          <p>
            ${kind && `All of kind ${kind}. `}${advice.map((each) => html`<a href="#advice-${each}">${each}</a> `)}
          </p>
          ${condition(view, 'When this is so or not known:', when)}
        </div>`,
    )}
  </article>`;
}
