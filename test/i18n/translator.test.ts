import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTranslator } from '../../src/i18n/translator.js';

const layer = (locale: string, messages: Readonly<Record<string, unknown>>) => ({
  locale,
  messages: messages as never,
});

describe('the translator', () => {
  it('fills placeholders, and leaves one without a value as written', () => {
    const t = createTranslator([layer('en', { hello: 'Hello {name}, {unknown}' })]);
    assert.equal(t('hello', { name: 'Ada' }), 'Hello Ada, {unknown}');
  });

  it('chooses the plural form by the rules of the language the message is written in', () => {
    const t = createTranslator([
      layer('pl', {
        left: { one: '{count} pytanie', few: '{count} pytania', other: '{count} pytań' },
      }),
    ]);
    assert.deepEqual(
      [1, 3, 5].map((count) => t('left', { count })),
      ['1 pytanie', '3 pytania', '5 pytań'],
    );
  });

  it('uses "other" where a form is missing', () => {
    assert.equal(
      createTranslator([layer('en', { left: { other: 'many' } })])('left', { count: 1 }),
      'many',
    );
  });

  it('falls through the layers: the host, the locale, English', () => {
    const t = createTranslator([
      layer('de', { back: 'Retour' }),
      layer('de', { back: 'Zurück', next: 'Weiter' }),
      layer('en', { back: 'Back', next: 'Continue', print: 'Print' }),
    ]);
    assert.deepEqual(
      ['back', 'next', 'print'].map((key) => t(key)),
      ['Retour', 'Weiter', 'Print'],
    );
  });

  it('gives an unknown key back, and reports it once', () => {
    const missing: string[] = [];
    const t = createTranslator([layer('en', {})], (key) => missing.push(key));
    assert.equal(t('ghost'), 'ghost');
    t('ghost');
    assert.deepEqual(missing, ['ghost']);
  });
});
