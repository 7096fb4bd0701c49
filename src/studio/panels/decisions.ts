import { html, nothing } from 'lit';
import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Urgency } from '../../engine/index.js';
import { utcDay } from '../../widget/dates.js';
import { decisionSubjects, type DecisionSubject } from '../safety/decision-subjects.js';
import type { Studio } from '../studio.js';
import { choiceField } from '../views/choice-field.js';
import { takeMeThere } from '../views/item-places.js';
import { keepDraft } from '../views/keep-draft.js';
import { recordsPanel, type RecordEntry } from '../views/records-panel.js';
import { levelWords } from '../views/words.js';
import { at } from '../yaml/at.js';
import { setOnLines } from '../yaml/edit-yaml.js';

const FILE = SAFETY_FILES.decisions;

/** Why each danger sign and each rule has its level, from what source, and who decided. */
export const decisions = recordsPanel({
  id: 'decisions',
  title: 'Decisions on levels',
  group: 'Write',
  noun: 'record',
  file: FILE,
  key: 'decisions',
  intro: () =>
    html`<p>
      A record for each danger sign and each rule: what the source says, how much of it was read,
      the level, and what a clinician must still decide. “Decided by” stays empty until one has.
    </p>`,
  nameOf: (studio, { step }) => subjectOf(studio, step)?.words ?? `${step} (not in the pack)`,
  begin,
  before,
});

function subjectOf(studio: Studio, name: string | number): DecisionSubject | undefined {
  return decisionSubjects(studio).get(String(name));
}

/** The level that the sign or the rule itself gives, which the record is about. */
function before(studio: Studio, { step, value }: RecordEntry): unknown {
  const subject = subjectOf(studio, step);
  if (!subject) return nothing;
  const { words, level, place } = subject;
  const isSame = at(value, ['level']) === level;
  return html`<p>
    It gives: <b>${levelWords(level)}</b>
    ${
      isSame
        ? nothing
        : html`<b class="bad"
            >The record is about another level: decide anew, or change it back.</b
          >`
    }
    ${takeMeThere(studio, place, words)}
  </p>`;
}

function begin(studio: Studio, records: readonly RecordEntry[]): unknown {
  const known = new Set(records.map(({ step }) => step));
  const rest = [...decisionSubjects(studio).values()].filter(({ name }) => !known.has(name));
  if (rest.length === 0)
    return html`<p class="good">Every danger sign and every rule has a record.</p>`;
  return html`<p class="bad">Without a record: ${shortList(rest.map(({ words }) => words))}.</p>
    <form
      class="new"
      ${keepDraft(studio.drafts, 'new decision')}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const name = new FormData(form).get('subject') as string;
        const subject = rest.find((each) => each.name === name);
        if (subject) add(studio, subject);
        form.reset();
      }}
    >
      ${choiceField({
        id: 'new-decision',
        name: 'subject',
        label: 'A new record about',
        choices: rest.map(({ name, words, level }) => [name, `${words} – ${levelWords(level)}`]),
      })}
      <button>Add</button>
    </form>`;
}

/** A pack that has only begun may have none at all. */
function shortList(words: readonly string[]): string {
  const rest = words.length - MAX_NAMED;
  return [...words.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const MAX_NAMED = 5;

function add(studio: Studio, { name, words, level, sources }: DecisionSubject): void {
  const record: Readonly<Record<string, string | readonly string[]>> & { readonly level: Urgency } =
    {
      guideline: BLANK_WORDS.decision,
      sources,
      read: 'memory',
      level,
      decidedBy: '',
      date: utcDay(),
    };
  const yaml = studio.texts.get(FILE) ?? 'decisions: {}\n';
  studio.edit(`add a record about "${words}"`, {
    [FILE]: setOnLines(yaml, ['decisions', name], record),
  });
  studio.go('decisions', name);
}
