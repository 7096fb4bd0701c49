import { telephone } from '../regions.js';
import type { FirstScreens, Piece } from './screens.js';
import { suitedScreen, TELLING, type SuitedScreen } from './suited.js';
import { MARK, PRESSED, withdrawFirstScreen } from './withdraw.js';

const SVG = 'http://www.w3.org/2000/svg';

/** After how long a press that waits for the code is told that it is coming, in milliseconds. */
const PATIENCE = 300;

/**
 * Draws, in every tag of the page that is not brought to life yet, the screen that the widget would
 * draw first. It can be read, ticked and pressed; the widget takes over what was done on it. A tag
 * in which that fails shows the page's own fallback, as it does while the code loads.
 * @param all the screens by language, each once
 * @param isStep whether the tag says in `data-step` which screen it is, before its methods are there
 * @returns whether there is a tag in which one was to be drawn
 */
export function drawFirstScreens(all: readonly FirstScreens[], isStep: boolean): boolean {
  let isAny = false;
  // Where a page makes every root a closed one, the widget could not find what is drawn here.
  const trial = document.createElement('div');
  trial.attachShadow({ mode: 'open' });
  if (!trial.shadowRoot) return isAny;
  for (const tag of document.querySelectorAll('triage-widget')) {
    if (tag.shadowRoot || 'renderRoot' in tag) continue;
    for (const screens of all) {
      const screen = suitedScreen(tag, screens);
      if (!screen) continue;
      new EarlyScreen(tag, isStep).draw(screen, screens);
      isAny = true;
    }
  }
  return isAny;
}

/** The screen in one tag. Whatever fails on it gives the page's own fallback back its place. */
class EarlyScreen {
  readonly #tag: Element;
  readonly #root: ShadowRoot;
  readonly #fallback: HTMLSlotElement;
  readonly #isStep: boolean;

  constructor(tag: Element, isStep: boolean) {
    this.#tag = tag;
    this.#isStep = isStep;
    this.#root = tag.attachShadow({ mode: 'open' });
    this.#fallback = this.#root.appendChild(document.createElement('slot'));
  }

  readonly draw = this.#guard((screen: SuitedScreen, { css, loading }: FirstScreens) => {
    const box = grown(screen.tree, screen.emergency) as Element;
    box.setAttribute(MARK, screen.step);
    box.setAttribute('data-theme', screen.theme);
    wear(this.#root, box, css);
    this.#hear(box, loading);
    this.#root.append(box);
    this.#fallback.remove();
    if (this.#isStep) this.#tag.setAttribute('data-step', screen.step);
    this.#watch();
  });

  #guard<Args extends readonly unknown[]>(work: (...args: Args) => void) {
    return (...args: Args): void => {
      try {
        work(...args);
      } catch {
        this.#makeRoom();
      }
    };
  }

  /** Once the widget is there, nothing of this stands any more. */
  #makeRoom(): void {
    if ('renderRoot' in this.#tag) return;
    withdrawFirstScreen(this.#tag);
    this.#tag.removeAttribute('data-step');
    this.#root.append(this.#fallback);
  }

  /** A host that changes what the screen depends on waits for the widget with its own fallback. */
  #watch(): void {
    const observer = new MutationObserver(
      this.#guard(() => {
        observer.disconnect();
        this.#makeRoom();
      }),
    );
    observer.observe(this.#tag, { attributeFilter: [...TELLING] });
  }

  /** Notes that the way forward was pressed, and says so where nothing has come of it yet. */
  #hear(box: Element, loading: string): void {
    const button = box.querySelector('.primary')!;
    const tell = this.#guard(() => {
      if (button.isConnected) button.after(note(loading));
    });
    const press = this.#guard(() => {
      if (box.hasAttribute(PRESSED)) return;
      box.setAttribute(PRESSED, '');
      setTimeout(tell, PATIENCE);
    });
    const pressByKey = this.#guard((event: Event) => {
      const { key, target } = event as KeyboardEvent;
      if (key === 'Enter' && target instanceof HTMLInputElement) press();
    });
    button.addEventListener('click', press);
    box.addEventListener('keydown', pressByKey);
  }
}

/** A sheet made by script is allowed under every policy; where there is none, it stands in the box. */
function wear(root: ShadowRoot, box: Element, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    box.append(style);
  }
}

function note(words: string): Element {
  const element = document.createElement('span');
  element.className = 'small';
  element.setAttribute('role', 'status');
  element.textContent = words;
  return element;
}

function grown(piece: Piece, emergency: string): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  if ('words' in piece) return numberLink(emergency) ?? document.createTextNode(piece.words);
  const { name, attributes, children } = piece;
  const element = isDrawing(name)
    ? document.createElementNS(SVG, name)
    : document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]!);
  for (const child of children) element.append(grown(child, emergency));
  return element;
}

const isDrawing = (name: string): boolean => /^(svg|path|circle|rect)$/.test(name);

function numberLink(number: string): Element | undefined {
  if (!number) return undefined;
  const href = telephone(number);
  const link = document.createElement(href ? 'a' : 'strong');
  if (href) {
    link.className = 'tel';
    link.setAttribute('href', href);
  }
  link.textContent = number;
  return link;
}
