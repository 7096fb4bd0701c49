import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compiledSchema } from '../support/compiled-schema.js';
import { PACK_JSON } from './pack.js';

it('the built pack is as the schema of compiled packs says', () => {
  const validate = compiledSchema();
  assert.ok(validate(PACK_JSON), JSON.stringify(validate.errors));
});
