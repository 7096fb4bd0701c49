import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, textOf, toReview } from './support.js';

/** A widget in a form of the page, with a field and a button of the page's own. */
async function inForm(
  attributes: Readonly<Record<string, string>> = { name: 'triage' },
): Promise<{ form: HTMLFormElement; widget: TriageWidget; sent: () => string | null }> {
  const form = document.createElement('form');
  const [field, button] = [document.createElement('input'), document.createElement('button')];
  field.name = 'email';
  field.value = 'a@example.org';
  form.append(field, button);
  document.body.append(form);
  const widget = await mount({ persist: 'none', ...attributes });
  form.prepend(widget);
  await widget.updateComplete;
  return { form, widget, sent: () => new FormData(form).get('triage') as string | null };
}

const REASSURING = {
  g_who: 'me',
  g_age: 'young',
  f_now: ['none'],
  e_onset: 'sudden',
  e_move: ['lift'],
  t_cold: 'no',
};

describe('a form of the page around it', () => {
  afterEach(cleanUp);

  it('takes the result under `name`: the content, the level and the answers', async () => {
    const { widget, sent } = await inForm();
    await toReview(widget);
    await press(widget, 'See my result');
    expect(JSON.parse(sent()!)).to.deep.equal({
      pack: FIXTURE.id,
      packVersion: FIXTURE.version,
      contentHash: FIXTURE.contentHash,
      urgency: 'self-care',
      settled: true,
      answers: REASSURING,
    });
  });

  it('takes an emergency at once', async () => {
    const { widget, sent } = await inForm();
    await press(widget, 'Start');
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    expect(JSON.parse(sent()!)).to.include({ urgency: 'emergency' });
  });

  it('takes nothing before a result shows, after it was left, or for somebody who is not there', async () => {
    const { form, widget, sent } = await inForm();
    expect(sent(), 'cover').to.equal(null);
    await toReview(widget);
    expect(sent(), 'check page').to.equal(null);
    await press(widget, 'See my result');
    expect(sent(), 'result').to.be.a('string');
    await press(widget, 'Clear my answers');
    expect(sent(), 'cleared').to.equal(null);
    await press(widget, 'Start');
    await answer(widget, 'absent');
    expect(widget.dataset['step']).to.equal('result');
    expect(sent(), 'absent').to.equal(null);
    expect(new FormData(form).get('email')).to.equal('a@example.org');
  });

  it('takes nothing without `name`, and nothing more once it is gone', async () => {
    const { form, widget } = await inForm({});
    await toReview(widget);
    await press(widget, 'See my result');
    const fields = (): readonly string[] => [...new FormData(form).keys()];
    expect(fields()).to.deep.equal(['email']);
    widget.name = 'triage';
    await widget.updateComplete;
    expect(fields()).to.deep.equal(['triage', 'email']);
    widget.name = '';
    await widget.updateComplete;
    expect(fields()).to.deep.equal(['email']);
  });

  it('has the value by the time the result is told', async () => {
    const { widget, sent } = await inForm();
    let seen: string | null = null;
    widget.addEventListener('triage-result', () => {
      seen = sent();
    });
    await toReview(widget);
    await press(widget, 'See my result');
    expect(seen).to.be.a('string');
  });

  it('set back: nothing is kept, and focus stays where it was', async () => {
    const { form, widget, sent } = await inForm({ name: 'triage', persist: 'session' });
    await toReview(widget);
    await press(widget, 'See my result');
    form.querySelector('button')!.focus();
    form.reset();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('cover');
    expect(widget.answers).to.deep.equal({});
    expect(sessionStorage).to.have.length(0);
    expect(sent()).to.equal(null);
    expect(document.activeElement).to.equal(form.querySelector('button'));
  });

  it('disabled: its value is left out, and a person can still be told of an emergency', async () => {
    const { form, widget, sent } = await inForm();
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    form.prepend(fieldset);
    fieldset.append(widget);
    await widget.updateComplete;
    await press(widget, 'Start');
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    expect(widget.dataset['urgency']).to.equal('emergency');
    expect(sent()).to.equal(null);
  });

  it('disabled: every screen that asks says that nothing goes with it', async () => {
    const { widget } = await inForm();
    const said = (): string => textOf(widget);
    expect(said()).not.to.contain('switched off');
    widget.disabled = true;
    await widget.updateComplete;
    await widget.updateComplete;
    expect(said()).to.contain('The form on this page is switched off just now');
    await press(widget, 'Start');
    expect(said()).to.contain('The form on this page is switched off just now');
    widget.disabled = false;
    await widget.updateComplete;
    await widget.updateComplete;
    expect(said()).not.to.contain('switched off');
  });

  it('required: the form waits for a result, and the browser leads to what is missing', async () => {
    const { form, widget } = await inForm({ name: 'triage', required: '' });
    expect([form.checkValidity(), widget.checkValidity()]).to.deep.equal([false, false]);
    expect(widget.form).to.equal(form);
    await toReview(widget);
    expect(form.checkValidity()).to.equal(false);
    await press(widget, 'See my result');
    expect([form.checkValidity(), widget.reportValidity()]).to.deep.equal([true, true]);
    await press(widget, 'Clear my answers');
    expect(form.checkValidity()).to.equal(false);
    widget.required = false;
    await widget.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  it('readonly: what the page has answered can be read and sent, and not changed', async () => {
    const { widget, sent } = await inForm();
    await toReview(widget);
    widget.readOnly = true;
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('can be read here, but not changed');
    widget.closest('form')!.reset();
    await widget.updateComplete;
    expect(widget.answers, 'also where the form is set back').to.deep.equal(REASSURING);
    expect(widget.shadowRoot!.querySelector('.change button')).to.equal(null);
    widget.goTo('g_age');
    await widget.updateComplete;
    expect(find(widget, '#option-old').matches(':disabled')).to.equal(true);
    widget.goTo('result');
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('Start again').and.not.to.contain('Change my answers');
    expect(sent()).to.be.a('string');
  });

  it('has a state for what shows, which names no question', async function () {
    if (!CSS.supports('selector(:state(cover))')) return this.skip();
    const { widget } = await inForm();
    const is = (state: string): boolean => widget.matches(`:state(${state})`);
    expect(is('cover')).to.equal(true);
    await press(widget, 'Start');
    expect([is('cover'), is('question'), is('g_who')]).to.deep.equal([false, true, false]);
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    expect([is('result'), is('emergency'), is('question')]).to.deep.equal([true, true, false]);
  });

  it('its own button works, and no button of ours presses it', async () => {
    const { form, widget } = await inForm();
    const submitted: string[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(widget.dataset['step']!);
    });
    await toReview(widget);
    await press(widget, 'See my result');
    for (const button of widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.export .button'))
      if (!/Print|Download|Share/.test(button.textContent)) button.click();
    expect(submitted).to.deep.equal([]);
    form.querySelector('button')!.click();
    expect(submitted).to.deep.equal(['result']);
  });

  it('says that answers go with it, there and only there', async () => {
    const { form, widget } = await inForm();
    expect(textOf(widget))
      .to.contain('until you send the form')
      .and.not.to.contain('Nothing is sent');
    await press(widget, 'Start');
    expect(find(widget, '.foot').textContent).to.contain('until you send the form');
    form.replaceWith(widget);
    await widget.updateComplete;
    expect(find(widget, '.foot').textContent).not.to.contain('form');
    const { widget: nameless } = await inForm({});
    expect(textOf(nameless)).to.contain('Nothing is sent');
    nameless.name = '';
    await nameless.updateComplete;
    expect(textOf(nameless)).to.contain('Nothing is sent');
  });
});
