import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core';
import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, mount, press, toReview } from './support.js';

// axe-core is a script, not a module: importing it puts `axe` on the window.
const { axe } = globalThis as unknown as {
  axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
};

/** What axe finds wrong, shortly; AAA contrast included. */
async function violations(widget: TriageWidget): Promise<readonly string[]> {
  // A window that is not in front may never draw the frames that end them.
  for (const animation of widget.shadowRoot!.getAnimations())
    if (Number.isFinite(animation.effect!.getComputedTiming().endTime)) animation.finish();
  const { violations: found } = await axe.run(widget, {
    rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } },
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

describe('axe finds nothing', () => {
  afterEach(cleanUp);

  for (const theme of ['light', 'dark']) {
    it(`from the cover to the result, ${theme}`, async () => {
      const widget = await mount({ theme, region: 'GB' });
      expect(await violations(widget), 'cover').to.deep.equal([]);
      await press(widget, 'Start');
      await press(widget, 'Continue');
      expect(await violations(widget), 'question with an error').to.deep.equal([]);
      await toReview(widget, { t_cold: ['often'] });
      expect(await violations(widget), 'check page').to.deep.equal([]);
      await press(widget, 'See my result');
      window.dispatchEvent(new Event('beforeprint'));
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      await press(widget, 'Copy');
      while (!widget.shadowRoot!.querySelector('textarea'))
        await new Promise((resolve) => setTimeout(resolve));
      expect(await violations(widget), 'result, unfolded, with the text to copy').to.deep.equal([]);
      await press(widget, 'Start again');
      expect(await violations(widget), 'the question before starting again').to.deep.equal([]);
      await press(widget, 'Keep my answers');
      await press(widget, 'Change my answers');
      await press(widget, 'Change: start');
      await answer(widget, 'slow');
      await press(widget, 'See my result');
      expect(await violations(widget), 'result with what changed').to.deep.equal([]);
    });

    it(`on a question that asks for a number, ${theme}`, async () => {
      const questions = FIXTURE.questions.map((question) =>
        question.id === 'g_who'
          ? {
              id: 'g_who',
              role: 'intake',
              type: 'number',
              unsure: true,
              min: 1,
              max: 9,
              options: [],
            }
          : question,
      );
      const widget = await mount(
        { theme, start: 'question', persist: 'none' },
        { ...FIXTURE, questions, rules: [] },
      );
      await press(widget, 'Continue');
      expect(widget.shadowRoot!.querySelector('input.number[inputmode=decimal]')).not.to.equal(
        null,
      );
      expect(await violations(widget)).to.deep.equal([]);
    });

    it(`on the emergency, reference and failure screens, ${theme}`, async () => {
      const widget = await mount({ theme, region: 'GB', start: 'question', persist: 'none' });
      for (const option of ['me', 'young', 'numb']) await answer(widget, option);
      expect(await violations(widget), 'emergency').to.deep.equal([]);
      expect(
        await violations(await mount({ theme, mode: 'reference' })),
        'reference',
      ).to.deep.equal([]);
      const { warn } = console;
      console.warn = () => undefined;
      expect(await violations(await mount({ theme }, 42)), 'failure').to.deep.equal([]);
      console.warn = warn;
    });
  }
});
