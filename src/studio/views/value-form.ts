import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { field, problemLines, type Field, type FieldKind } from './field.js';
import { labelOf, plainHelp } from './label.js';
import { answersField } from './answers-field.js';
import { withValue } from './choices.js';
import { conditionForm, firstCondition } from './condition-form.js';
import { itemsField } from './items-field.js';
import { isNumberList, numberListField } from './number-list-field.js';
import { pickField } from './pick-field.js';
import { ofPlace } from './place-words.js';
import { listChoices, singleChoices } from './references.js';
import { resolved, schemaAt, type Schema } from './schema.js';
import { choiceWords } from './choice-words.js';

/** What of a value is not shown, since the panel around it shows it otherwise. */
export interface FormOptions {
  readonly without?: readonly string[];
  /** The heading of the fields; absent: none. */
  readonly legend?: string;
}

/**
 * A form for a value, made from its schema: a labelled input for each field that is there, and a way
 * to add each that is not. What a schema says of a field stands below its label.
 */
export function valueForm(studio: Studio, place: Place, options: FormOptions = {}): unknown {
  const value = at(studio.data(place.file), place.path);
  const schema = schemaAt(place.file, place.path) ?? {};
  const { without = [], legend } = options;
  if (!schema.properties || !hasFields(value))
    return valueField(studio, place, { schema, value, isRequired: true });
  const { properties, required = [] } = schema;
  const present = (value ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.keys(properties).filter((name) => !without.includes(name));
  const absent = names.filter((name) => present[name] === undefined);
  const fields = names
    .filter((name) => present[name] !== undefined)
    .map((name) =>
      valueField(
        studio,
        { file: place.file, path: [...place.path, name] },
        {
          schema: resolved(properties[name]!),
          value: present[name],
          isRequired: required.includes(name),
        },
      ),
    );
  const body = html`${problemLines(studio.problemsAt(place))} ${fields}
  ${absent.length > 0 ? adder(studio, place, absent, properties) : nothing}`;
  return legend
    ? html`<fieldset>
        <legend>${legend}</legend>
        ${body}
      </fieldset>`
    : body;
}

/** Whether fields can be shown or added: what is a text or a list where a map belongs has none. */
function hasFields(value: unknown): boolean {
  return value == null || (typeof value === 'object' && !Array.isArray(value));
}

function valueField(
  studio: Studio,
  place: Place,
  {
    schema,
    value,
    isRequired,
  }: { readonly schema: Schema; readonly value: unknown; readonly isRequired: boolean },
): unknown {
  const name = String(place.path.at(-1));
  const label = labelOf(name);
  const remove = isRequired
    ? nothing
    : html`<button
        type="button"
        class="small"
        @click=${() => studio.remove(place, `remove ${label}`)}
      >
        Remove <span class="visually-hidden">${label}</span>${ofPlace(studio, place)}
      </button>`;
  if (schema.properties && hasFields(value))
    return html`<div class="nested">${valueForm(studio, place, { legend: label })}${remove}</div>`;
  return html`<div class="with-remove">
    ${inputOf(studio, place, { schema, value, label })}${remove}
  </div>`;
}

interface Labelled {
  readonly schema: Schema;
  readonly value: unknown;
  readonly label: string;
}

/** The input that fits what a value is: a condition, what it names, numbers, or what its type says. */
function inputOf(studio: Studio, place: Place, { schema, value, label }: Labelled): unknown {
  const help: { readonly help?: string } =
    schema.description === undefined ? {} : { help: plainHelp(schema.description) };
  if (schema.title === 'Condition') return conditionForm(studio, place, { label, ...help });
  if (isAnswers(place, value)) return answersField(studio, { place, label });
  const { items } = schema;
  if (items && Array.isArray(value) && isRecords(place, items))
    return itemsField(studio, {
      place,
      label,
      ...help,
      blank: resolved(items).examples?.[0] ?? firstItem(schema),
      form: (own, legend) => valueForm(studio, own, { legend }),
    });
  return plainInput(studio, place, { schema, value, label, ...help });
}

/** The input for what is no condition and nobody's answers. */
function plainInput(
  studio: Studio,
  place: Place,
  { schema, value, label, ...help }: Labelled & { readonly help?: string },
): unknown {
  const list = Array.isArray(value) ? listChoices(studio, place) : null;
  if (list) return pickField(studio, { place, label, choices: list, ...help });
  if (isNumberList(schema)) return numberListField(studio, { place, label, value, ...help });
  const one = typeof value === 'string' ? singleChoices(studio, place) : null;
  const name = String(place.path.at(-1));
  const choices = one ?? schema.enum?.map((each) => [each, choiceWords(name, each)] as const);
  return field(studio, {
    place,
    label,
    kind: one ? 'choice' : kindOf(schema, value, place.file),
    value,
    ...help,
    ...(BY_GROUP.has(name) && byGroup(studio, help.help)),
    ...(choices && { choices: withValue(choices, value) }),
  });
}

/** What somebody answers, by question: of a case, or a row of the coverage table. */
function isAnswers({ path }: Place, value: unknown): boolean {
  return path.at(-1) === 'answers' && hasFields(value);
}

/** Items with fields of their own, as the records of safety/ have them; elsewhere panels show them. */
function isRecords({ file }: Place, items: Schema): boolean {
  return file.startsWith('safety/') && resolved(items).properties !== undefined;
}

/** The first item of the list that the schema gives as an example. */
function firstItem({ examples }: Schema): unknown {
  return (examples?.[0] as readonly unknown[] | undefined)?.[0];
}

/** Fields that hold one number for each age group, and no shorter form. */
const BY_GROUP: ReadonlySet<string> = new Set(['base', 'values', 'otherPrior']);

/** One number typed there is written once for each group. */
function byGroup(studio: Studio, help = ''): Pick<Field, 'help' | 'read'> {
  const groups = at(studio.data('pack.yml'), ['strata', 'groups']);
  const count = Array.isArray(groups) ? groups.length : 1;
  return {
    help: `${help} A number alone is written for ${count === 1 ? 'everybody' : `all ${count} age groups`}.`,
    read: (typed) =>
      typeof typed === 'number' ? Array.from({ length: count }, () => typed) : typed,
  };
}

/** How a value of a schema is best typed. */
export function kindOf(schema: Schema, value: unknown, file: string): FieldKind {
  if (schema.enum) return 'choice';
  switch (schema.type) {
    case 'boolean':
      return 'flag';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      if (schema.pattern === DATE && DAY.test(String(value))) return 'date';
      return file.startsWith('text/') ? 'text' : 'line';
    case 'array':
      return isTexts(value) ? 'list' : 'yaml';
    default:
      return typeof value === 'string' ? 'line' : 'yaml';
  }
}

/** The pattern of dates in the schemas, and what a date field can show; anything else is typed. */
const DATE = '^\\d{4}-\\d{2}-\\d{2}$';
const DAY = new RegExp(DATE);

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function adder(
  studio: Studio,
  place: Place,
  names: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): unknown {
  return html`<details class="adder">
    <summary>Add a field${ofPlace(studio, place)}</summary>
    <ul>
      ${names.map((name) => {
        const { description, ...schema } = resolved(properties[name]!);
        return html`<li>
          <button
            type="button"
            @click=${() => {
              const target = { file: place.file, path: [...place.path, name] };
              studio.focus = target;
              studio.set(target, firstOf(studio, target, schema), `add ${labelOf(name)}`);
            }}
          >
            ${labelOf(name)}${ofPlace(studio, place)}
          </button>
          ${plainHelp(description ?? '')}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Something to begin from; of what names something of the pack, the first that there is. */
function firstOf(studio: Studio, place: Place, schema: Schema): unknown {
  if (schema.title === 'Condition') return firstCondition(studio);
  const [list] = (schema.type === 'array' && listChoices(studio, place)) || [];
  if (list) return [list[0]];
  return singleChoices(studio, place)?.[0]?.[0] ?? firstValue(schema);
}

/** Something of the right shape to begin from: the first example, and of words none. */
function firstValue(schema: Schema): unknown {
  if (schema.type === 'boolean') return !(schema.default as boolean | undefined);
  return schema.examples?.[0] ?? schema.enum?.[0] ?? schema.const ?? '';
}
