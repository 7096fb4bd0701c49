import { expect } from 'chai';
import { keys, map, open, openWhole, place, readMaps, tap, targets } from './body-map-fixture.js';
import { emulateMedia, itEmulated, setViewport } from './engine.js';
import { cleanUp, find, input, tick } from './support.js';

describe('how the map of the body looks', () => {
  before(readMaps);

  afterEach(async () => {
    cleanUp();
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ forcedColors: 'none', media: 'screen', reducedMotion: 'no-preference' });
  });

  it('shows where the keyboard is, and its name', async () => {
    const widget = await open();
    find(widget, 'h2').focus();
    await keys(widget, 'Tab');
    const ring = (name: string): string =>
      getComputedStyle(place(widget, name).querySelector('.shape')!).strokeWidth;
    expect(getComputedStyle(map(widget)).outlineStyle).to.equal('solid');
    expect([ring('knee'), ring('shin')]).to.deep.equal(['7px', '1px']);
    expect(find(widget, '.spot-name').textContent.trim()).to.equal('One knee');
    await keys(widget, ' ');
    expect(find(widget, '.spot-name').textContent.trim()).to.equal('One knee ✓');
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
  });

  itEmulated('tells a chosen place in forced colours, and is not printed', async () => {
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
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
});
