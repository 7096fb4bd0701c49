import { html, nothing } from 'lit';
import type { Answer, Answers } from '../../engine/index.js';
import { asked } from '../asked.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { discardButton, keepDraft } from '../views/keep-draft.js';
import { questionPlace, rulePlace, takeMeThere } from '../views/item-places.js';
import { packWords } from '../views/pack-words.js';
import { plural } from '../views/words.js';
import type { ReadResult } from '../worker/read-result.js';

/** From what a reader sends to the question that it is about. */
export const complaint: Panel = {
  id: 'complaint',
  title: 'A reader’s result',
  group: 'Check',
  view(studio) {
    const text = PASTED.get(studio) ?? '';
    return html`
      <p>
        Somebody complains of a result? Paste what they sent: the copied or saved text, answers as
        JSON, a case, or a FHIR QuestionnaireResponse. It stays on this device until you discard it.
      </p>
      <form
        ${keepDraft(studio.drafts, 'result')}
        @reset=${() => {
          PASTED.delete(studio);
          if (SHOWN.delete(studio)) studio.preview?.element.restart();
          studio.draw();
        }}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const typed = new FormData(event.target as HTMLFormElement).get('result') as string;
          PASTED.set(studio, typed);
          studio.draw();
        }}
      >
        <div class="field">
          <label for="pasted">What they sent</label>
          <textarea id="pasted" name="result" rows="6" spellcheck="false"></textarea>
        </div>
        <div class="tools"><button>Stand there</button> ${discardButton()}</div>
      </form>
      ${
        text.trim() === ''
          ? nothing
          : askedView(
              asked(studio, 'complaint', text, (worker) => worker.ask('readResult', text)),
              (read) => readView(studio, read),
            )
      }
    `;
  },
};

const PASTED = new WeakMap<Studio, string>();

/** Where the preview shows what the reader answered, which goes with what they sent. */
const SHOWN = new WeakSet<Studio>();

function show(studio: Studio, answers: Answers, step: string): void {
  SHOWN.add(studio);
  void studio.preview?.jump(answers, step);
}

const KINDS: Readonly<Record<Exclude<ReadResult['kind'], 'nothing'>, string>> = {
  answers: 'Read as answers.',
  fhir: 'Read as a FHIR QuestionnaireResponse.',
  summary:
    'Read as the text of a result. It does not hold every answer: what it leaves out is open here.',
};

function readView(studio: Studio, read: ReadResult): unknown {
  const { kind, answers, rules, unknown, isSameContent, refusal } = read;
  if (kind === 'nothing') return html`<p class="refusal" role="alert">${refusal}</p>`;
  const words = packWords(studio);
  return html`
    <h2>Their answers</h2>
    <p>
      ${KINDS[kind]} ${plural(Object.keys(answers).length, 'answer')}.
      ${
        isSameContent === null
          ? 'It does not say which version of the pack gave it.'
          : isSameContent
            ? 'It comes from the pack exactly as it stands.'
            : html`<b class="bad">It comes from another version of the pack</b>; what follows is of
                the pack as it stands.`
      }
    </p>
    ${
      unknown.length > 0
        ? html`<p class="bad">Not understood, or no longer in the pack: ${unknown.join(', ')}.</p>`
        : nothing
    }
    ${toolsView(studio, answers)}
    ${
      rules.length > 0
        ? html`<h3>Reasons that it names</h3>
            <ul class="found">
              ${rules.map(
                (id) =>
                  html`<li>
                    <p>${words.rule(id) ?? id} <span class="soft">(${id})</span></p>
                    ${takeMeThere(studio, rulePlace(studio, id), id)}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <h3>Question by question</h3>
    <ol class="found">
      ${Object.entries(answers).map(([id, answer]) => answerView(studio, answers, id, answer))}
    </ol>
  `;
}

function toolsView(studio: Studio, answers: Answers): unknown {
  return html`<div class="tools">
    <button
      type="button"
      @click=${() => {
        show(studio, answers, 'result');
        studio.say('The widget shows their result.');
      }}
    >
      Show their result
    </button>
    <button
      type="button"
      @click=${() => {
        show(studio, answers, 'result');
        studio.go('why');
      }}
    >
      Why this result?
    </button>
  </div>`;
}

function answerView(studio: Studio, answers: Answers, id: string, answer: Answer): unknown {
  const words = packWords(studio);
  const title = words.question(id);
  const said = [answer].flat().map((each) => words.answer(id, String(each)));
  return html`<li>
    <p class="where">${title}</p>
    <p>${said.map((label) => `“${label}”`).join(', ')}</p>
    <div class="tools">
      ${takeMeThere(studio, questionPlace(studio, id, [answer].flat().map(String)[0]), title)}
      <button type="button" class="small" @click=${() => show(studio, answers, id)}>
        Show the screen<span class="visually-hidden">: ${title}</span>
      </button>
    </div>
  </li>`;
}
