import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { openBrowser, PACK } from './browser.js';
import { TriagePage } from './triage-page.js';
import { SORE_AFTER_GYM as GYM, OLDER } from '../support/people.js';
import { everyScreen } from '../support/screens.js';
import { openStage } from './stage.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/**
 * Among the longest: many causes fit in part, the traditional view has its say, and so all of their
 * sources are cited.
 */
const COLD = {
  g_age: '50_59',
  e_where: ['allover'],
  e_start: ['slow'],
  e_dur: 'long',
  s_ill: ['slow'],
  c_slow: ['slow_tired'],
  t_signs: ['cold', 'night'],
};
const UNSURE = { ...GYM, f_now: 'unsure' };

/** What a browser's own print dialog leaves free around a page, about. */
const MARGIN = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

/** A sheet of A4 between such margins, in px: wide enough for a map beside its list. */
const SHEET = { width: 718, height: 1047 };

async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', margin: MARGIN });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

/** What can be read on paper: text that is laid out once everything is unfolded. */
async function paperText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const root = document
      .querySelector('triage-widget')!
      .shadowRoot!.querySelector<HTMLElement>('.widget')!;
    return root.innerText;
  });
}

describe('a printed result', () => {
  for (const [name, answers] of [
    ['self-care', GYM],
    ['soon', OLDER],
    ['soon', COLD],
    ['urgent', UNSURE],
  ] as const) {
    it(`${name}, after ${Object.keys(answers).length} answers: two sheets at most, with everything that matters and no controls`, async () => {
      const { page, triage: triage } = await browser.visit('/plain.html');
      await triage.reachResult(answers);
      assert.equal(await triage.urgency(), name);
      assert.ok((await sheets(page)) <= 2);
      const { causes } = await triage.assessment();
      const text = await paperText(page);
      const words = PACK.text['en']!;
      const level = words.urgencies[name];
      const day = /Made on \d{4}-\d\d-\d\d/;
      const wanted = [
        level.title,
        level.lead,
        level.next[0]!,
        'Why we say this',
        words.dangers[PACK.safetyNet[0]!.danger]!,
        words.causes[causes[0]!.id]!.name,
        'What speaks for it',
        words.questions['f_private']!.options['ces_leak']!.label,
        PACK.version,
        'Sources',
      ];
      for (const part of wanted) assert.ok(text.includes(part), `"${part}" is not on paper`);
      assert.match(text, day);
      assert.equal(await triage.widget.getByRole('button').filter({ visible: true }).count(), 0);
      await page.close();
    });
  }

  it('in Chinese: two sheets at most', async () => {
    const { page } = await browser.visit('/zh.html');
    const triage = new TriagePage(page, PACK, { locale: 'zh-Hans', words: zhHans });
    await triage.reachResult(OLDER);
    assert.ok((await sheets(page)) <= 2);
    await page.close();
  });

  it('of an emergency: one sheet, which says what to do, why and what was answered', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    await triage.start();
    await triage.complete({ ...GYM, f_now: ['leg_cold'] });
    assert.equal(await triage.urgency(), 'emergency');
    assert.equal(await sheets(page), 1);
    const words = PACK.text['en']!;
    const text = await paperText(page);
    assert.ok(
      text.includes(words.urgencies.emergency.title) &&
        text.includes(words.questions['f_now']!.options['leg_cold']!.label),
    );
    await page.close();
  });
});

describe('a printed question', () => {
  it('leaves no room where the map stood, and shows what is ticked without a background', async () => {
    const { page, show } = await openStage(browser, { media: 'print', viewport: SHEET });
    await show(everyScreen(PACK).find(({ name }) => name === 'places-chosen')!);
    const { edges, tick } = await page.evaluate(() => {
      const root = document.querySelector('triage-widget')!.shadowRoot!;
      const { color, backgroundColor } = getComputedStyle(
        root.querySelector('.option input:checked')!,
      );
      return {
        edges: ['fieldset', '.options'].map(
          (selector) => root.querySelector(selector)!.getBoundingClientRect().left,
        ),
        tick: [color, backgroundColor],
      };
    });
    assert.equal(edges[1], edges[0]);
    assert.deepEqual(tick, ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    await page.context().close();
  });

  it('is whole on paper from its first moment, though on the screen it still fades in', async () => {
    const { page, show } = await openStage(browser, { media: 'print' });
    await show(everyScreen(PACK).find(({ name }) => name === 'e_dur')!);
    const [opacity, playing] = await page.evaluate(() => {
      const step = document
        .querySelector('triage-widget')!
        .shadowRoot!.querySelector<HTMLElement>('.step')!;
      const fade = step.animate({ opacity: [0, 1] }, 1000);
      fade.pause();
      return [getComputedStyle(step).opacity, fade.playState];
    });
    assert.deepEqual([opacity, playing], ['1', 'paused']);
    await page.context().close();
  });
});
