import type { Page, Locator } from 'playwright-core';
import {
  loadPack,
  reassuringAnswer,
  type Answer,
  type Answers,
  type PackJson,
} from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import type { MessageTable } from '../../src/i18n/messages.js';

/** Where a widget can be, by its `data-step`. */
type Step = string;

/**
 * Uses a widget as a person does: finds questions, options and buttons by role and name, as
 * assistive technology shows them. The words come from the pack, so that a test names only ids.
 */
export class TriagePage {
  readonly widget: Locator;
  readonly #page: Page;
  readonly #text: PackJson['text'][string];
  readonly #pack: PackJson;
  readonly #words: MessageTable;

  constructor(
    page: Page,
    pack: PackJson,
    { locale, words }: { locale: string; words: MessageTable } = { locale: 'en', words: en },
  ) {
    this.#page = page;
    this.#pack = pack;
    this.#text = pack.text[locale]!;
    this.#words = words;
    this.widget = page.locator('triage-widget').first();
  }

  /** One of the widget's own words, in the person's language. */
  word(key: keyof MessageTable): string {
    return String(this.#words[key]);
  }

  async step(): Promise<Step> {
    return (await this.widget.getAttribute('data-step')) ?? '';
  }

  async press(name: string): Promise<void> {
    await this.widget.getByRole('button', { name, exact: true }).click();
  }

  /** Leaves the cover, which may stand there before the code that answers the press. */
  async start(): Promise<void> {
    await this.press(this.word('start'));
    await this.#stepAfter('cover');
  }

  async #stepAfter(before: Step): Promise<void> {
    await this.#page.waitForFunction(
      ([step]) => document.querySelector('triage-widget')?.getAttribute('data-step') !== step,
      [before],
    );
  }

  /** Answers the question on the screen and goes on. */
  async answer(answer: Answer): Promise<void> {
    const id = await this.step();
    const group = this.widget.getByRole('group', { name: this.#text.questions[id]!.title });
    for (const option of [answer].flat()) {
      const name = option === 'unsure' ? this.word('notSure') : this.label(id, String(option));
      await group.getByLabel(name, { exact: true }).check();
    }
    // The first "not sure" shows how to check, once the words for it are there; the second counts.
    const text = this.#text.questions[id]!;
    const isHelped = text.check ?? Object.values(text.options).some(({ check }) => check);
    if (answer === 'unsure' && isHelped) await this.press(this.word('continue'));
    if ((await this.step()) === id) await this.goOn();
  }

  /** Presses the button that leads on, and waits until the screen is another one. */
  async goOn(): Promise<void> {
    const before = await this.step();
    await this.press(this.word(before === 'review' ? 'seeResult' : 'continue'));
    await this.#stepAfter(before);
  }

  label(question: string, option: string): string {
    return this.#text.questions[question]!.options[option]!.label;
  }

  /**
   * Answers forward until the check page or the result. What is not in `answers` gets the reassuring
   * answer: "None of these" on danger signs, "Not sure" on the rest.
   */
  async complete(answers: Answers): Promise<void> {
    for (let screens = 0; screens < 60; screens++) {
      const step = await this.step();
      if (step === 'review' || step === 'result') return;
      await this.answer(answers[step] ?? this.#reassuring(step));
    }
    throw new Error('the interview did not end');
  }

  #reassuring(step: string): Answer {
    if (step === 'g_age') return '40_49';
    const pack = loadPack(this.#pack);
    return reassuringAnswer(pack, pack.byId.get(step)!);
  }

  /** From the first screen to the result, through the check page. */
  async reachResult(answers: Answers): Promise<void> {
    await this.start();
    await this.complete(answers);
    if ((await this.step()) === 'review') await this.goOn();
  }

  urgency(): Promise<string | null> {
    return this.widget.getAttribute('data-urgency');
  }

  /** The element's own property, as a host reads it. */
  assessment(): Promise<{
    urgency: string;
    causes: readonly { id: string; fit: string }[];
    missing: readonly string[];
  }> {
    return this.widget.evaluate(
      (element) => (element as unknown as { assessment: never }).assessment,
    );
  }

  answers(): Promise<Answers> {
    return this.widget.evaluate((element) => (element as unknown as { answers: Answers }).answers);
  }
}

/**
 * The number key of a plain answer: what is chosen alone, "None of these"; where nothing is, the
 * first line, and for the age the fourth.
 */
export function plainKey(pack: PackJson, step: string): string {
  if (step === 'g_age') return '4';
  const { options } = pack.questions.find(({ id }) => id === step)!;
  return options.some(({ exclusive }) => exclusive) ? '0' : '1';
}
