import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import {
  elementOf,
  isSetByHost,
  type Declaration,
  type Manifest,
  type Named,
} from '../../src/build/manifest.js';
import type { Answers } from '../../src/engine/index.js';
import { openBrowser, type Visit } from './browser.js';
import { SORE_AFTER_GYM } from '../support/people.js';

const { cases } = parse(
  readFileSync('content/packs/back-and-knee/cases/walkthrough.yml', 'utf8'),
) as {
  cases: readonly { readonly answers: Answers; readonly expect: { readonly urgency: string } }[];
};
const names = (items: readonly Named[] = []): readonly string[] =>
  items.map(({ name }) => name).sort();

/** What a page can notice of the element over many screens. */
interface Seen {
  readonly parts: readonly string[];
  readonly slots: readonly string[];
  readonly attributes: readonly string[];
  /** Name of the event, and the names in its detail, in order. */
  readonly events: readonly string[];
}

type Widget = HTMLElement & { mode: string; region: string; restart: () => void };
type Notes = { readonly [name in keyof Seen]: Set<string> };

/** From now on notes whatever is in the DOM after a change, and what the element dispatches. */
function record({ page }: Visit): Promise<void> {
  return page.evaluate(() => {
    const widget = document.querySelector('triage-widget') as Widget;
    const seen: Notes = {
      parts: new Set(),
      slots: new Set(),
      attributes: new Set(),
      events: new Set(),
    };
    (window as unknown as { seen: Notes }).seen = seen;
    new MutationObserver(() => {
      for (const element of widget.shadowRoot!.querySelectorAll('[part]'))
        element.part.forEach((name) => seen.parts.add(name));
      for (const slot of widget.shadowRoot!.querySelectorAll('slot')) seen.slots.add(slot.name);
      for (const name of widget.getAttributeNames()) seen.attributes.add(name);
    }).observe(widget.shadowRoot!, { subtree: true, childList: true, attributes: true });
    widget.dispatchEvent = (event) => {
      if (event instanceof CustomEvent)
        seen.events.add([event.type, ...Object.keys(event.detail as object).sort()].join(' '));
      return EventTarget.prototype.dispatchEvent.call(widget, event);
    };
  });
}

/**
 * Shows every kind of screen: a Continue that is refused, a person's way to each level, then information only, then a dialog,
 * then a pack that is not there. What shows while the second part is missing has a page of its own.
 */
async function look({ page, triage: triage }: Visit): Promise<Seen> {
  const levels = ['self-care', 'soon', 'urgent', 'emergency'].map(
    (level) => [level, cases.find(({ expect }) => expect.urgency === level)!.answers] as const,
  );
  const doubt = ['urgent', { ...SORE_AFTER_GYM, f_now: 'unsure' }] as const;
  await triage.widget.evaluate((widget) => {
    (widget as Widget).region = 'GB';
  });
  await triage.start();
  await triage.press(triage.word('continue'));
  await triage.widget.evaluate((widget) => (widget as Widget).restart());
  for (const [level, answers] of [...levels, doubt]) {
    await triage.reachResult(answers);
    assert.equal(await triage.urgency(), level);
    await triage.widget.evaluate((widget) => (widget as Widget).restart());
    await page.locator('triage-widget[data-step=cover]').waitFor();
  }
  await triage.widget.evaluate((widget) => {
    (widget as Widget).mode = 'reference';
  });
  await page.locator('triage-widget[data-step=reference]').waitFor();
  await triage.widget.evaluate((widget) => {
    Object.assign(widget, { mode: 'triage', display: 'dialog' });
  });
  await triage.press(triage.word('open'));
  await triage.press(triage.word('close'));
  await triage.widget.evaluate((widget) => {
    Object.assign(widget, { src: '/no-such-pack.json' });
  });
  await page.locator('triage-widget[data-step=failure]').waitFor();
  return notesOf(page);
}

function notesOf(page: Page): Promise<Seen> {
  return page.evaluate(
    () =>
      Object.fromEntries(
        Object.entries((window as unknown as { seen: Notes }).seen).map(([name, set]) => [
          name,
          [...set].sort(),
        ]),
      ) as never,
  );
}

describe('the built manifest, beside what a page sees of the element on every kind of screen', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let element: Declaration;
  let seen: Seen;
  before(async () => {
    element = elementOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest);
    browser = await openBrowser();
    const visit = await browser.visit('/plain.html');
    await record(visit);
    const whole = await look(visit);
    const parted = await browser.visit('/split.html', {}, (page) =>
      page.route('**/*.second.js*', (route) => route.abort()),
    );
    await record(parted);
    await parted.triage.reachResult({});
    const { parts } = await notesOf(parted.page);
    seen = { ...whole, parts: [...new Set([...whole.parts, ...parts])].sort() };
  });
  after(() => browser.close());

  it('parts: all are seen, and no other', () =>
    assert.deepEqual(seen.parts, names(element.cssParts)));

  it('slots: all are seen, and no other', () => assert.deepEqual(seen.slots, names(element.slots)));

  it('attributes that the element gives itself', () => {
    const both = 'open';
    assert.deepEqual(
      seen.attributes,
      [...names(element.attributes?.filter((each) => !isSetByHost(each))), both].sort(),
    );
  });

  it('events: all are seen, and no other; each description names what the detail holds', () => {
    const reported = element.events!.map(({ name, description }) => {
      const fields = [
        ...description!
          .split('`detail`')[1]!
          .replaceAll(/\([^)]*\)/g, '')
          .matchAll(/`(\w+)`/g),
      ].map((match) => match[1]!);
      return [name, ...fields.sort()].join(' ');
    });
    assert.deepEqual(seen.events, reported.sort());
  });
});
