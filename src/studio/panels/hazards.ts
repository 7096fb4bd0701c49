import { html } from 'lit';
import { BLANK_WORDS } from '../../authoring/init/blank-words.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import { utcDay } from '../../widget/dates.js';
import type { Studio } from '../studio.js';
import { textOf } from '../views/field.js';
import { newItemForm, type IdForm } from '../views/new-item-form.js';
import { recordsPanel, type RecordEntry } from '../views/records-panel.js';
import { schemaAt } from '../views/schema.js';
import { at, listAt } from '../yaml/at.js';
import { addOnLines, setOnLines } from '../yaml/edit-yaml.js';

const { hazards: HAZARDS, tests: TESTS } = SAFETY_FILES;

/** How the ids of hazards and of tests of their controls may be written. */
const RECORD_IDS: IdForm = ['[A-Za-z0-9][A-Za-z0-9_\\-]*', 'Letters, digits, _ and -'];

/** What may go wrong, and what is done against it. */
export const hazards = recordsPanel({
  id: 'hazards',
  title: 'Hazards',
  group: 'Write',
  noun: 'hazard',
  file: HAZARDS,
  key: 'hazards',
  intro: () =>
    html`<p>
      What may go wrong, how bad and how likely it is, and what is done against it, before a safety
      officer has scored or signed anything. The risk is the one that the table of your safety
      management gives; the checks name one that is not.
    </p>`,
  nameOf: (_, record) => nameOf(record, 'hazard'),
  begin: (studio, records) =>
    idForm(studio, records, { noun: 'hazard', to: 'hazards', add: (id) => addHazard(studio, id) }),
  options: { without: ['id'] },
});

/** What shows that each control works. */
export const controlTests = recordsPanel({
  id: 'tests',
  title: 'Tests of controls',
  group: 'Write',
  noun: 'test',
  file: TESTS,
  key: 'tests',
  intro: () =>
    html`<p>
      What shows that the controls of the hazards work: commands, and tests by file and name. What
      nothing shows yet is open, and says what is missing.
    </p>`,
  nameOf: (_, record) => nameOf(record, 'shows'),
  begin: (studio, records) =>
    idForm(studio, records, { noun: 'test', to: 'tests', add: (id) => addTest(studio, id) }),
  options: { without: ['id'] },
});

function nameOf({ value, step }: RecordEntry, field: string): string {
  const [id, words] = ['id', field].map((key) => textOf(at(value, [key])));
  return [id || String(step), words].filter(Boolean).join(': ');
}

interface Begun {
  readonly noun: string;
  readonly to: string;
  readonly add: (id: string) => void;
}

function idForm(studio: Studio, records: readonly RecordEntry[], begun: Begun): unknown {
  return newItemForm(studio, {
    ...begun,
    ids: RECORD_IDS,
    taken: records.map(({ value }) => textOf(at(value, ['id']))),
  });
}

function addHazard(studio: Studio, id: string): void {
  const { hazard, cause, harm } = BLANK_WORDS.hazard;
  const matrix =
    at(studio.data(HAZARDS), ['matrix']) ?? schemaAt(HAZARDS, ['matrix'])?.examples?.[0];
  const risk = (severity: number, likelihood: number): object => ({
    severity,
    likelihood,
    risk: at(matrix, [severity - 1, likelihood - 1]),
  });
  const [test] = listAt(studio.data(TESTS), ['tests']).map((each) => at(each, ['id']));
  const item = {
    id,
    hazard,
    causes: [cause],
    harm,
    initial: risk(5, 2),
    controls: [{ text: BLANK_WORDS.control, tests: [test ?? 'T01'] }],
    residual: risk(5, 1),
    owner: '',
    status: 'open',
    date: utcDay(),
  };
  const yaml = studio.texts.get(HAZARDS) ?? setOnLines('scores: draft\n', ['matrix'], matrix);
  begin(studio, { file: HAZARDS, key: 'hazards', yaml, item });
}

function addTest(studio: Studio, id: string): void {
  const item = { id, status: 'open', ...BLANK_WORDS.controlTest };
  begin(studio, {
    file: TESTS,
    key: 'tests',
    yaml: studio.texts.get(TESTS) ?? 'tests: []\n',
    item,
  });
}

interface NewRecord {
  readonly file: string;
  readonly key: string;
  readonly yaml: string;
  readonly item: { readonly id: string };
}

function begin(studio: Studio, { file, key, yaml, item }: NewRecord): void {
  const index = listAt(studio.data(file), [key]).length;
  studio.edit(`add "${item.id}"`, { [file]: addOnLines(yaml, [key], item) });
  studio.go(key, String(index));
}
