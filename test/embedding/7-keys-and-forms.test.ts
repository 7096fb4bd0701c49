import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from '../widget/fixture-pack.js';
import { answer, cleanUp, find, mount, toReview } from '../widget/support.js';

const KEYS = ['a', 'Z', 's', '/', '?', '1', '0', '-', ' ', 'é', '中'];
const EVENTS = ['keydown', 'keypress', 'keyup'] as const;
const NUMBER = {
  ...FIXTURE,
  rules: [],
  questions: FIXTURE.questions.map((question) =>
    question.id === 'g_who'
      ? { id: 'g_who', role: 'intake', type: 'number', unsure: true, min: 1, max: 9, options: [] }
      : question,
  ),
};

/** What a page that has shortcuts hears, in the way most libraries listen. */
function listen(): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const note = (event: Event): void => {
    heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
  };
  for (const type of EVENTS) document.addEventListener(type, note);
  return { heard, stop: () => EVENTS.forEach((type) => document.removeEventListener(type, note)) };
}

function type(target: Element, key: string, modifiers: KeyboardEventInit = {}): void {
  for (const name of EVENTS)
    target.dispatchEvent(
      new KeyboardEvent(name, {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...modifiers,
      }),
    );
}

const INPUTS: Readonly<Record<string, () => Promise<readonly [TriageWidget, string]>>> = {
  'a radio': async () => [await mount({ start: 'question', persist: 'none' }), '#option-me'],
  'a checkbox': async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    return [widget, '#option-fever'];
  },
  'a number': async () => [await mount({ start: 'question', persist: 'none' }, NUMBER), '.number'],
  'the search': async () => [await mount({ mode: 'reference' }), '#search'],
};

describe("7: the page's own shortcuts and forms", () => {
  afterEach(cleanUp);

  for (const [name, open] of Object.entries(INPUTS)) {
    it(`no printable key in ${name} is heard outside; keys of the browser are`, async () => {
      const [widget, selector] = await open();
      const { heard, stop } = listen();
      for (const key of KEYS) type(find(widget, selector), key);
      expect(heard).to.deep.equal([]);
      for (const key of ['Tab', 'Escape', 'F1']) type(find(widget, selector), key);
      type(find(widget, selector), 's', { ctrlKey: true });
      stop();
      expect(new Set(heard)).to.deep.equal(
        new Set(
          ['Tab', 'Escape', 'F1', 's'].flatMap((key) => EVENTS.map((event) => `${event} ${key}`)),
        ),
      );
    });
  }

  it('a key that was really typed neither', async () => {
    const widget = await mount({ mode: 'reference' });
    find(widget, '#search').focus();
    const { heard, stop } = listen();
    for (const press of ['w', '/', '5']) await sendKeys({ press });
    stop();
    expect(find<HTMLInputElement>(widget, '#search').value).to.equal('w/5');
    expect(heard).to.deep.equal([]);
  });

  it("Enter goes on and never sends the page's form; the page's button sends it with our value", async () => {
    const form = document.createElement('form');
    const sent: FormData[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form));
    });
    form.append(document.createElement('button'));
    document.body.append(form);
    const widget = await mount({ name: 'triage', persist: 'none' });
    form.prepend(widget);
    find(widget, '.primary').focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_who');
    find(widget, '#option-me').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_age');
    await toReview(widget);
    find(widget, '.nav .primary').focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('result');
    expect(sent).to.have.length(0);
    form.querySelector('button')!.click();
    expect(sent).to.have.length(1);
    const { answers, urgency } = JSON.parse(sent[0]!.get('triage') as string) as {
      answers: unknown;
      urgency: string;
    };
    expect(urgency).to.equal('self-care');
    expect(answers).to.deep.equal(widget.answers);
  });

  it('Enter in a number and in the search does not send it either', async () => {
    for (const open of [INPUTS['a number']!, INPUTS['the search']!]) {
      const [widget, selector] = await open();
      const form = document.createElement('form');
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      form.append(document.createElement('button'));
      document.body.append(form);
      form.append(widget);
      await widget.updateComplete;
      find(widget, selector).focus();
      await sendKeys({ press: '4' });
      await sendKeys({ press: 'Enter' });
      await widget.updateComplete;
      expect(sent, selector).to.equal(0);
      cleanUp();
    }
  });
});
