import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'chai';
import {
  answer,
  click,
  closePages,
  endMotion,
  openPage,
  toResult,
  wait,
  type HostPage,
} from './host-page.js';

/**
 * The habits of asks on one page, at their worst; the last rule would win against any that is not
 * important.
 */
const SHOUTING = `
  html{font-size:62.5%}
  *{all:unset}
  *{line-height:3em;letter-spacing:.2em;font-weight:300;box-sizing:content-box}
  html body{display:block;margin:0;font:italic 1.4rem/3em cursive;text-transform:uppercase;text-align:center;text-indent:1em;word-spacing:.6em;white-space:nowrap;cursor:crosshair;background:#ffe94a;color:#3a0026;direction:ltr}
  html head,html script{display:none}
  h1,h2,h3,p,li,legend,label,button{color:#7a1150!important;text-decoration:underline wavy!important}
  input,button,summary{appearance:none!important;opacity:.2!important;outline:none!important}
  fieldset{border:8px dashed!important} svg,img{display:none!important} :focus{outline:none!important}`;
const IMPORTANT = SHOUTING.replaceAll(
  /(?<!important)([;}])/g,
  (end, _, at: number, text: string) =>
    /[{;]$/.test(text.slice(0, at)) ? end : `!important${end}`,
).replaceAll(/!important\s*!important/g, '!important');
const REASSURING = 'body{margin:0}';

const sheet = (css: string): string =>
  `<style>${css}</style><script src="/node_modules/axe-core/axe.min.js"></script>`;
const STEPS = ['cover', 'g_age', 'f_now', 'e_where'];
/** In WebKit a drawing's `<title>` has no box, and axe then takes what it names for nameless. */
const DRAWS_TITLES =
  navigator.userAgent.includes('Chrome/') || navigator.userAgent.includes('Firefox/');
const RULES: RunOptions = {
  resultTypes: ['violations'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'aria-toggle-field-name': { enabled: DRAWS_TITLES },
    region: { enabled: false },
  },
};

async function violations({ window, widgets }: HostPage): Promise<readonly string[]> {
  endMotion(widgets[0]!);
  const { axe } = window as unknown as {
    axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
  };
  return (await axe.run(widgets[0]!, RULES)).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

/** Where everything in the widget is and how its text is set, in order. */
function layout({ window, widgets }: HostPage): readonly string[] {
  endMotion(widgets[0]!);
  const root = widgets[0]!.shadowRoot!;
  const origin = root.querySelector('.widget')!.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('.widget *')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { fontSize, fontWeight, fontStyle, lineHeight, letterSpacing, textTransform, color } =
      window.getComputedStyle(element);
    const box = [left - origin.left, top - origin.top, width, height].map(Math.round);
    return `${element.localName}.${element.className.toString()} ${box.join(' ')} ${[fontSize, fontWeight, fontStyle, lineHeight, letterSpacing, textTransform, color].join(' ')}`;
  });
}

/** The sizes of all text that is drawn, in px. */
const sizes = ({ window, widgets }: HostPage): readonly number[] =>
  [...widgets[0]!.shadowRoot!.querySelectorAll('.widget *')]
    .filter(
      (element) =>
        element.getClientRects().length &&
        [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
        ),
    )
    .map((element) => parseFloat(window.getComputedStyle(element).fontSize));

async function goTo(page: HostPage, step: string): Promise<void> {
  const widget = page.widgets[0]!;
  while (widget.dataset['step'] !== step)
    await (widget.dataset['step'] === 'cover' ? click(widget, '.nav .primary') : answer(widget));
}

for (const [name, css] of [
  ['every rule as it is', SHOUTING],
  ['every rule important', IMPORTANT],
] as const) {
  describe(`4: a page whose styles reach for everything, ${name}`, function () {
    this.timeout(60_000);
    afterEach(closePages);

    it('is as hostile as it should be', async () => {
      const { window, document } = await openPage({ head: sheet(css) });
      const { textTransform, lineHeight, fontSize } = window.getComputedStyle(document.body);
      expect([
        window.getComputedStyle(document.documentElement).fontSize,
        textTransform,
        fontSize,
        parseFloat(lineHeight),
      ]).to.deep.equal(['10px', 'uppercase', '14px', 42]);
    });

    it('each screen is laid out and set as on a calm page', async () => {
      const [hostile, reassuring] = [
        await openPage({ head: sheet(css) }),
        await openPage({ head: sheet(REASSURING) }),
      ];
      for (const step of [...STEPS, 'result']) {
        for (const page of [hostile, reassuring])
          await (step === 'result' ? toResult(page.widgets[0]!) : goTo(page, step));
        const [found, wanted] = [layout(hostile), layout(reassuring)];
        expect(found.length, step).to.be.greaterThan(10);
        expect(
          found.filter((line, index) => line !== wanted[index]),
          step,
        ).to.deep.equal([]);
        expect(Math.min(...sizes(hostile)), step).to.be.at.least(16);
      }
    });

    it('axe finds nothing', async () => {
      const page = await openPage({ head: sheet(css) });
      for (const step of STEPS) {
        await goTo(page, step);
        expect(await violations(page), step).to.deep.equal([]);
      }
      await toResult(page.widgets[0]!);
      expect(await violations(page), 'result').to.deep.equal([]);
    });

    it('nothing moves once a screen is there', async () => {
      const page = await openPage({ head: sheet(css) });
      for (const step of STEPS) {
        await goTo(page, step);
        const first = layout(page);
        await wait(300);
        expect(layout(page), step).to.deep.equal(first);
      }
    });
  });
}
