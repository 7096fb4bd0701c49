import { expect } from 'chai';
import { parse } from 'yaml';
import { loadPack, reassuringAnswer, type Answers, type PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { cleanUp, input, press, settle, tick } from './support.js';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly answers: Answers;
  readonly expect: { readonly urgency: string };
}

const read = async (path: string): Promise<string> => (await fetch(path)).text();
const { cases } = parse(await read('/content/packs/back-and-knee/cases/walkthrough.yml')) as {
  cases: readonly Case[];
};
const PACK = JSON.parse(await read('/dist/packs/back-and-knee.json')) as PackJson;
const LOADED = loadPack(PACK);

async function walk(widget: TriageWidget, answers: Answers): Promise<void> {
  await press(widget, 'Start');
  for (let screens = 0; screens < 60 && widget.dataset['step'] !== 'result'; screens++) {
    const question = LOADED.byId.get(widget.dataset['step']!);
    if (question)
      await tick(
        widget,
        ...[answers[question.id] ?? reassuringAnswer(LOADED, question)]
          .flat()
          .map(String)
          .filter((option) => !input(widget, option).checked),
      );
    await press(widget, question ? 'Continue' : 'See my result');
  }
}

/**
 * The built content, walked through in whichever engine this is. The library is read from its
 * source: its tag is taken on this page.
 */
describe('twenty people, from the cover to the result', () => {
  afterEach(cleanUp);

  for (const { id, title, answers, expect: expected } of cases) {
    it(`${title} (${id}): ${expected.urgency}`, async () => {
      const widget = document.createElement('triage-widget');
      widget.packData = PACK;
      document.body.append(widget);
      await settle(widget);
      await walk(widget, answers);
      expect(widget.assessment!.urgency).to.equal(expected.urgency);
      expect(widget.dataset['urgency'] ?? 'absent').to.equal(
        answers['g_age'] === 'absent' ? 'absent' : expected.urgency,
      );
    });
  }
});
