import { html, nothing } from 'lit';
import { flagRules, type Question, type Rule } from '../../engine/index.js';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';

interface Item {
  readonly id: string;
  readonly options?: readonly Item[];
}

/** Where a question stands, or one of its answers; null where there is none. */
export function questionPlace(studio: Studio, question: string, option?: string): Place | null {
  const { questions = [] } = studio.data<{ questions: readonly Item[] }>('questions.yml');
  const i = questions.findIndex(({ id }) => id === question);
  const j = questions[i]?.options?.findIndex(({ id }) => id === option) ?? -1;
  if (i < 0) return null;
  return { file: 'questions.yml', path: ['questions', i, ...(j < 0 ? [] : ['options', j])] };
}

/** Where an item of a list stands in the file of the same name. */
export function listedPlace(
  studio: Studio,
  name: 'rules' | 'causes' | 'advice',
  id: string,
): Place | null {
  const list = studio.data<Record<string, readonly Item[]>>(`${name}.yml`)[name] ?? [];
  const index = list.findIndex((item) => item.id === id);
  return index < 0 ? null : { file: `${name}.yml`, path: [name, index] };
}

/** Where a rule stands, as the engine names it: one of its own, or a danger sign. */
export function rulePlace(studio: Studio, id: string): Place | null {
  const own = listedPlace(studio, 'rules', id);
  const json = studio.checks.json ?? studio.checks.lastJson;
  if (own || !json) return own;
  const questions: readonly Question[] = json.questions;
  const rules: readonly Rule[] = json.rules;
  const found = flagRules(questions, rules).find(({ rule }) => rule.id === id);
  if (!found) return null;
  const question = questions[found.question]!;
  return questionPlace(studio, question.id, question.options[found.option]!.id);
}

/** A button that leads to a place; nothing where there is none. */
export function takeMeThere(studio: Studio, place: Place | null, what: string): unknown {
  return place
    ? html`<button type="button" class="small" @click=${() => studio.takeMeTo(place)}>
        Take me there<span class="visually-hidden">: ${what}</span>
      </button>`
    : nothing;
}
