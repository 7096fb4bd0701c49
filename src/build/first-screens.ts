import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { wornRules } from './worn-rules.js';
import type { HelpWords, MessageTable } from '../i18n/messages.js';
import type { Branch, FirstScreen, FirstScreens, Piece } from '../widget/first-screen/screens.js';

/** Any number that is in no table: where the widget writes it, the number of the page's region goes. */
const NUMBER = '0987654321';
const PATIENCE = 10_000;
/** What Node has of its own too, which a DOM does not take. */
const EVENTS = ['Event', 'CustomEvent'];

/** A built module of the package. */
const built = async <Module>(path: string): Promise<Module> =>
  (await import(pathToFileURL(join('dist', path)).href)) as Module;

const page = withPage();

/**
 * The first screens in one language, as the built widget itself draws them in a DOM of the build.
 * @param locale a language of the built-in pack
 * @throws Error where the widget draws none, or a screen holds what cannot be written down
 */
export async function firstScreens(locale: string): Promise<FirstScreens> {
  const window = await page;
  const [{ LOCALES }, { helpEn }, { styles }] = await Promise.all([
    built<{ LOCALES: ReadonlyMap<string, MessageTable> }>('i18n/locales/all.js'),
    built<{ helpEn: HelpWords }>('i18n/locales/help-en.js'),
    built<{ styles: readonly { cssText: string }[] }>('widget/styles/index.js'),
  ]);
  const words = LOCALES.get(locale)!;
  const help = Object.fromEntries(
    Object.keys(helpEn).map((key) => [key, words[key as keyof HelpWords]]),
  ) as unknown as HelpWords;
  const [cover, question] = await Promise.all([
    screen(window, locale, {}),
    screen(window, locale, { start: 'question' }),
  ]);
  return {
    locale,
    css: wornRules(
      styles.map(({ cssText }) => cssText).join('\n'),
      [cover, question].flatMap(({ roots }) => roots),
    ),
    cover: cover.screen,
    question: question.screen,
    loading: words.loading as string,
    help: locale === 'en' ? [] : [[locale, help]],
  };
}

/** A DOM for the widget's code, which finds one before it is read. */
async function withPage(): Promise<Window> {
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
    url: 'https://example.org/',
    pretendToBeVisual: true,
  });
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || EVENTS.includes(name))
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => window[name as keyof typeof window] as unknown,
      });
  await built('cdn/all/define.js');
  return window as unknown as Window;
}

async function screen(
  window: Window,
  locale: string,
  attributes: Readonly<Record<string, string>>,
): Promise<{ readonly screen: FirstScreen; readonly roots: readonly ParentNode[] }> {
  const [without, known] = await Promise.all([
    drawn(window, { ...attributes, lang: locale }),
    drawn(window, { ...attributes, lang: locale, 'emergency-number': NUMBER }),
  ]);
  return {
    screen: { step: without.step, tree: branch(without.box, known.box) },
    roots: [without, known].map(({ box }) => box.getRootNode() as ShadowRoot),
  };
}

/** What a new element shows once it shows its first screen. */
async function drawn(
  { document }: Window,
  attributes: Readonly<Record<string, string>>,
): Promise<{ readonly step: string; readonly box: Element }> {
  const tag = document.createElement('triage-widget');
  for (const [name, value] of Object.entries({ persist: 'none', ...attributes }))
    tag.setAttribute(name, value);
  document.body.append(tag);
  for (const end = Date.now() + PATIENCE; !tag.dataset['step'];) {
    if (Date.now() > end) throw new Error('first-screens: the built widget draws no screen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const { step = '' } = tag.dataset;
  const box = tag.shadowRoot!.querySelector('.widget');
  if (step === 'failure' || !box) throw new Error(`first-screens: the widget draws a ${step}`);
  return { step, box };
}

/**
 * An element as data. Where the same element of the screen with a number holds a link to that, there
 * is the place of the number.
 */
function branch(element: Element, known: Element): Branch {
  const attributes = Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [name, value]),
  );
  const [children, others] = [pieces(element), pieces(known)];
  if (children.length !== others.length)
    throw new Error(`first-screens: <${element.localName}> is another with a number`);
  return {
    name: element.localName,
    attributes,
    children: joined(children.flatMap((child, index) => piece(child, others[index]!))),
  };
}

function piece(child: Node, other: Node): Piece[] {
  const isElement = (node: Node): node is Element => node.nodeType === 1;
  if (isElement(child)) return [branch(child, other as Element)];
  const text = (child.textContent ?? '').replace(/\s+/g, ' ');
  if (isElement(other)) return [{ words: text }];
  if (child.textContent !== other.textContent)
    throw new Error(`first-screens: "${text}" is "${other.textContent}" with a number`);
  return text ? [text] : [];
}

/** Neighbouring texts as one. */
const joined = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    return typeof last === 'string' && typeof piece === 'string'
      ? [...all.slice(0, -1), `${last}${piece}`.replace(/\s+/g, ' ')]
      : [...all, piece];
  }, []);

/** What an element holds, but for the marks of Lit. */
const pieces = (element: Element): readonly Node[] =>
  [...element.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3);
