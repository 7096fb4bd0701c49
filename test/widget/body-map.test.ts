import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { BODY } from '../../src/widget/pictures/bodies.js';
import { emulateMedia, itEmulated, setViewport } from './engine.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, input, mount, press, tick } from './support.js';

const AT: Readonly<Record<string, readonly string[]>> = {
  back: ['low-back'],
  one: ['knee'],
  both: ['knee'],
  legs: ['foot', 'calf'],
};
const LABELS = {
  back: 'The low back',
  one: 'One knee',
  both: 'Both knees',
  legs: 'Feet or calves',
  none: 'Nowhere',
};

/** The fixture with its first question asking for places on the body. */
const PLACES: PackJson = {
  ...FIXTURE,
  questions: FIXTURE.questions.map((question) =>
    question.id !== 'g_who'
      ? question
      : {
          id: 'g_who',
          role: 'intake',
          type: 'multi',
          picture: 'body',
          unsure: true,
          options: Object.keys(LABELS).map((id) => ({
            id,
            ...(AT[id] && { places: AT[id] }),
            ...(id === 'none' && { exclusive: true }),
            ...(id === 'legs' && { group: 'far' }),
          })),
        },
  ),
  rules: [],
  text: {
    en: {
      ...FIXTURE.text['en']!,
      questions: {
        ...FIXTURE.text['en']!.questions,
        g_who: {
          title: 'Where is it?',
          short: 'place',
          why: 'To know.',
          groups: { far: 'Far down' },
          options: Object.fromEntries(Object.entries(LABELS).map(([id, label]) => [id, { label }])),
        },
      },
    },
  },
};

const open = (): Promise<TriageWidget> => mount({ start: 'question', persist: 'none' }, PLACES);
const map = (widget: TriageWidget): HTMLElement => find(widget, '[role="listbox"]');
const place = (widget: TriageWidget, name: string): SVGElement =>
  find<SVGElement>(widget, `#place-${name}`);
const active = (widget: TriageWidget): string =>
  map(widget).getAttribute('aria-activedescendant')!.replace('place-', '');
const ticked = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=answer]:checked')].map(
    ({ value }) => value,
  );
const selected = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('[role="option"][aria-selected="true"]')].map(({ id }) =>
    id.replace('place-', ''),
  );
/**
 * The sides of a place that are marked, by their class: `on`, or `maybe` where it is not known
 * which one it is.
 */
const marks = (widget: TriageWidget, name: string): readonly string[] =>
  [...place(widget, name).querySelectorAll('[data-side]')].map((side) =>
    side.getAttribute('class')!,
  );

/** Taps one side of a place, in its middle, as a finger does. */
async function tap(widget: TriageWidget, name: string, side: -1 | 0 | 1): Promise<void> {
  const target = place(widget, name).querySelector(`[data-side="${side}"] ellipse`)!;
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
  await widget.updateComplete;
}

async function keys(widget: TriageWidget, ...presses: readonly string[]): Promise<void> {
  for (const key of presses) {
    await sendKeys({ press: key });
    await widget.updateComplete;
  }
}

describe('the map of the body', () => {
  afterEach(async () => {
    cleanUp();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ forcedColors: 'none', media: 'screen' });
  });

  it('has the places that the schema of packs allows', async () => {
    const schema = (await (await fetch('/content/schema/common.schema.json')).json()) as {
      $defs: { place: { enum: readonly string[] } };
    };
    expect(BODY.places!.flat().map(([name]) => name)).to.have.members([...schema.$defs.place.enum]);
  });

  it('is a list named by the pack, of the places that options name, each named by its option', async () => {
    const widget = await open();
    expect(map(widget).getAttribute('aria-label')).to.equal('A body, front and back');
    const places = [...map(widget).querySelectorAll('[role="option"]')];
    expect(places.map((each) => each.querySelector('title')!.textContent)).to.deep.equal([
      'One knee',
      'Feet or calves',
      'The low back',
      'Feet or calves',
    ]);
    expect(places.every((each) => each.getAttribute('aria-selected') === 'false')).to.equal(true);
  });

  it('a tap ticks the list and a tick marks the map', async () => {
    const widget = await open();
    await tap(widget, 'low-back', 0);
    expect(ticked(widget)).to.deep.equal(['back']);
    expect(selected(widget)).to.deep.equal(['low-back']);
    await tick(widget, 'legs');
    expect(selected(widget)).to.deep.equal(['foot', 'low-back', 'calf']);
    expect(marks(widget, 'calf')).to.deep.equal(['on', 'on']);
    await tap(widget, 'calf', 1);
    expect(ticked(widget)).to.deep.equal(['back']);
    await press(widget, 'Continue');
    expect(widget.answers['g_who']).to.deep.equal(['back']);
  });

  it('one side is the first option, the other side too is the second, and a third tap takes one back', async () => {
    const widget = await open();
    await tap(widget, 'knee', -1);
    expect([ticked(widget), marks(widget, 'knee')]).to.deep.equal([['one'], ['on', '']]);
    await tap(widget, 'knee', 1);
    expect([ticked(widget), marks(widget, 'knee')]).to.deep.equal([['both'], ['on', 'on']]);
    expect(place(widget, 'knee').querySelector('title')!.textContent).to.equal('Both knees');
    await tap(widget, 'knee', -1);
    expect([ticked(widget), marks(widget, 'knee')]).to.deep.equal([['one'], ['', 'on']]);
    await tap(widget, 'knee', 1);
    expect([ticked(widget), marks(widget, 'knee')]).to.deep.equal([[], ['', '']]);
  });

  it('where the list says "one", either side may be meant, and a tap only says which', async () => {
    const widget = await open();
    await tick(widget, 'one');
    expect(marks(widget, 'knee')).to.deep.equal(['maybe', 'maybe']);
    await tap(widget, 'knee', 1);
    expect([ticked(widget), marks(widget, 'knee')]).to.deep.equal([['one'], ['', 'on']]);
  });

  it('what excludes the rest clears the map, and a tap clears that', async () => {
    const widget = await open();
    await tap(widget, 'low-back', 0);
    await tick(widget, 'none');
    expect(selected(widget)).to.deep.equal([]);
    await tap(widget, 'knee', 1);
    expect(ticked(widget)).to.deep.equal(['one']);
  });

  it('is one stop for Tab; arrows go about, Space goes from one to both to none', async () => {
    const widget = await open();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => {
      heard.push(key);
    };
    find(widget, 'h2').focus();
    await keys(widget, 'Tab');
    expect(focused(widget)).to.equal(map(widget));
    expect(active(widget)).to.equal('knee');
    document.addEventListener('keydown', listen);
    await keys(widget, 'ArrowDown');
    expect(active(widget)).to.equal('foot');
    await keys(widget, 'ArrowRight');
    expect(active(widget)).to.equal('calf');
    await keys(widget, 'Home', 'ArrowUp');
    expect(active(widget)).to.equal('knee');
    await keys(widget, 'End', 'ArrowDown');
    expect(active(widget)).to.equal('calf');
    await keys(widget, 'ArrowUp', ' ');
    expect([active(widget), ticked(widget)]).to.deep.equal(['low-back', ['back']]);
    await keys(widget, 'Home', ' ');
    expect(ticked(widget)).to.deep.equal(['back', 'one']);
    await keys(widget, ' ');
    expect(ticked(widget)).to.deep.equal(['back', 'both']);
    await keys(widget, ' ');
    expect(ticked(widget)).to.deep.equal(['back']);
    expect(heard).to.deep.equal([]);
    document.removeEventListener('keydown', listen);
    await keys(widget, 'Tab');
    expect(focused(widget)).to.equal(input(widget, 'back'));
  });

  it('shows where the keyboard is, and its name', async () => {
    const widget = await open();
    find(widget, 'h2').focus();
    await keys(widget, 'Tab');
    const ring = (name: string): string =>
      getComputedStyle(place(widget, name).querySelector('rect')!).stroke;
    expect(getComputedStyle(map(widget)).outlineStyle).to.equal('solid');
    expect(ring('knee')).not.to.equal('none');
    expect(ring('foot')).to.equal('none');
    expect(find(widget, '.spot-name').textContent.trim()).to.equal('One knee');
    await keys(widget, ' ');
    expect(find(widget, '.spot-name').textContent.trim()).to.equal('One knee ✓');
  });

  it('goes first to what is chosen', async () => {
    const widget = await open();
    await tick(widget, 'back');
    map(widget).focus();
    await widget.updateComplete;
    expect(active(widget)).to.equal('low-back');
  });

  it('pressed by assistive technology, which knows no sides, does as Space does', async () => {
    const widget = await open();
    place(widget, 'knee').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await widget.updateComplete;
    expect(ticked(widget)).to.deep.equal(['one']);
    place(widget, 'knee').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await widget.updateComplete;
    expect(ticked(widget)).to.deep.equal(['both']);
  });

  itEmulated(
    'at 320 px has targets of 24 px and more, and nothing moves when one is hit',
    async () => {
      await setViewport({ width: 320, height: 640 });
      const widget = await open();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const target of widget.shadowRoot!.querySelectorAll('.spot rect')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.closest('[role=option]')!.id).to.be.at.least(24);
      }
      const before = input(widget, 'back').getBoundingClientRect().top + scrollY;
      await tap(widget, 'knee', 1);
      expect(input(widget, 'back').getBoundingClientRect().top + scrollY).to.equal(before);
    },
  );

  itEmulated('tells a chosen place in forced colours, and is not printed', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const widget = await open();
    await tick(widget, 'both');
    const look = (name: string): readonly string[] => {
      const { fillOpacity, stroke } = getComputedStyle(
        place(widget, name).querySelector('ellipse')!,
      );
      return [fillOpacity, stroke];
    };
    expect(look('knee')[0]).to.equal('1');
    expect(look('low-back')[0]).to.equal('0');
    expect(look('low-back')[1]).not.to.equal('none');
    await emulateMedia({ media: 'print', forcedColors: 'none' });
    expect(getComputedStyle(map(widget).closest('figure')!).display).to.equal('none');
  });

  it('is a plain picture where no option names a place', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    for (const option of ['me', 'young', 'none']) await answer(widget, option);
    expect(widget.shadowRoot!.querySelector('[role="listbox"]')).to.equal(null);
    expect(find(widget, 'figure').querySelectorAll('ellipse').length).to.be.greaterThan(12);
  });

  it('long lists have words above their groups', async () => {
    const widget = await open();
    const rows = [...find(widget, '.options').children].map((row) =>
      row.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(rows).to.deep.equal([
      'The low back',
      'One knee',
      'Both knees',
      'Far down',
      'Feet or calves',
      'or',
      'Nowhere',
      'Not sure',
    ]);
  });
});
