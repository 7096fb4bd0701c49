import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const WIDGET = join('src', 'widget');
const files = readdirSync(WIDGET, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(WIDGET, path), 'utf8') }));

/** Actions are guarded when they are made; `press` is one, or is guarded where it is given. */
const GUARDED = /^(?:(?:context\.)?act\.\w+\}|(?:context\.)?guard\(|press\})/;

describe('nothing that a browser calls can fail without the danger signs', () => {
  it('every handler of a template is guarded', () => {
    const handlers = files.flatMap(({ path, text }) =>
      [...text.matchAll(/@[a-z]+=\$\{([^]{0,60})/g)].map(([, code]) => ({ path, code: code! })),
    );
    assert.ok(handlers.length > 20);
    assert.deepEqual(
      handlers.filter(({ code }) => !GUARDED.test(code)),
      [],
    );
  });

  // One way of several to hear that something was drawn: where it fails, another is taken.
  const ONE_OF_SEVERAL = 'first-paint.ts';

  it('every observer is given what is guarded', () => {
    const alone = files.filter(({ path }) => path !== ONE_OF_SEVERAL);
    const observers = alone.flatMap(({ path, text }) =>
      [...text.matchAll(/new \w+Observer\(\s*([^]{0,30})/g)].map(([, code]) => ({
        path,
        code: code!,
      })),
    );
    assert.ok(observers.length >= 2);
    assert.deepEqual(
      observers.filter(({ code }) => !/^this\.#(?:guard\(|watch\))/.test(code)),
      [],
    );
  });
});
