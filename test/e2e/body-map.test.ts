import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import type { Person } from './person.js';

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
async function told({ widget }: Person): Promise<readonly string[]> {
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

async function toWhere(): Promise<Person> {
  const { person } = await browser.visit('/plain.html');
  await person.start();
  await person.answer('40_49');
  await person.answer(['none']);
  assert.equal(await person.step(), 'e_where');
  return person;
}

describe('where it is felt, to assistive technology', () => {
  it('every option is a checkbox with its name, and every place of the map an option with that name', async () => {
    const person = await toWhere();
    const all = await told(person);
    for (const { id, at } of WHERE.options) {
      assert.ok(all.includes(`checkbox: ${label(id)}`), label(id));
      const isFirst = at?.some(
        (place) => WHERE.options.find((option) => option.at?.includes(place))!.id === id,
      );
      assert.equal(
        all.some((each) => each === `option: ${label(id)}`),
        isFirst === true,
        `place of ${id}`,
      );
    }
    assert.ok(all.includes(`listbox: ${PACK.text['en']!.pictures!['body']!.alt}`));
    await person.widget.page().close();
  });

  it('the state is told in both after the mouse and after the keyboard', async () => {
    const person = await toWhere();
    const { keyboard } = person.widget.page();
    await person.widget.getByRole('checkbox', { name: label('lowback'), exact: true }).check();
    const afterMouse = await told(person);
    assert.ok(afterMouse.includes(`checkbox: ${label('lowback')} (chosen)`));
    assert.ok(afterMouse.includes(`option: ${label('lowback')} (chosen)`));

    await person.widget.getByRole('listbox').focus();
    await keyboard.press(' ');
    assert.ok(!(await told(person)).some((each) => each.endsWith('(chosen)')));
    await keyboard.press('Home');
    for (
      let steps = 0;
      steps < 12 && !(await told(person)).includes(`checkbox: ${label('knee2')} (chosen)`);
      steps++
    ) {
      const active = await person.widget
        .getByRole('listbox')
        .evaluate((list) =>
          (list.getRootNode() as ShadowRoot)
            .getElementById(list.getAttribute('aria-activedescendant')!)!
            .textContent.trim(),
        );
      await keyboard.press(active.startsWith(label('knee1')) ? ' ' : 'ArrowDown');
      if (active.startsWith(label('knee1'))) await keyboard.press(' ');
    }
    const afterKeys = await told(person);
    assert.ok(afterKeys.includes(`checkbox: ${label('knee2')} (chosen)`));
    assert.ok(afterKeys.includes(`option: ${label('knee2')} (chosen)`));
    assert.ok(!afterKeys.includes(`checkbox: ${label('knee1')} (chosen)`));
    await person.widget.page().close();
  });
});
