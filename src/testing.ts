import type { Answer, Answers, Assessment, QuestionView } from './engine/index.js';
import { loadDetails } from './widget/details-loader.js';
import { packsSettled } from './widget/registry.js';
import type { TriageWidget } from './widget/triage-widget.js';

// `triage-widget/testing`, for the tests of pages that hold the element: uses it by what a person
// sees and presses, in browsers, jsdom and happy-dom. It waits for no timer, so that a test may hold
// the clock.

const UNSURE = 'unsure';

/**
 * Waits until a screen shows, and all of the content is there.
 * @returns which one: `cover`, a question's id, `review`, `result` or `reference`
 * @throws Error where the element is not registered, or shows the fallback instead of questions
 */
export async function ready(widget: TriageWidget): Promise<string> {
  if (!('updateComplete' in widget))
    throw new Error(
      `<${(widget as Element).localName}> is not registered; import triage-widget/define`,
    );
  await widget.updateComplete;
  if (!widget.dataset['step'])
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(widget, { attributeFilter: ['data-step'] });
    });
  await loadDetails();
  await packsSettled();
  const step = screenOf(widget);
  if (step === 'failure')
    throw new Error('the fallback shows instead of questions; the event triage-error says why');
  return step;
}

/** Leaves the cover by its button; opens the dialog first, where there is one. */
export async function start(widget: TriageWidget): Promise<void> {
  await ready(widget);
  if (widget.display === 'dialog' && !widget.open) await press(widget, '[part~=button-open]');
  if (screenOf(widget) === 'cover') await press(widget, '.step [part~=button-primary]');
}

/**
 * Answers the question on the screen and goes on. Its first "not sure" may show how to find out,
 * and is then given again.
 * @param given an option's id, a list of them, a number, or `'unsure'`
 * @throws Error where the screen offers no such answer, or does not take it
 */
export async function answer(widget: TriageWidget, given: Answer): Promise<void> {
  const step = screenOf(widget);
  questionOn(widget);
  if (typeof given === 'number') await type(widget, given);
  else await choose(widget, new Set([given].flat()));
  await goOn(widget);
  if (given === UNSURE && screenOf(widget) === step) await goOn(widget);
  if (screenOf(widget) !== step) return;
  const error = find(widget, '.error')?.textContent?.trim();
  throw new Error(`"${given.toString()}" was not taken by ${step}: ${error}`);
}

/** Presses the button that leads on, from a question or from the page to check the answers. */
export async function goOn(widget: TriageWidget): Promise<void> {
  await press(widget, '.step .nav [part~=button-primary]');
}

/**
 * Answers from where the element is to the result, which may be an emergency.
 * @param answers by question id; a question that is not among them is answered with what is chosen
 * alone ("None of these"), else with "Not sure"
 * @returns what follows from the answers
 * @throws Error where a question offers neither
 */
export async function answerAll(widget: TriageWidget, answers: Answers): Promise<Assessment> {
  await start(widget);
  for (let step = screenOf(widget); step !== 'result'; step = screenOf(widget)) {
    if (step === 'review') await goOn(widget);
    else await answer(widget, answers[step] ?? plainAnswer(questionOn(widget)));
  }
  return widget.assessment!;
}

function screenOf(widget: TriageWidget): string {
  return widget.dataset['step']!;
}

function questionOn(widget: TriageWidget): QuestionView {
  const step = screenOf(widget);
  const question = widget.session?.view(step);
  if (!question) throw new Error(`there is no question on the screen, which is ${step}`);
  return question;
}

function plainAnswer({ id, type, options, unsure }: QuestionView): Answer {
  const alone = options.find(({ exclusive }) => exclusive);
  if (alone) return type === 'multi' ? [alone.id] : alone.id;
  if (unsure) return UNSURE;
  const offered = options.map((option) => option.id).join(', ') || 'a number';
  throw new Error(`the answers have none for ${id}, which takes: ${offered}`);
}

/** Unticks what was chosen before, as after going back, and then chooses. */
async function choose(widget: TriageWidget, wanted: ReadonlySet<string>): Promise<void> {
  const ticked = '[part~=option-input][type=checkbox]:checked';
  for (const input of widget.shadowRoot!.querySelectorAll<HTMLInputElement>(ticked))
    if (!wanted.has(input.id.replace('option-', ''))) await press(widget, `#${input.id}`);
  for (const id of wanted) {
    const input = find<HTMLInputElement>(widget, `[id="option-${id}"]`);
    if (!input) throw new Error(`${screenOf(widget)} does not offer "${id}"`);
    if (!input.checked) await press(widget, `[id="option-${id}"]`);
  }
}

async function type(widget: TriageWidget, number: number): Promise<void> {
  const input = find<HTMLInputElement>(widget, '.number');
  if (!input) throw new Error(`${screenOf(widget)} does not take a number`);
  input.value = `${number}`;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

function find<Found extends Element>(widget: TriageWidget, selector: string): Found | null {
  return widget.shadowRoot!.querySelector<Found>(selector);
}

async function press(widget: TriageWidget, selector: string): Promise<void> {
  const control = find<HTMLElement>(widget, selector);
  if (!control) throw new Error(`${screenOf(widget)} has no ${selector}`);
  control.click();
  await widget.updateComplete;
}
