// What a page may have the element do, each in a DOM that lacks much of a browser.
import { afterEach, expect, test } from 'vitest';
import 'triage-widget/define/all';
import { answer, answerAll, goOn, ready, start } from 'triage-widget/testing';

const GYM = { g_age: '18_39', e_where: ['lowback', 'thigh'], e_start: ['effort'], e_dur: 'lt2w' };

/** The element of that markup, on the page. */
function put(markup) {
  document.body.innerHTML = markup;
  return document.querySelector('triage-widget');
}

const all = (widget, selector) => [...widget.shadowRoot.querySelectorAll(selector)];
const dialogOf = (widget) => all(widget, 'dialog')[0];
const later = (time = 30) => new Promise((resolve) => setTimeout(resolve, time));

afterEach(() => {
  document.body.textContent = '';
  document.documentElement.removeAttribute('lang');
  sessionStorage.clear();
});

test('the cover shows in place of the fallback', async () => {
  const widget = put('<triage-widget><p>Call us</p></triage-widget>');
  expect(await ready(widget)).toBe('cover');
  expect(all(widget, 'h2').length).toBe(1);
  expect(all(widget, 'slot:not([name])')).toEqual([]);
});

test('a person goes back, answers otherwise, and goes on', async () => {
  const widget = put('<triage-widget></triage-widget>');
  await start(widget);
  await answer(widget, '40_49');
  const { step } = widget.dataset;
  const [first, second] = widget.session.view(step).options;
  await answer(widget, ['none']);
  widget.back();
  await widget.updateComplete;
  expect(widget.dataset.step).toBe(step);
  await answer(widget, [first.id]);
  expect(widget.answers[step]).toEqual([first.id]);
  widget.restart();
  await widget.updateComplete;
  expect(widget.dataset.step).toBe('cover');
  expect(widget.answers).toEqual({});
  expect(second.id).not.toBe(first.id);
});

test('the drawing ticks places, and a chip takes one back', async () => {
  const widget = put('<triage-widget></triage-widget>');
  await start(widget);
  while (widget.dataset.step !== 'e_where')
    await answer(widget, widget.dataset.step === 'g_age' ? '40_49' : ['none']);
  all(widget, '.spot')[0].dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await widget.updateComplete;
  expect(all(widget, '[name=answer]:checked').length).toBe(1);
  all(widget, '[part~=chip]')[0].click();
  await widget.updateComplete;
  expect(all(widget, '[name=answer]:checked').length).toBe(0);
});

test('every button of a result can be pressed', async () => {
  const widget = put('<triage-widget></triage-widget>');
  await answerAll(widget, GYM);
  const buttons = all(widget, '[part~=jumps] button, .export .nav button');
  expect(buttons.length).toBeGreaterThan(4);
  buttons.forEach((button) => button.click());
  await later();
  expect(widget.dataset.step).toBe('result');
});

test('to start again is asked first', async () => {
  const widget = put('<triage-widget></triage-widget>');
  await answerAll(widget, GYM);
  all(widget, '[aria-haspopup=dialog]')[0].click();
  expect(dialogOf(widget).open).toBe(true);
  all(widget, 'dialog button').at(-1).click();
  await widget.updateComplete;
  expect(widget.dataset.step).toBe('cover');
});

test('the dialog opens by its button and by its property, and closes', async () => {
  const widget = put('<triage-widget display="dialog"></triage-widget>');
  expect(await ready(widget)).toBe('cover');
  expect([widget.open, dialogOf(widget).open]).toEqual([false, false]);
  await start(widget);
  expect([widget.open, dialogOf(widget).open]).toEqual([true, true]);
  expect(widget.dataset.step).toBe('g_age');
  dialogOf(widget).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  await later();
  expect(dialogOf(widget).open).toBe(true);
  widget.open = false;
  await widget.updateComplete;
  expect(dialogOf(widget).open).toBe(false);
  widget.open = true;
  await widget.updateComplete;
  expect(dialogOf(widget).open).toBe(true);
  await answerAll(widget, GYM);
  expect(widget.dataset.urgency).toBe('self-care');
});

test('it follows the language of the page', async () => {
  const widget = put('<triage-widget></triage-widget>');
  await start(widget);
  document.documentElement.lang = 'zh-CN';
  await expect.poll(() => all(widget, '.widget')[0].lang).toBe('zh-Hans');
  expect(widget.dataset.step).toBe('g_age');
});

test('in a form with a name, with history, moved and removed', async () => {
  const widget = put('<form><triage-widget name="triage" history></triage-widget></form>');
  await answerAll(widget, GYM);
  document.body.append(widget);
  await widget.updateComplete;
  expect(widget.dataset.step).toBe('result');
  widget.remove();
  await later();
});

test('without a pack it says so, by its event and its screen', async () => {
  const widget = document.createElement('triage-widget');
  widget.src = '/none.json';
  const heard = new Promise((resolve) => widget.addEventListener('triage-error', resolve));
  document.body.append(widget);
  expect((await heard).detail.code).toBe('network');
  await expect(ready(widget)).rejects.toThrow('fallback');
});

test('information only is searched', async () => {
  const widget = put('<triage-widget mode="reference"></triage-widget>');
  expect(await ready(widget)).toBe('reference');
  const [input] = all(widget, 'input');
  input.value = 'knee';
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
  expect(all(widget, 'details').length).toBeGreaterThan(0);
});

test('what a test gets wrong is said', async () => {
  const bare = document.createElement('not-registered');
  await expect(ready(bare)).rejects.toThrow('not registered');
  const widget = put('<triage-widget></triage-widget>');
  await expect(ready(widget).then(() => answer(widget, 'x'))).rejects.toThrow('cover');
  await start(widget);
  await expect(answer(widget, 'nonsense')).rejects.toThrow('does not offer "nonsense"');
  await expect(answer(widget, 3)).rejects.toThrow('does not take a number');
  await expect(answer(widget, [])).rejects.toThrow('not taken');
  await expect(answerAll(widget, {})).rejects.toThrow('none for g_age');
  await expect(goOn(widget)).resolves.toBeUndefined();
  expect(widget.dataset.step).toBe('g_age');
});
