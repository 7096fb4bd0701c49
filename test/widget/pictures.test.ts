import { expect } from 'chai';
import { render } from 'lit';
import { parse } from 'yaml';
import type { PackJson, PictureText } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { DRAWINGS } from '../../src/widget/pictures/drawings.js';
import { PICTURES, SHOULDER_PICTURES } from '../../src/widget/pictures/names.js';
import type { Picture } from '../../src/widget/pictures/picture.js';
import { SHOULDER_DRAWINGS } from '../../src/widget/pictures/shoulder-exercises.js';
import { emulateMedia, itEmulated } from './engine.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, toReview } from './support.js';

const PACKS: Readonly<Record<string, Readonly<Record<string, Picture>>>> = {
  'back-and-knee': DRAWINGS,
  shoulder: SHOULDER_DRAWINGS,
};

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  'back-and-knee': ['en', 'es', 'zh-Hans', 'zh-Hant'],
  shoulder: ['en', 'zh-Hans'],
};

const image = (widget: TriageWidget, alt: string): HTMLElement =>
  find(widget, `[role="img"][aria-label="${alt}"]`);
const readYaml = async (path: string): Promise<unknown> =>
  parse(await (await fetch(path)).text()) as unknown;

/** To the result, with the exercise unfolded, in a widget of some width. */
async function exercise(width: string): Promise<HTMLElement> {
  const widget = await mount({ persist: 'none' });
  widget.style.inlineSize = width;
  await toReview(widget);
  await press(widget, 'See my result');
  widget.shadowRoot!.querySelectorAll('details').forEach((details) => {
    details.open = true;
  });
  return image(widget, 'Hips on the floor, then lifted');
}

const frames = (picture: HTMLElement): readonly HTMLElement[] => [
  ...picture.querySelectorAll<HTMLElement>('.frame'),
];
const animations = (picture: HTMLElement): readonly string[] =>
  frames(picture).map((frame) => getComputedStyle(frame).animationName);
const visibleButton = (picture: HTMLElement): string => {
  const button = picture.closest('figure')!.querySelector<HTMLElement>('button')!;
  return getComputedStyle(button).display === 'none' ? '' : button.innerText.trim();
};

describe('every drawing', () => {
  afterEach(() => document.body.replaceChildren());

  it('has the names that the schema of packs allows', async () => {
    const schema = (await (await fetch('/content/schema/common.schema.json')).json()) as {
      $defs: { picture: { enum: readonly string[] } };
    };
    expect([...PICTURES, ...SHOULDER_PICTURES]).to.have.members([...schema.$defs.picture.enum]);
    expect(Object.keys(DRAWINGS)).to.have.members([...PICTURES]);
    expect(Object.keys(SHOULDER_DRAWINGS)).to.have.members([...SHOULDER_PICTURES]);
  });

  for (const [pack, drawings] of Object.entries(PACKS))
    for (const locale of LANGUAGES[pack]!) {
      it(`that ${pack} shows has words in ${locale}, and as many labels as frames where it has any`, async () => {
        const { pictures } = (await readYaml(
          `/content/packs/${pack}/text/${locale}/pictures.yml`,
        )) as { pictures: Readonly<Record<string, PictureText>> };
        for (const [name, { frames }] of Object.entries(drawings)) {
          const words = pictures[name];
          expect(words?.alt, name).to.match(/\S{3}/);
          if (words!.steps) expect(words!.steps, name).to.have.length(frames.length);
        }
      });
    }

  it('of a whole body has the lines of the built-in map', async () => {
    const { maps } = (await readYaml('/content/packs/back-and-knee/maps.yml')) as Required<
      Pick<PackJson, 'maps'>
    >;
    for (const [index, { outline, lines }] of maps['body']!.drawings.entries()) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      render(DRAWINGS.body.frames[index], svg);
      const paths = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'));
      expect(paths).to.include.members([outline, lines]);
    }
  });

  it('keeps the length of legs and arms in every pose', () => {
    const half: Readonly<Record<string, number>> = { '10.4': 24, '7.6': 24, '6.2': 16, '5': 16 };
    let limbs = 0;
    const all = Object.entries({ ...DRAWINGS, ...SHOULDER_DRAWINGS });
    for (const [name, { frames }] of all.filter(([, { moves }]) => moves)) {
      for (const frame of frames) {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        render(frame, svg);
        for (const path of svg.querySelectorAll<SVGPathElement>('.line path')) {
          const length = half[path.getAttribute('stroke-width')!];
          if (length === undefined) continue;
          expect(path.getTotalLength(), `${name} ${path.getAttribute('d')}`).to.be.closeTo(
            length,
            0.35,
          );
          limbs++;
        }
      }
    }
    expect(limbs).to.be.at.least(4 * 23);
  });
});

describe('a picture', () => {
  afterEach(async () => {
    cleanUp();
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', media: 'screen' });
  });

  it('is one image named by the pack, its drawing hidden from assistive technology', async () => {
    const widget = await mount({ start: 'question' });
    for (const option of ['me', 'young', 'none']) await answer(widget, option);
    const picture = image(widget, 'A body, front and back');
    expect(picture.querySelectorAll('svg')).to.have.length(2);
    expect(
      [...picture.querySelectorAll('svg')].every(
        (svg) => svg.getAttribute('aria-hidden') === 'true',
      ),
    ).to.equal(true);
    expect(picture.closest('fieldset')!.querySelector('legend')!.textContent.trim()).to.equal(
      'How did it start?',
    );
    expect(widget.shadowRoot!.querySelector('[style], style')).to.equal(null);
  });

  it('of an exercise stands below the cautions and above the steps; of a cause in its card, with its caption', async () => {
    const picture = await exercise('40rem');
    const advice = picture.closest('.advice')!;
    const order = [...advice.querySelectorAll('.caution, figure, ol')].map(
      (element) => element.localName,
    );
    expect(order).to.deep.equal(['div', 'figure', 'ol']);
    const pain = image(document.querySelector('triage-widget')!, 'A line down one leg');
    expect(pain.closest('article')!.querySelector('.h')!.textContent).to.equal('A strain');
    expect(pain.closest('figure')!.querySelector('figcaption')!.textContent).to.equal(
      'Where it runs.',
    );
  });

  it('that has no words, or no drawing, is not shown', async () => {
    const text = FIXTURE.text['en']!;
    const packs: readonly PackJson[] = [
      { ...FIXTURE, text: { en: { ...text, pictures: {} } } },
      {
        ...FIXTURE,
        questions: FIXTURE.questions.map((question) =>
          question.picture ? { ...question, picture: 'portrait' } : question,
        ),
        text: { en: { ...text, pictures: { portrait: { alt: 'x' } } } },
      },
    ];
    for (const pack of packs) {
      const widget = await mount({ start: 'question', persist: 'none' }, pack);
      for (const option of ['me', 'young', 'none']) await answer(widget, option);
      expect(widget.dataset['step']).to.equal('e_onset');
      expect(widget.shadowRoot!.querySelector('figure')).to.equal(null);
    }
  });

  it('with room shows its frames side by side and still', async () => {
    const picture = await exercise('40rem');
    const [first, second] = frames(picture).map((frame) => frame.getBoundingClientRect());
    expect(second!.left).to.be.at.least(first!.right);
    expect(animations(picture)).to.deep.equal(['none', 'none']);
    expect(visibleButton(picture)).to.equal('');
  });

  it('without room lets its frames take turns, slowly, until it is paused', async () => {
    const picture = await exercise('20rem');
    expect(animations(picture)).to.deep.equal(['frame-2', 'frame-2']);
    expect(parseFloat(getComputedStyle(frames(picture)[0]!).animationDuration) / 2).to.be.at.least(
      1.5,
    );
    expect(visibleButton(picture)).to.equal('Pause the pictures');
    const button = picture.closest('figure')!.querySelector('button')!;
    button.click();
    const widget = document.querySelector('triage-widget')!;
    widget.requestUpdate();
    await widget.updateComplete;
    expect(
      frames(picture).map((frame) => getComputedStyle(frame).animationPlayState),
    ).to.deep.equal(['paused', 'paused']);
    expect(visibleButton(picture)).to.equal('Play the pictures');
    button.click();
    expect(getComputedStyle(frames(picture)[1]!).animationPlayState).to.equal('running');
  });

  itEmulated('does not move where motion is unwelcome, or on paper', async () => {
    for (const media of [{ reducedMotion: 'reduce' }, { media: 'print' }] as const) {
      await emulateMedia(media);
      const picture = await exercise('20rem');
      expect(animations(picture)).to.deep.equal(['none', 'none']);
      const [first, second] = frames(picture).map((frame) => frame.getBoundingClientRect());
      expect(second!.left >= first!.right || second!.top >= first!.bottom).to.equal(true);
      expect(visibleButton(picture)).to.equal('');
      await emulateMedia({ reducedMotion: 'no-preference', media: 'screen' });
      cleanUp();
    }
  });

  itEmulated('is seen in forced colours and in the dark', async () => {
    const contrasts = async (): Promise<boolean> => {
      const picture = await exercise('40rem');
      const line = getComputedStyle(picture.querySelector('.line')!).stroke;
      const accent = getComputedStyle(picture.querySelector('.accent')!).stroke;
      const surface = getComputedStyle(picture.closest('.widget')!).backgroundColor;
      const skin = getComputedStyle(picture.querySelector('.skin')!).stroke;
      return line !== surface && line !== skin && accent !== surface;
    };
    await emulateMedia({ forcedColors: 'active' });
    expect(await contrasts()).to.equal(true);
    cleanUp();
    await emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    expect(await contrasts()).to.equal(true);
    await emulateMedia({ colorScheme: 'light' });
  });
});
