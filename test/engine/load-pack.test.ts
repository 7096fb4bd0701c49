import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  PackError,
  type PackErrorCode,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { coveredScreen, flagScreen, makePack } from './fixture.js';

const screen = [...flagScreen('f', { pain: 'emergency' }), ...coveredScreen('g', { ache: 'soon' })];
const good = (): PackJson =>
  structuredClone(
    makePack({
      questions: screen,
      rules: [{ id: 'both', urgency: 'soon', when: { q: 'f', is: 'pain' }, sources: ['S1'] }],
      causes: [{ id: 'x', perspective: 'bio', prior: [0.5, 0.5], sources: ['S1'] }],
    }),
  );

/** Loads a good pack after breaking it, and checks what the error says. */
function breaks(spoil: (pack: any) => unknown, code: PackErrorCode, path: RegExp): void {
  const pack = good();
  const replaced = spoil(pack);
  assert.throws(
    () =>
      loadPack(
        typeof replaced === 'object' && replaced !== null && 'instead' in replaced
          ? replaced.instead
          : pack,
      ),
    (error: unknown) => {
      assert.ok(error instanceof PackError, `${error}`);
      assert.equal(error.code, code);
      assert.match(error.path, path);
      assert.match(error.message, /^triage-widget: pack .{10,}/);
      return true;
    },
  );
}

describe('loadPack', () => {
  it('takes a good pack, and does not keep hold of the given object', () => {
    const json = good();
    const pack = loadPack(json);
    (json.questions as Question[]).length = 0;
    assert.equal(createSession(pack).next?.id, 'age');
  });

  it('makes a rule of every flag, so that none can be left out', () => {
    const rules = loadPack({ ...good(), rules: [] }).rules.map(
      ({ id, urgency }) => `${id} ${urgency}`,
    );
    assert.deepEqual(rules, ['pain emergency', 'ache soon']);
  });

  it('refuses what is not a pack', () => {
    for (const value of [null, undefined, 'pack', 42, [], {}])
      assert.throws(() => loadPack(value), PackError);
    breaks(() => ({ instead: [] }), 'not-a-pack', /^$/);
    breaks(
      (pack) => {
        pack.format = 1;
      },
      'format',
      /^format$/,
    );
  });

  it('names an id that does not exist', () => {
    breaks(
      (pack) => {
        pack.rules[0].when = { q: 'ghost', is: 'x' };
      },
      'unknown-id',
      /^rules\.both\.when\.q$/,
    );
    breaks(
      (pack) => {
        pack.rules[0].when = { q: 'f', is: 'ghost' };
      },
      'unknown-id',
      /^rules\.both\.when\.is$/,
    );
    breaks(
      (pack) => {
        pack.rules[0].when = { ref: 'ghost' };
      },
      'unknown-id',
      /ref$/,
    );
    breaks(
      (pack) => {
        pack.causes[0].perspective = 'ghost';
      },
      'unknown-id',
      /^causes\.x\.perspective$/,
    );
    breaks(
      (pack) => {
        pack.causes[0].evidence = { ghost: { grade: 'C', sources: [], lr: {} } };
      },
      'unknown-id',
      /^causes\.x\.evidence\.ghost$/,
    );
  });

  it('refuses the same id twice', () => {
    breaks(
      (pack) => {
        pack.questions.push(pack.questions[0]);
      },
      'duplicate-id',
      /^questions\[\d\]$/,
    );
  });

  it('prints the chain of a cycle', () => {
    breaks(
      (pack) => {
        pack.questions[0].when = { q: 'f', is: 'pain' };
        pack.questions[1].when = { q: 'age', is: 'old' };
      },
      'cycle',
      /when$/,
    );
    breaks(
      (pack) => {
        pack.conditions = { a: { ref: 'b' }, b: { ref: 'a' } };
      },
      'cycle',
      /^conditions\.a$/,
    );
    assert.throws(() => {
      const pack: any = good();
      pack.conditions = { a: { not: { ref: 'a' } } };
      loadPack(pack);
    }, /a → a/);
  });

  it('refuses numbers that cannot be computed with', () => {
    const evidence = (lr: unknown) => (pack: any) => {
      pack.questions[0].options[1].base = [0.5, 0.5];
      pack.causes[0].evidence = { age: { grade: 'C', sources: ['S1'], lr: { old: lr } } };
    };
    for (const lr of [0, -1, Infinity, Number.NaN, '3', null])
      breaks(evidence(lr), 'number', /^causes\.x\.evidence\.age\.lr\.old$/);
    breaks(evidence([1]), 'number', /lr\.old$/);
    breaks(
      (pack) => {
        pack.causes[0].evidence = { age: { grade: 'C', sources: ['S1'], lr: { old: 2 } } };
      },
      'missing',
      /lr\.old$/,
    );
    breaks(
      (pack) => {
        pack.causes[0].prior = [0.5];
      },
      'number',
      /^causes\.x\.prior$/,
    );
  });

  it('refuses a question or option without words, in any locale', () => {
    breaks(
      (pack) => {
        delete pack.text.en.questions.f.title;
      },
      'missing',
      /^text\.en\.questions\.f\.title$/,
    );
    breaks(
      (pack) => {
        delete pack.text.en.questions.f.options.pain;
      },
      'missing',
      /^text\.en\.questions\.f\.options\.pain$/,
    );
    breaks(
      (pack) => {
        pack.text.en.questions.f.title = { html: '<b>' };
      },
      'type',
      /title$/,
    );
    breaks(
      (pack) => {
        pack.text = {};
      },
      'missing',
      /^text$/,
    );
  });

  it('keeps keys away from prototypes, and lists and nesting within bounds', () => {
    breaks(
      (pack) => {
        pack.conditions = JSON.parse('{"__proto__": {"all": []}}');
      },
      'type',
      /^conditions$/,
    );
    breaks(
      (pack) => {
        pack.rules = Array.from({ length: 30_000 }, () => pack.rules[0]);
      },
      'too-large',
      /^rules$/,
    );
    breaks(
      (pack) => {
        let when: any = { q: 'age', is: 'old' };
        for (let depth = 0; depth < 100; depth++) when = { not: when };
        pack.rules[0].when = when;
      },
      'too-large',
      /^rules\[0\]\.when/,
    );
  });

  it('a question may not look at the ranking that its answer feeds', () => {
    breaks(
      (pack) => {
        pack.questions[1].when = { fit: 'x', atLeast: 'strong' };
      },
      'cycle',
      /^questions\.f\.when$/,
    );
  });
});
