import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  authoredSchemas,
  COMMON,
  fieldsOf,
  readSchema,
  SCHEMA_FOLDER,
  type Field,
} from '../../src/build/docs/schema-fields.js';
import { anchorOf, exampleFile } from '../../src/build/docs/schema-tables.js';

const REFERENCE = 'demo/docs/pack-format.md';
const read = (file: string): string => readFileSync(file, 'utf8');
const fields = authoredSchemas().flatMap(fieldsOf);

describe('every field of every schema that authors write to', () => {
  const lacking = (isLacking: (field: Field) => boolean): readonly string[] =>
    fields.filter(isLacking).map(({ file, path }) => `${file}: ${path}`);

  it('is found', () => {
    assert.ok(fields.length >= 354, `only ${fields.length} fields`);
    const count = (word: string): number =>
      authoredSchemas().reduce(
        (sum, name) => sum + read(`${SCHEMA_FOLDER}/${name}`).split(`"${word}":`).length - 1,
        0,
      );
    assert.ok(count('examples') >= 250, 'most say their own example');
  });

  it('says what it means', () => {
    assert.deepEqual(
      lacking(({ meaning }) => !meaning),
      [],
    );
  });

  it('has a unit where it is a number', () => {
    // What shared lists count is said of each field that holds one.
    const isShared = ({ file, pointer }: Field): boolean =>
      file === COMMON && /\/(strataList|perStratum)$/.test(pointer);
    assert.deepEqual(
      lacking((field) => field.isNumeric && !field.unit && !isShared(field)),
      [],
    );
  });

  it('must be there, or has a default, or says what holds without it', () => {
    assert.deepEqual(
      lacking((field) => !field.required && field.default === undefined && !field.absent),
      [],
    );
    assert.deepEqual(
      lacking((field) => field.default !== undefined && (field.required || !!field.schema.$ref)),
      [],
    );
  });

  it('has an example', () => {
    assert.deepEqual(
      lacking(({ example }) => example === undefined),
      [],
    );
  });
});

describe('examples in the schemas', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  for (const name of authoredSchemas()) ajv.addSchema(readSchema(name));

  it('are valid, and so are the defaults', () => {
    for (const { file, pointer, path, schema, example, ...field } of fields) {
      const validate = ajv.getSchema(`${file}#${pointer}`)!;
      const values = [
        example,
        ...(schema.examples ?? []),
        ...(field.default === undefined ? [] : [field.default]),
      ];
      for (const value of values)
        assert.ok(validate(value), `${file}: ${path}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  it('make a valid file together', () => {
    for (const name of authoredSchemas().filter((each) => each !== COMMON)) {
      const validate = ajv.getSchema(name)!;
      assert.ok(validate(exampleFile(name)), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  it('are refused where they are wrong', () => {
    const validate = ajv.getSchema('questions.schema.json#/properties/questions/items')!;
    assert.ok(!validate({ id: 'start', role: 'evidence', type: 'several' }));
  });
});

describe('the reference of the pack format', () => {
  const page = read(REFERENCE);
  const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);

  it('has a line for every field, and each anchor once', () => {
    assert.deepEqual(
      fields.map(anchorOf).filter((anchor) => !anchors.includes(anchor)),
      [],
    );
    assert.equal(new Set(anchors).size, anchors.length);
  });

  it('speaks of the names that mean something of themselves', () => {
    for (const name of ['ambulance', 'proxy', 'unsure', 'missing-flag', 'unsure-flag'])
      assert.ok(page.includes(`\`${name}\``), name);
  });
});
