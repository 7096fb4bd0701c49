import { html, nothing } from 'lit';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { isOfLock, lockWords } from '../review/lock-words.js';
import type { FoundProblem, ProofAnswer, ProvedProperty } from '../worker/answers.js';
import { placeWords } from '../views/place-words.js';
import { stateOf } from '../views/pack-state.js';
import { levelWords } from '../views/words.js';

/** What is wrong, and what was proved, each with the way there. */
export const checks: Panel = {
  id: 'checks',
  title: 'Checks and proof',
  group: 'Check',
  view(studio) {
    const { problems, fault, proof, proofState } = studio.checks;
    return html`
      <p><b>${stateOf(studio).words}.</b> The same checks and proofs as the command runs.</p>
      ${fault ? html`<p class="refusal" role="alert">The checks stopped: ${fault}</p>` : nothing}
      ${problems && problems.length > 0 ? problemList(studio, problems) : nothing}
      <h2>Proof</h2>
      <p>${PROOF[proofState]}</p>
      ${proof ? proofView(studio, proof) : nothing}
    `;
  },
};

const PROOF = {
  waiting: 'It begins a moment after the last edit.',
  running: 'Going through every possible set of answers …',
  done: 'Every possible set of answers was gone through.',
  blocked: 'The pack does not run yet, so there is nothing to prove: mend the problems first.',
  failed: 'It stopped before its end, so nothing is proved.',
};

/** The problems, each with a button that leads to it. */
export function problemList(studio: Studio, problems: readonly FoundProblem[]): unknown {
  return html`<ol class="found">
    ${problems.map((problem) => {
      const [what, todo] = split(problem.message);
      const where = placeWords(studio, problem);
      return html`<li>
        <p class="where">${where}</p>
        <p>${what}${todo ? html`. <b>${todo}</b>` : nothing}</p>
        <div class="tools">
          <button type="button" class="small" @click=${() => studio.takeMeTo(problem)}>
            Take me there<span class="visually-hidden">: ${where}</span>
          </button>
          ${isOfLock(problem) ? lockButton(studio, problem, where) : nothing}
        </div>
      </li>`;
    })}
  </ol>`;
}

function lockButton(studio: Studio, problem: FoundProblem, where: string): unknown {
  return html`<button type="button" class="small" @click=${() => void lockWords(studio, problem)}>
    They were looked at: lock them as they are now<span class="visually-hidden">: ${where}</span>
  </button>`;
}

/** A message says what is wrong; what to do. */
function split(message: string): readonly [what: string, todo: string] {
  const [what = '', ...todo] = message.split('; ');
  return [upper(what), upper(todo.join('; '))];
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function proofView(studio: Studio, proof: ProofAnswer): unknown {
  const { properties, cases, contentHash, gaps, ms } = proof;
  const isOld = studio.checks.json?.contentHash !== contentHash;
  const failed = properties.filter(({ failures }) => failures.length > 0);
  return html`
    ${isOld ? html`<p><b>This is the last proof, of the pack before your edits.</b></p>` : nothing}
    ${gaps.map((gap) => html`<p class="refusal">But ${gap}.</p>`)}
    ${failed.map((property) => failureView(studio, property))}
    ${
      cases.length > 0
        ? html`<h3>Cases that came out wrong</h3>
            <ul>
              ${cases.map((line) => html`<li>${line}</li>`)}
            </ul>
            <p><a href=${studio.href('cases')}>To the cases</a></p>`
        : nothing
    }
    <details>
      <summary>
        ${properties.length - failed.length} of ${properties.length} hold (${(ms / 1000).toFixed(1)}
        s)
      </summary>
      <ul class="properties">
        ${properties.map(
          ({ id, description, failures, notes }) =>
            html`<li>
              ${failures.length === 0 ? 'Holds' : 'Does not hold'}: ${description} (${id})
              ${notes.map((note) => html`<br />Note: ${note}`)}
            </li>`,
        )}
      </ul>
    </details>
  `;
}

function failureView(studio: Studio, { id, description, failures }: ProvedProperty): unknown {
  return html`<section class="failure">
    <h3>Does not hold: ${description}</h3>
    <ol class="found">
      ${failures.map(({ message, answers, expected }) => {
        const item = namedIn(studio, message);
        return html`<li>
          <p>${upper(message)}</p>
          ${expected ? html`<p>Such a person should get: ${levelWords(expected)}.</p>` : nothing}
          <div class="tools">
            ${
              item
                ? html`<button type="button" class="small" @click=${() => studio.takeMeTo(item)}>
                    Take me there<span class="visually-hidden">: ${message}</span>
                  </button>`
                : nothing
            }
            ${
              answers
                ? html`<button
                    type="button"
                    class="small"
                    @click=${() => void studio.preview?.jump(answers, 'result')}
                  >
                    Show me such a person<span class="visually-hidden">: ${message}</span>
                  </button>`
                : nothing
            }
          </div>
        </li>`;
      })}
    </ol>
    <p class="soft">${id}</p>
  </section>`;
}

/**
 * The first thing of the pack that a message names: a row of the coverage table, an answer before its
 * question, a rule, a cause.
 */
function namedIn(studio: Studio, message: string): FoundPlace | null {
  const row = /^coverage row "([^"]+)"/.exec(message)?.[1];
  if (row !== undefined) return coverageRow(studio, row);
  const words = new Set(message.match(/[a-z0-9_]+(?:\.[a-z0-9_]+)?/g) ?? []);
  const { questions = [] } = studio.data<{ questions: readonly Named[] }>('questions.yml');
  for (const [i, { id, options = [] }] of questions.entries())
    for (const [j, option] of options.entries())
      if (words.has(`${id}.${option.id}`))
        return { file: 'questions.yml', path: ['questions', i, 'options', j, 'id'] };
  for (const name of ['rules', 'causes', 'advice', 'dangers', 'questions']) {
    const list = studio.data<Record<string, readonly Named[]>>(`${name}.yml`)[name] ?? [];
    const index = list.findIndex(({ id }) => words.has(id));
    if (index >= 0) return { file: `${name}.yml`, path: [name, index, 'id'] };
  }
  return null;
}

function coverageRow(studio: Studio, id: string): FoundPlace | null {
  const { rows = [] } = studio.data<{ rows: readonly Named[] }>(SAFETY_FILES.coverage);
  const index = rows.findIndex((row) => row.id === id);
  return index < 0 ? null : { file: SAFETY_FILES.coverage, path: ['rows', index, 'id'] };
}

type FoundPlace = Parameters<Studio['takeMeTo']>[0];

interface Named {
  readonly id: string;
  readonly options?: readonly Named[];
}
