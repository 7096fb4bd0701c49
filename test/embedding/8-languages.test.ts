import { expect } from 'chai';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import {
  answer,
  choiceFor,
  click,
  closePages,
  openPage,
  PACK,
  toResult,
  wait,
  type HostPage,
} from './host-page.js';

/**
 * An English page with a widget in a Chinese part of it, and one in an Arabic part, for which there
 * are no words.
 */
const BODY = `
  <section lang="zh-Hans"><triage-widget persist="none"></triage-widget></section>
  <section lang="ar" dir="rtl"><triage-widget persist="none"><p slot="disclaimer">شروط الاستخدام!</p><p slot="intro" dir="ltr">In English.</p></triage-widget></section>`;

const open = (): Promise<HostPage> =>
  openPage({ body: BODY, scripts: ['/dist/triage-widget.all.js'] });
const box = (page: HostPage, index: number): HTMLElement =>
  page.widgets[index]!.shadowRoot!.querySelector('.widget')!;
const words = (page: HostPage, index: number): string => box(page, index).textContent;
const title = (locale: string, id: string): string => PACK.text[locale]!.questions[id]!.title;

async function in_(page: HostPage, index: number, locale: string): Promise<void> {
  for (let tries = 0; box(page, index).lang !== locale; tries++) {
    if (tries > 200) throw new Error(`still in "${box(page, index).lang}"`);
    await wait(20);
  }
  await page.widgets[index]!.updateComplete;
}

describe('8: two languages on one page', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('each has its own words, marked with their language and direction; where there are none, English ones', async () => {
    const page = await open();
    expect([box(page, 0).lang, box(page, 0).dir]).to.deep.equal(['zh-Hans', 'ltr']);
    expect([box(page, 1).lang, box(page, 1).dir]).to.deep.equal(['en', 'ltr']);
    expect(words(page, 0)).to.contain(zhHans.start).and.contain(PACK.text['zh-Hans']!.title);
    expect(words(page, 1)).to.contain(en.start).and.contain(PACK.text['en']!.title);
    const { direction, textAlign } = page.window.getComputedStyle(box(page, 1));
    expect([direction, textAlign]).to.deep.equal(['ltr', 'start']);
    expect(page.complaints).to.deep.equal([]);
  });

  it('what the page puts into a slot keeps the direction that it has on the page', async () => {
    const page = await open();
    const directionOf = (slot: string): string =>
      page.window.getComputedStyle(page.document.querySelector(`[slot=${slot}]`)!).direction;
    expect([directionOf('disclaimer'), directionOf('intro')]).to.deep.equal(['rtl', 'ltr']);
  });

  it('counts are said as each language says them', async () => {
    const page = await open();
    for (const widget of page.widgets) await click(widget, '.nav .primary');
    const progress = (index: number): string =>
      page.widgets[index]!.shadowRoot!.querySelector('.progress span')!.textContent;
    expect(progress(0)).to.match(/^您的情况：第1题，约\d+题$/);
    expect(progress(1)).to.match(/^About you: 1 of about \d+$/);
    for (const widget of page.widgets) {
      await answer(widget);
      for (const option of ['leg_cold', 'none']) await click(widget, `#option-${option}`);
    }
    const undo = (index: number): string =>
      page.widgets[index]!.shadowRoot!.querySelector('.or .button')!.textContent.trim();
    expect([undo(0), undo(1)]).to.deep.equal(['撤销：恢复之前选的1项', 'Undo: bring back 1 tick']);
  });

  it('another language mid-way: the same screen, answers and ticks kept, the other widget left alone', async () => {
    const page = await open();
    const [chinese, other] = page.widgets as [
      HTMLElementTagNameMap['triage-widget'],
      HTMLElementTagNameMap['triage-widget'],
    ];
    await click(chinese, '.nav .primary');
    for (const id of ['g_age', 'f_now']) {
      expect(chinese.dataset['step']).to.equal(id);
      await answer(chinese);
    }
    const step = chinese.dataset['step']!;
    const [tick] = choiceFor(step);
    await click(chinese, `#option-${tick}`);
    const before = chinese.answers;
    chinese.lang = 'en';
    await in_(page, 0, 'en');
    expect([chinese.dataset['step'], chinese.answers]).to.deep.equal([step, before]);
    expect(words(page, 0)).to.contain(title('en', step)).and.not.contain(title('zh-Hans', step));
    expect(
      chinese.shadowRoot!.querySelector<HTMLInputElement>(`#option-${tick}`)!.checked,
    ).to.equal(true);
    expect(other.dataset['step']).to.equal('cover');
    chinese.lang = 'zh-Hans';
    await in_(page, 0, 'zh-Hans');
    await click(chinese, `#option-${tick}`);
    await toResult(chinese);
    expect(chinese.dataset['urgency']).to.equal('self-care');
    expect(words(page, 0)).to.contain(PACK.text['zh-Hans']!.urgencies['self-care'].title);
  });

  it('the page changes its own language: who follows it changes too, who does not stays', async () => {
    const page = await openPage({
      body: '<triage-widget persist="none"></triage-widget><triage-widget persist="none" lang="en"></triage-widget>',
      scripts: ['/dist/triage-widget.all.js'],
    });
    page.document.documentElement.lang = 'zh-CN';
    await in_(page, 0, 'zh-Hans');
    expect(box(page, 1).lang).to.equal('en');
  });
});
