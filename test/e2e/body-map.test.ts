import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import type { TriagePage } from './triage-page.js';

const WHERE = PACK.questions.find(({ id }) => id === 'e_where')!;
const WORDS = PACK.text['en']!.questions['e_where']!;
const label = (option: string): string => WORDS.options[option]!.label;

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: unknown };
  }[];
}

/** What assistive technology is told of the screen: role, name, and whether it is chosen. */
async function reported({ widget }: TriagePage): Promise<readonly string[]> {
  const client = await widget.page().context().newCDPSession(widget.page());
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Node[];
  };
  await client.detach();
  const state = (node: Node, name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value;
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const chosen = [state(node, 'checked'), state(node, 'selected')].some(
        (value) => value === true || value === 'true',
      );
      return `${node.role?.value}: ${node.name?.value}${chosen ? ' (chosen)' : ''}`;
    });
}

async function toWhere(): Promise<TriagePage> {
  const { triage: triage } = await browser.visit('/plain.html');
  await triage.start();
  await triage.answer('40_49');
  await triage.answer(['none']);
  assert.equal(await triage.step(), 'e_where');
  return triage;
}

interface Region {
  readonly name: string;
  readonly hit: readonly [left: number, top: number, right: number, bottom: number];
  /** Whether its own shape is drawn there. */
  readonly isDrawn: boolean;
}

/** Each side of every place, as the page lays it out. */
const regionsOf = ({ widget }: TriagePage): Promise<readonly Region[]> =>
  widget.getByRole('listbox').evaluate((list) =>
    [...list.querySelectorAll<SVGElement>('[data-side]')].map((side) => {
      const { left, top, right, bottom } = side.querySelector('.hit')!.getBoundingClientRect();
      const shape = side.querySelector('.shape')!.getBoundingClientRect();
      return {
        name: `${side.parentElement!.id} ${side.dataset['side']}`,
        hit: [left, top, right, bottom] as const,
        isDrawn: shape.width > 0 && shape.left < right && shape.right > left,
      };
    }),
  );

describe('where it is felt, to a finger', () => {
  it('every place of the built file is drawn, 44 px wide and high at 320 px, and no two meet', async () => {
    const triage = await toWhere();
    await triage.widget.page().setViewportSize({ width: 320, height: 700 });
    const regions = await regionsOf(triage);
    const pairs = PACK.maps!['body']!.drawings.flatMap(({ regions: drawn }) =>
      drawn.flatMap(({ place, pair }) =>
        (pair ? [-1, 1] : [0]).map((side) => `place-${place} ${side}`),
      ),
    );
    assert.deepEqual(
      regions.map(({ name }) => name),
      pairs,
    );
    for (const { name, hit, isDrawn } of regions) {
      const [left, top, right, bottom] = hit;
      assert.ok(isDrawn, name);
      assert.ok(Math.min(right - left, bottom - top) >= 44, `${name}: ${hit.join(' ')}`);
      for (const other of regions.filter((each) => each.name !== name)) {
        const [from, above, to, below] = other.hit.map((edge, index) =>
          index < 2 ? edge + 0.01 : edge - 0.01,
        ) as unknown as Region['hit'];
        assert.ok(
          right <= from || to <= left || bottom <= above || below <= top,
          `${name} meets ${other.name}`,
        );
      }
    }
    await triage.widget.page().close();
  });
});

describe('where it is felt, to assistive technology', () => {
  it('every option is a checkbox with its name, and every place of the map an option with that name', async () => {
    const triage = await toWhere();
    const all = await reported(triage);
    for (const { id, places } of WHERE.options) {
      assert.ok(all.includes(`checkbox: ${label(id)}`), label(id));
      const isFirst = places?.some(
        (place) => WHERE.options.find((option) => option.places?.includes(place))!.id === id,
      );
      assert.equal(
        all.some((each) => each === `option: ${label(id)}`),
        isFirst === true,
        `place of ${id}`,
      );
    }
    assert.ok(all.includes(`listbox: ${PACK.text['en']!.pictures!['body']!.alt}`));
    await triage.widget.page().close();
  });

  it('the state is told in both after the mouse and after the keyboard', async () => {
    const triage = await toWhere();
    const { keyboard } = triage.widget.page();
    await triage.widget.getByRole('checkbox', { name: label('lowback'), exact: true }).check();
    const afterMouse = await reported(triage);
    assert.ok(afterMouse.includes(`checkbox: ${label('lowback')} (chosen)`));
    assert.ok(afterMouse.includes(`option: ${label('lowback')} (chosen)`));

    await triage.widget.getByRole('listbox').focus();
    await keyboard.press(' ');
    assert.ok(!(await reported(triage)).some((each) => each.endsWith('(chosen)')));
    await keyboard.press('Home');
    for (
      let steps = 0;
      steps < 12 && !(await reported(triage)).includes(`checkbox: ${label('knee')} (chosen)`);
      steps++
    ) {
      const active = await triage.widget
        .getByRole('listbox')
        .evaluate((list) =>
          (list.getRootNode() as ShadowRoot)
            .getElementById(list.getAttribute('aria-activedescendant')!)!
            .textContent.trim(),
        );
      await keyboard.press(active.startsWith(label('knee')) ? ' ' : 'ArrowDown');
    }
    const afterKeys = await reported(triage);
    assert.ok(afterKeys.includes(`checkbox: ${label('knee')} (chosen)`));
    assert.ok(afterKeys.includes(`option: ${label('knee')} (chosen)`));
    assert.ok(!afterKeys.includes(`checkbox: ${label('lowback')} (chosen)`));
    await triage.widget.page().close();
  });
});
