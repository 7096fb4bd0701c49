import { expect } from 'chai';
import {
  active,
  chips,
  keys,
  map,
  marks,
  open,
  place,
  readMaps,
  selected,
  tap,
  ticked,
} from './body-map-fixture.js';
import { answer, cleanUp, find, focused, input, mount, press, tick } from './support.js';

describe('the map of the body', () => {
  before(readMaps);
  afterEach(cleanUp);

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
