import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import { Drafts } from '../../src/studio/store/drafts.js';
import { Preview } from '../../src/studio/preview.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, press, settle } from './support.js';

/** The pack after so many edits. */
const edited = (edits: number): PackJson => ({
  ...FIXTURE,
  contentHash: edits.toString(16).padStart(16, '0'),
});

/** The studio's preview with a pack, beside a form with one field. */
async function beside(): Promise<{ preview: Preview; field: HTMLInputElement }> {
  const preview = new Preview(new Drafts(new Map(), () => undefined), () => undefined);
  const field = document.createElement('input');
  document.body.append(field, preview.element);
  await preview.show(edited(0));
  await settle(preview.element);
  return { preview, field };
}

describe('the preview of the studio', () => {
  afterEach(cleanUp);

  it('leaves the focus to who types, also when a pack comes while the last is still read', async () => {
    const { preview, field } = await beside();
    await press(preview.element, 'Start');
    field.focus();
    const shown: Promise<void>[] = [];
    for (let edits = 1; edits < 20; edits++) {
      shown.push(preview.show(edited(edits)));
      for (let steps = 0; steps < edits % 4; steps++) await Promise.resolve();
    }
    await Promise.all(shown);
    expect(document.activeElement === field, 'who types keeps the focus').to.equal(true);
    expect(preview.element.inert, 'it can be used again').to.equal(false);
    expect(preview.element.session?.pack.contentHash).to.equal(edited(19).contentHash);
  });

  it('leaves it too when they went back to the form meanwhile', async () => {
    const { preview, field } = await beside();
    await press(preview.element, 'Start');
    find(preview.element, 'input').focus();
    const shown = preview.show(edited(1));
    field.focus();
    await shown;
    expect(document.activeElement === field, 'who types keeps the focus').to.equal(true);
    expect(preview.element.inert).to.equal(false);
  });

  it('keeps screen and answers from one pack to the next', async () => {
    const { preview } = await beside();
    await press(preview.element, 'Start');
    const [first] = FIXTURE.questions[0]!.options;
    await answer(preview.element, first!.id);
    const step = preview.element.dataset['step'];
    await preview.show(edited(1));
    expect(preview.element.dataset['step']).to.equal(step);
    expect(preview.answers).to.deep.equal({ [FIXTURE.questions[0]!.id]: first!.id });
  });
});
