import { html, nothing } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { field, type FieldKind } from './field.js';
import { resolved, schemaAt, type Schema } from './schema.js';
import { LEVELS } from './words.js';

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
  if (!schema.properties || typeof value !== 'object' || value === null)
    return valueField(studio, place, { schema, value, isRequired: true });
  const { properties, required = [] } = schema;
  const present = value as Readonly<Record<string, unknown>>;
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
  const body = html`${ownProblems(studio, place)} ${fields}
  ${absent.length > 0 ? adder(studio, place, absent, properties) : nothing}`;
  return legend
    ? html`<fieldset>
        <legend>${legend}</legend>
        ${body}
      </fieldset>`
    : body;
}

/** What is wrong with the value as a whole. */
function ownProblems(studio: Studio, place: Place): unknown {
  const problems = studio.problemsAt(place);
  return problems.length === 0
    ? nothing
    : html`<ul class="problems">
        ${problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`;
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
  const label = labelOf(String(place.path.at(-1)));
  const remove = isRequired
    ? nothing
    : html`<button
        type="button"
        class="small"
        @click=${() => studio.remove(place, `remove ${label}`)}
      >
        Remove <span class="visually-hidden">${label}</span>
      </button>`;
  if (schema.properties)
    return html`<div class="nested">${valueForm(studio, place, { legend: label })}${remove}</div>`;
  const kind = kindOf(schema, value, place.file);
  const input = field(studio, {
    place,
    label,
    kind,
    value,
    ...(schema.description && { help: plainHelp(schema.description) }),
    ...(schema.enum && { choices: schema.enum.map((each) => [each, choiceWords(each)] as const) }),
  });
  return html`<div class="with-remove">${input}${remove}</div>`;
}

/** What a schema says of a field, for who reads no schemas. */
function plainHelp(description: string): string {
  const text = description.replaceAll('`', '').replace(/\bAbsent:/, 'Left out:');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A level in words; what else is chosen from, as it is written. */
function choiceWords(value: string): string {
  return LEVELS.find(([level]) => level === value)?.[1] ?? value;
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
      return file.startsWith('text/') ? 'text' : 'line';
    case 'array':
      return isTexts(value) ? 'list' : 'yaml';
    default:
      return typeof value === 'string' ? 'line' : 'yaml';
  }
}

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
    <summary>
      Add a field <span class="visually-hidden">to ${String(place.path.at(-1))}</span>
    </summary>
    <ul>
      ${names.map((name) => {
        const { description, ...schema } = resolved(properties[name]!);
        return html`<li>
          <button
            type="button"
            @click=${() => {
              const target = { file: place.file, path: [...place.path, name] };
              studio.focus = target;
              studio.set(target, firstValue(schema), `add ${labelOf(name)}`);
            }}
          >
            ${labelOf(name)}
          </button>
          ${plainHelp(description ?? '')}
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Something of the right shape to begin from: the first example, and of words none. */
function firstValue(schema: Schema): unknown {
  if (schema.type === 'boolean') return !(schema.default as boolean | undefined);
  return schema.examples?.[0] ?? schema.enum?.[0] ?? schema.const ?? '';
}

/** A key as a label: `selfCare` as "Self care". */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value at a path of plain data; undefined where there is none. */
export function at(data: unknown, path: Place['path']): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
