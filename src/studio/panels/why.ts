import { html, nothing } from 'lit';
import {
  isBelow,
  MISSING_FLAG,
  URGENCIES,
  type Answers,
  type Urgency,
} from '../../engine/index.js';
import { asked } from '../asked.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { questionPlace, rulePlace, takeMeThere } from '../views/item-places.js';
import { packWords, type PackWords } from '../views/pack-words.js';
import {
  askedWords,
  chanceSentence,
  changeWords,
  endSentence,
  levelName,
  reasonSentence,
  weighedWords,
} from '../views/why-words.js';
import { levelWords, plural } from '../views/words.js';
import type { WhyAnswer, WhyCause } from '../worker/why-result.js';

/** Why the person in the preview gets this result, in sentences, and what would have changed it. */
export const why: Panel = {
  id: 'why',
  title: 'Why this result?',
  group: 'Check',
  view(studio) {
    const answers = studio.preview?.answers ?? {};
    return html`
      <p>About the person in the widget: answer there, and this follows.</p>
      ${
        Object.keys(answers).length === 0
          ? html`<p>Nothing is answered yet.</p>
              <p>
                <button type="button" @click=${() => void showQuiet(studio)}>
                  Fill in a person without danger signs
                </button>
              </p>`
          : askedView(
              asked(studio, 'why', answers, (worker) => worker.ask('whyResult', answers)),
              (answer) => whyView(studio, answers, answer),
            )
      }
    `;
  },
};

/** Somebody who denies danger signs and is not sure of the rest. */
async function showQuiet(studio: Studio): Promise<void> {
  const answers = await studio.checks.worker.ask('leadTo', 'result');
  if (answers) await studio.preview?.jump(answers, 'result');
}

function whyView(studio: Studio, answers: Answers, answer: WhyAnswer): unknown {
  const words = packWords(studio);
  const { urgency, settled } = answer.assessment;
  return html`
    <h2>${answer.assessment.finished ? '' : 'So far: '}${levelWords(urgency)}</h2>
    ${reasonsView(studio, answer, words)}
    <p>
      ${settled ? 'No answer still to come can raise the level.' : 'An answer still to come may raise the level.'}
    </p>
    ${doubtsView(answer, words)}
    <h2>What would have changed it</h2>
    ${changesView(studio, answers, answer)}
    ${answer.causes.length > 0 ? html`<h2>Why these causes</h2>` : nothing}
    ${answer.causes.map((cause) => causeView(studio, cause, words))}
    <h2>What was asked, and why</h2>
    <ol class="asked">
      ${answer.asked.map(
        (each) =>
          html`<li>
            <a href=${studio.href('questions', each.question)}>${words.question(each.question)}</a>
            ${each.answer.map((id) => `“${words.answer(each.question, id)}”`).join(', ')}
            <span class="soft">(${askedWords(each, words)})</span>
          </li>`,
      )}
    </ol>
    <p>${endSentence(answer.end, words)}</p>
  `;
}

function reasonsView(studio: Studio, { assessment }: WhyAnswer, words: PackWords): unknown {
  const { reasons, urgency } = assessment;
  const open = reasons.filter(({ rule }) => rule === MISSING_FLAG);
  const said = reasons.filter(({ rule }) => rule !== MISSING_FLAG);
  return html`
    ${
      reasons.length === 0
        ? html`<p>No danger sign was said, and no rule gives a higher level.</p>`
        : nothing
    }
    <ul class="found">
      ${said.map((reason) => {
        const sentence = reasonSentence(reason, words);
        const place =
          rulePlace(studio, reason.rule) ??
          questionPlace(studio, reason.findings[0]?.question ?? '');
        return html`<li class=${reason.urgency === urgency ? '' : 'soft'}>
          <p>${sentence}</p>
          ${takeMeThere(studio, place, sentence)}
        </li>`;
      })}
    </ul>
    ${
      open.length > 0
        ? html`<details>
            <summary>
              ${plural(open.length, 'question')} about danger signs without an answer yet: until
              then ${levelName(open[0]!.urgency)}
            </summary>
            <ul>
              ${open.map((reason) => html`<li>${reasonSentence(reason, words)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  `;
}

function doubtsView({ assessment, almost }: WhyAnswer, words: PackWords): unknown {
  const { doubts, urgency, withoutDoubts } = assessment;
  if (doubts.length === 0 && almost.length === 0) return nothing;
  return html`<h2>What “not sure” costs</h2>
    <ul>
      ${doubts.map(
        ({ question, urgency: held, without }) =>
          html`<li>
            “Not sure” at “${words.question(question)}” gives ${levelName(held)}; the rest of the
            answers gives ${levelName(without)}.
          </li>`,
      )}
      ${almost.map(
        ({ id, urgency: level }) =>
          html`<li>
            The rule “${id}” (${levelName(level)}) does not act, because an answer was “not sure”.
          </li>`,
      )}
    </ul>
    ${
      isBelow(withoutDoubts, urgency)
        ? html`<p>With every doubt cleared up and nothing found: ${levelName(withoutDoubts)}.</p>`
        : nothing
    }`;
}

type Changes = WhyAnswer['nearest']['changes'];

function changesView(studio: Studio, answers: Answers, answer: WhyAnswer): unknown {
  const { urgency, changes } = answer.nearest;
  const lower = changes.filter((change) => isBelow(change.urgency, urgency));
  const higher = URGENCIES.flatMap((level) => {
    const those = changes.filter((c) => c.urgency === level && isBelow(urgency, level));
    return those.length > 0 ? [[level, those] as const] : [];
  });
  return html`
    ${
      answer.assessment.finished
        ? nothing
        : html`<p>
            If nothing more is found: ${levelName(urgency)}. What is below would change that.
          </p>`
    }
    <h3>To a lower level</h3>
    ${
      lower.length > 0
        ? changeList(studio, answers, answer, lower)
        : html`<p>
            ${
              urgency === 'self-care'
                ? 'There is none.'
                : 'No other answer to one question, and none to two or three of those that hold the level.'
            }
          </p>`
    }
    ${
      higher.length > 0
        ? html`<h3>To a higher level</h3>
            <p class="soft">The first few of each level.</p>`
        : nothing
    }
    ${higher.map(
      ([level, those]: readonly [Urgency, Changes]) =>
        html`<details ?open=${level === higher[0]![0]}>
          <summary>${levelWords(level)}</summary>
          ${changeList(studio, answers, answer, those)}
        </details>`,
    )}
  `;
}

function changeList(
  studio: Studio,
  answers: Answers,
  { asked: given }: WhyAnswer,
  changes: Changes,
): unknown {
  const words = packWords(studio);
  return html`<ul class="changes">
    ${changes.map((change) => {
      const sentence = changeWords(change.answers, given, words);
      return html`<li>
        ${sentence}: <b>${levelName(change.urgency)}</b>.
        <button
          type="button"
          class="small"
          @click=${() => void studio.preview?.jump({ ...answers, ...change.answers }, 'result')}
        >
          Try it<span class="visually-hidden">: ${sentence}</span>
        </button>
      </li>`;
    })}
  </ul>`;
}

function causeView(studio: Studio, cause: WhyCause, words: PackWords): unknown {
  const lists = [
    ['For it', cause.for],
    ['Against it', cause.against],
  ] as const;
  return html`<section>
    <h3>
      <a href=${studio.href('causes', cause.id)}>${words.cause(cause.id)}</a>: fits
      ${cause.fit === 'strong' ? 'well' : 'partly'}
    </h3>
    <p>${chanceSentence(cause, words)}</p>
    ${lists.map(([title, findings]) =>
      findings.length === 0
        ? nothing
        : html`<p class="where">${title}</p>
            <ul>
              ${findings.map((finding) => html`<li>${weighedWords(finding, words)}</li>`)}
            </ul>`,
    )}
  </section>`;
}
