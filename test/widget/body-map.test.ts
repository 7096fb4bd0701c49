import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { BodyMap, PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { emulateMedia, itEmulated, setViewport } from './engine.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, input, mount, press, tick } from './support.js';

const AT: Readonly<Record<string, readonly string[]>> = {
  back: ['low-back'],
  one: ['knee'],
  both: ['knee'],
  legs: ['shin', 'calf'],
};
const LABELS = {
  back: 'The low back',
  one: 'One knee',
  both: 'Both knees',
  legs: 'Feet or calves',
  none: 'Nowhere',
};

let maps: Readonly<Record<string, BodyMap>>;

/** The fixture with its first question asking for places on the body. */
const placesPack = (at = AT): PackJson => ({
  ...FIXTURE,
  maps,
  questions: FIXTURE.questions.map((question) =>
    question.id !== 'g_who'
      ? question
      : {
          id: 'g_who',
          role: 'intake',
          type: 'multi',
          map: 'body',
          unsure: true,
          options: Object.keys(LABELS).map((id) => ({
            id,
            ...(at[id] && { places: at[id] }),
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
});

const open = (at = AT): Promise<TriageWidget> =>
  mount({ start: 'question', persist: 'none' }, placesPack(at));
/** The map with every place that it draws. */
const openWhole = (): Promise<TriageWidget> =>
  open({
    back: maps['body']!.drawings.flatMap(({ regions }) => regions.map(({ place: name }) => name)),
  });
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
  const target = place(widget, name).querySelector(`[data-side="${side}"] .hit`)!;
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

interface Target {
  readonly element: Element;
  readonly name: string;
  readonly box: DOMRect;
}

/** What a finger may hit, each side by itself. */
const targets = (widget: TriageWidget): readonly Target[] =>
  [...widget.shadowRoot!.querySelectorAll('.hit')].map((element) => ({
    element,
    name: `${element.closest('[role=option]')!.id} ${element.parentElement!.dataset['side']}`,
    box: element.getBoundingClientRect(),
  }));
const chips = (widget: TriageWidget): readonly HTMLButtonElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.chip'),
];

describe('the map of the body', () => {
  before(async () => {
    const text = await (await fetch('/content/packs/back-and-knee/maps.yml')).text();
    ({ maps } = parse(text) as { maps: typeof maps });
  });

  afterEach(async () => {
    cleanUp();
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ forcedColors: 'none', media: 'screen' });
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
    expect(selected(widget)).to.deep.equal(['shin', 'low-back', 'calf']);
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
    expect(active(widget)).to.equal('shin');
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
    expect(focused(widget)).to.equal(chips(widget)[0]);
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
    expect(ring('shin')).to.equal('none');
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

  itEmulated('at 320 px gives every place 44 px of its own, with its tick in it', async () => {
    await setViewport({ width: 320, height: 900 });
    document.body.style.margin = '16px';
    const widget = await openWhole();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await tick(widget, 'back');
    const all = targets(widget);
    expect(all).to.have.length(20);
    map(widget).scrollIntoView();
    const at = (x: number, y: number): Element | null =>
      widget.shadowRoot!.elementFromPoint(x, y)!.closest('[data-side]');
    for (const { element, name, box } of targets(widget)) {
      expect(Math.min(box.width, box.height), name).to.be.at.least(44);
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      for (const [dx, dy] of [
        [0, 0],
        [-21, -21],
        [21, -21],
        [-21, 21],
        [21, 21],
      ] as const)
        expect(at(x + dx, y + dy), name).to.equal(element.parentElement);
      const tickBox = element.parentElement!.querySelector('.tick')!.getBoundingClientRect();
      expect(tickBox.left >= box.left && tickBox.right <= box.right, name).to.equal(true);
      expect(tickBox.top >= box.top && tickBox.bottom <= box.bottom, name).to.equal(true);
    }
    for (const [index, { name, box }] of all.entries())
      for (const other of all.slice(index + 1)) {
        const apart =
          box.right <= other.box.left + 0.01 ||
          other.box.right <= box.left + 0.01 ||
          box.bottom <= other.box.top + 0.01 ||
          other.box.bottom <= box.top + 0.01;
        expect(apart, `${name} and ${other.name}`).to.equal(true);
      }
  });

  itEmulated('at 320 px nothing moves at the first choice', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await open();
    const before = input(widget, 'back').getBoundingClientRect().top + scrollY;
    await tap(widget, 'knee', 1);
    expect(input(widget, 'back').getBoundingClientRect().top + scrollY).to.equal(before);
  });

  it('says what is chosen below it, each with a way to take it back', async () => {
    const widget = await open();
    expect(chips(widget)).to.have.length(0);
    await tap(widget, 'low-back', 0);
    await tick(widget, 'legs');
    expect(chips(widget).map((chip) => chip.textContent.trim())).to.deep.equal([
      'The low back',
      'Feet or calves',
    ]);
    for (const chip of chips(widget))
      expect(chip.getBoundingClientRect().height).to.be.at.least(44);
    chips(widget)[0]!.focus();
    await press(widget, 'Remove: The low back');
    expect([ticked(widget), selected(widget)]).to.deep.equal([['legs'], ['shin', 'calf']]);
    expect(focused(widget)).to.equal(map(widget));
    await tick(widget, 'none');
    expect(chips(widget)).to.have.length(0);
  });

  it("names the body's own left and right, whichever way the page runs", async () => {
    document.documentElement.dir = 'rtl';
    const widget = await open();
    const names = [...widget.shadowRoot!.querySelectorAll('.sides')].map((sides) =>
      [...sides.children]
        .sort((one, two) => one.getBoundingClientRect().left - two.getBoundingClientRect().left)
        .map((side) => side.textContent),
    );
    document.documentElement.dir = '';
    expect(names).to.deep.equal([
      ['Right', 'Left'],
      ['Left', 'Right'],
    ]);
  });

  it('stands beside the list from 32em of its own width', async () => {
    const widget = await open();
    const isBeside = (): boolean => {
      const list = find(widget, '.options').getBoundingClientRect();
      return list.left >= map(widget).getBoundingClientRect().right;
    };
    const choice = find(widget, '.choice');
    widget.style.inlineSize = '36.5rem';
    expect(choice.clientWidth).to.be.within(512, 544);
    expect(isBeside()).to.equal(true);
    for (const { box } of targets(widget))
      expect(Math.min(box.width, box.height)).to.be.at.least(44);
    widget.style.inlineSize = '33rem';
    expect(choice.clientWidth).to.be.within(460, 511);
    expect(isBeside()).to.equal(false);
  });

  itEmulated('does not move where motion is unwelcome', async () => {
    const widget = await open();
    const duration = (): string =>
      getComputedStyle(place(widget, 'knee').querySelector('.shape')!).transitionDuration;
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(duration()).not.to.equal('0s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(duration()).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  itEmulated('tells a chosen place in forced colours, and is not printed', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const widget = await open();
    await tick(widget, 'both');
    const look = (name: string, part: string): CSSStyleDeclaration =>
      getComputedStyle(place(widget, name).querySelector(part)!);
    expect(look('knee', '.shape').fill).not.to.equal(look('low-back', '.shape').fill);
    expect(look('low-back', '.shape').stroke).not.to.equal('none');
    expect(look('knee', '.tick').display).not.to.equal('none');
    expect(look('low-back', '.tick').display).to.equal('none');
    await emulateMedia({ media: 'print', forcedColors: 'none' });
    expect(getComputedStyle(map(widget).closest('figure')!).display).to.equal('none');
  });

  it('leaves room for a plain picture where a question has no map', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    for (const option of ['me', 'young', 'none']) await answer(widget, option);
    expect(widget.shadowRoot!.querySelector('[role="listbox"]')).to.equal(null);
    expect(find(widget, 'figure').querySelectorAll('.person')).to.have.length(2);
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
