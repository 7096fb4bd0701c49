import { expect } from 'chai';
import { loadPack, reassuringAnswer, runInterview, type Answers } from '../../src/engine/index.js';
import {
  nextQuestion,
  toQuestionnaire,
  toQuestionnaireResponse,
  type Words,
} from '../../src/fhir/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import type { MessageTable } from '../../src/i18n/messages.js';
import type { TriageWidget } from '../../src/index.js';
import { drawLastResort } from '../../src/widget/last-resort.js';
import { registerFlags } from '../../src/widget/own-flags.js';
import { firstRequest } from '../fhir/adaptive-client.js';
import { FIXTURE } from './fixture-pack.js';
import { stub, unstub } from './export-support.js';
import { cleanUp, find, mount, press, settle, textOf, toReview } from './support.js';

/** What only the built-in pack speaks of, in either of our languages. */
const OURS =
  /\b(?:knees?|legs?|spine|pee|poo|bladder|bottom|seat|private parts)\b|\b(?:your|low|lower|sore) back\b|[腰腿膝尿]|脊柱|私处/i;

/** Every word of a pack in Welsh, as of a sore elbow: what else shows is the widget's own. */
function inWelsh<T>(value: T, path = ''): T {
  if (typeof value === 'string') return `Penelin ${path}` as T;
  if (Array.isArray(value))
    return value.map((item, i) => inWelsh<unknown>(item, `${path}${i}`)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item], i) => [key, inWelsh<unknown>(item, `${path}${i}`)]),
  ) as T;
}

const ELBOW = {
  ...FIXTURE,
  id: 'elbow',
  advice: FIXTURE.advice.map((item, i) => (i === 0 ? { ...item, kind: 'exercise' } : item)),
  text: { cy: inWelsh(FIXTURE.text['en']!) },
};

/** All that can be read: what is shown, hidden, and said to a screen reader. */
function wordsOf(widget: TriageWidget): string {
  const said = [...widget.shadowRoot!.querySelectorAll('[aria-label],[alt],[title]')].map(
    (each) =>
      `${each.ariaLabel ?? ''} ${each.getAttribute('alt') ?? ''} ${each.getAttribute('title') ?? ''}`,
  );
  return `${textOf(widget)} ${said.join(' ')}`;
}

function expectNothingOfOurs(widget: TriageWidget, where: string): void {
  expect(wordsOf(widget), where).not.to.match(OURS);
}

/** Answers as a client gives them back. */
function itemsFor(answers: Answers): readonly object[] {
  return Object.entries(answers).map(([linkId, answer]) => ({
    linkId,
    answer: [answer].flat().map((code) => ({ valueCoding: { code } })),
  }));
}

/** What of a resource a client shows. */
function textsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return ['text', 'display', 'title', 'description', 'valueString'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    textsOf(part, Array.isArray(value) ? key : name),
  );
}

/** To the result by calm answers. */
async function toResult(): Promise<TriageWidget> {
  const widget = await mount({ lang: 'cy', region: 'GB' }, ELBOW);
  await toReview(widget);
  await press(widget, 'See my result');
  return widget;
}

describe('a pack about another part of the body, in another language', () => {
  afterEach(() => {
    unstub();
    cleanUp();
  });

  it('the words that are looked for are those of the built-in pack', () => {
    expect('You cannot feel the skin between your legs').to.match(OURS);
    expect('Go back. Hold your arm.').not.to.match(OURS);
  });

  it('shows nothing of ours on any screen, nor in what is exported', async () => {
    const widget = await mount({ lang: 'cy', region: 'GB' }, ELBOW);
    expectNothingOfOurs(widget, 'cover');
    expect(textOf(widget)).to.contain('Penelin');
    await press(widget, 'Start');
    const seen = new Set<string>();
    for (let screens = 0; screens < 20 && widget.dataset['step'] !== 'review'; screens++) {
      seen.add(widget.dataset['step']!);
      expectNothingOfOurs(widget, widget.dataset['step']!);
      const none = widget.shadowRoot!.querySelector<HTMLInputElement>('#option-none');
      (none ?? find<HTMLInputElement>(widget, 'input')).click();
      await widget.updateComplete;
      await press(widget, 'Continue');
    }
    expect(seen.size).to.be.greaterThan(3);
    expectNothingOfOurs(widget, 'check');
    await press(widget, 'See my result');
    expect(widget.dataset['step']).to.equal('result');
    expectNothingOfOurs(widget, 'result');
    let copied = '';
    const writeText = (text: string): Promise<void> => Promise.resolve(void (copied = text));
    stub(navigator, 'clipboard', { writeText });
    await press(widget, 'Copy');
    expect(copied).to.contain('Penelin').and.not.to.match(OURS);
  });

  it('nor in the file to save, with all that the pack says in it', async () => {
    let file: Blob | undefined;
    stub(URL, 'createObjectURL', (blob: Blob) => {
      file = blob;
      return 'blob:test';
    });
    stub(HTMLAnchorElement.prototype, 'click', () => undefined);
    const widget = await toResult();
    await press(widget, 'Download');
    const text = await file!.text();
    expect(text).to.contain('Penelin').and.not.to.match(OURS);
    expectNothingOfOurs(widget, 'what shows beside it');
  });

  it('nor on paper: the sheet for the person and the one for a clinician, of a result and an emergency', async () => {
    const people: readonly Readonly<Record<string, readonly string[]>>[] = [
      {},
      { f_now: ['numb'] },
    ];
    for (const answers of people) {
      const widget = await mount({ lang: 'cy', region: 'GB' }, ELBOW);
      await toReview(widget, answers);
      if (widget.dataset['step'] === 'review') await press(widget, 'See my result');
      const printed: string[] = [];
      stub(window, 'print', () => {
        dispatchEvent(new Event('beforeprint'));
        printed.push(wordsOf(widget), find(widget, '.clinician').textContent);
        dispatchEvent(new Event('afterprint'));
      });
      widget.print();
      await widget.updateComplete;
      expect(printed).to.have.length(2);
      for (const sheet of printed) expect(sheet).to.contain('Penelin').and.not.to.match(OURS);
      unstub();
      cleanUp();
    }
  });

  it('nor in FHIR: the form, the answers, and an interview by questions with its result', () => {
    const pack = loadPack(ELBOW);
    // Its own words are needed, since those of a result must be understood.
    const words = { cy: inWelsh(en) as unknown as Words };
    const session = runInterview(pack, (question) => reassuringAnswer(pack, question));
    const ask = (item: readonly object[]): object =>
      nextQuestion(pack, { ...firstRequest('elbow'), item }, { locale: 'cy', words });
    const questionnaire = toQuestionnaire(pack, 'cy', { words });
    const resources = {
      form: questionnaire,
      answers: toQuestionnaireResponse(session, { questionnaire }),
      'first question': ask([]),
      result: ask(itemsFor(session.answers)),
    };
    for (const [what, resource] of Object.entries(resources)) {
      const sentences = textsOf(resource);
      expect(sentences.length, what).to.be.greaterThan(2);
      expect(sentences.join(' '), what).not.to.match(OURS);
      expect(
        sentences.filter((text) => !text.startsWith('Penelin')),
        what,
      ).to.deep.equal([]);
    }
    expect((resources.result as { status: string }).status).to.equal('completed');
  });

  it('nor in an emergency, nor for reading only', async () => {
    const widget = await mount({ lang: 'cy' }, ELBOW);
    await toReview(widget, { f_now: ['numb'] });
    expect(widget.dataset['urgency']).to.equal('emergency');
    expectNothingOfOurs(widget, 'emergency');
    cleanUp();
    expectNothingOfOurs(await mount({ lang: 'cy', mode: 'reference' }, ELBOW), 'reference');
  });

  for (const lang of ['cy', 'zh-Hans'])
    it(`nor where it cannot be had, with the signs that the page gives below: ${lang}`, async () => {
      const widget = document.createElement('triage-widget');
      widget.lang = lang;
      widget.src = '/no-such-elbow.json';
      widget.textContent = 'Penelin poeth';
      document.body.append(widget);
      await settle(widget);
      expect(widget.dataset['step']).to.equal('failure');
      expectNothingOfOurs(widget, 'failure');
      expect(widget.shadowRoot!.querySelectorAll('.flags li')).to.have.length(5);
      const [page] = find<HTMLSlotElement>(widget, 'slot:not([name])').assignedNodes();
      expect(page?.textContent).to.equal('Penelin poeth');
    });

  it('nor where nothing else can be drawn; of the built-in pack its own signs show', () => {
    for (const [attributes, count] of [
      [{ src: '/elbow.json' }, 5],
      [{ pack: 'elbow' }, 5],
      [{ pack: 'back-and-knee' }, 9],
      [{}, 9],
    ] as const) {
      const tag = document.createElement('section');
      for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
      drawLastResort(tag, () => new Map(), new Error('spoilt'));
      expect(tag.querySelectorAll('li'), JSON.stringify(attributes)).to.have.length(count);
      expect(OURS.test(tag.textContent), JSON.stringify(attributes)).to.equal(count === 9);
    }
  });

  it('nor where it cannot be shown, and then its own signs follow those of any complaint', () => {
    const tables = new Map<string, MessageTable>([
      ['en', en],
      ['zh-Hans', zhHans],
    ]);
    registerFlags('penelin', { en: ['A cold elbow'], 'zh-Hans': ['胳膊肘变凉'] });
    for (const [lang, attributes, sign] of [
      ['en', { pack: 'penelin' }, 'A cold elbow'],
      ['cy', { pack: 'penelin' }, 'A cold elbow'],
      ['zh', { pack: 'penelin' }, '胳膊肘变凉'],
      ['en', { pack: 'penelin', src: '/elbow.json' }, ''],
    ] as const) {
      const tag = document.createElement('section');
      tag.lang = lang;
      for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
      drawLastResort(tag, () => tables, new Error('spoilt'));
      const signs = [...tag.querySelectorAll('li')].map((item) => item.textContent);
      expect(signs, lang).to.have.length(sign ? 6 : 5);
      if (sign) expect(signs.at(-1)).to.equal(sign);
      expect(OURS.test(tag.textContent), lang).to.equal(false);
    }
  });
});
