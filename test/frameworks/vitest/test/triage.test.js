import { afterEach, expect, test, vi } from 'vitest';
import 'triage-widget/define';
import { answerAll } from 'triage-widget/testing';

const afterTheGym = { g_age: '18_39', e_where: ['lowback', 'thigh'], e_start: ['effort'] };

afterEach(() => {
  document.body.textContent = '';
  sessionStorage.clear();
});

test('our page shows a way to book once there is a result', async () => {
  document.body.innerHTML = '<triage-widget region="GB"></triage-widget><a hidden>Book</a>';
  const [widget, link] = document.body.children;
  widget.addEventListener('triage-result', () => link.removeAttribute('hidden'));

  const { urgency } = await answerAll(widget, afterTheGym);

  expect(urgency).toBe('self-care');
  expect(link.hidden).toBe(false);
});

test('and not in an emergency, where there is a number to call', async () => {
  document.body.innerHTML = '<triage-widget region="GB"></triage-widget><a hidden>Book</a>';
  const [widget, link] = document.body.children;
  widget.addEventListener('triage-result', () => link.removeAttribute('hidden'));

  const { urgency } = await answerAll(widget, { g_age: '18_39', f_now: ['now_breath'] });

  expect(urgency).toBe('emergency');
  expect(link.hidden).toBe(true);
  expect(widget.shadowRoot.querySelector('[href="tel:999"]')).not.toBeNull();
});

test('the clock may stand still', async () => {
  vi.useFakeTimers();
  try {
    document.body.innerHTML = '<triage-widget></triage-widget>';
    const { urgency } = await answerAll(document.body.firstChild, afterTheGym);
    expect(urgency).toBe('self-care');
  } finally {
    vi.useRealTimers();
  }
});
