import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { baseLanguage, directionOf, nearestLang, negotiateLocale } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import { createTranslator, type Translate } from '../i18n/translator.js';
import type { Warn } from './errors.js';
import { hasPage } from './platform.js';
import { messageTables } from './registry.js';
import type { Guard } from './safe-element.js';

/**
 * What a browser's own translation leaves on a page: Google's a class beside the new `lang`, Edge's
 * an attribute and the old `lang`. Safari's and Firefox's leave nothing that a page which changes
 * its language does not do too.
 */
const GOOGLE_TRANSLATED = '.translated-ltr,.translated-rtl';
const EDGE_TRANSLATED = 'title[_msttexthash]';

/**
 * The language of the words on the screen, and what a browser's translation has to do with them.
 */
export interface LocaleScope {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** A machine has translated these words. */
  readonly isTranslated: boolean;
  /**
   * The page is being translated into the language that these words are in: a machine should leave
   * them alone.
   */
  readonly isTarget: boolean;
}

/**
 * Knows the language around the element, notices when the page's own changes or a machine
 * translates it, and chooses among those there are.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #guard: Guard;
  #observer?: MutationObserver;
  #renderedMarks = '';

  constructor(host: ReactiveControllerHost & HTMLElement, guard: Guard) {
    this.#host = host;
    this.#guard = guard;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
    // Without observers the words follow the page when the next screen is drawn.
    if (!globalThis.MutationObserver) return;
    this.#observer = new MutationObserver(
      this.#guard(() => {
        if (this.#renderedMarks !== this.#marks()) this.#host.requestUpdate();
      }),
    );
    const page = this.#host.ownerDocument;
    // The nearest `lang` may be that of anything around the element, through shadow roots. Each is
    // watched by itself: who watches all below a page keeps what leaves it.
    for (let node: Node | null = this.#host; node; node = around(node))
      if ('lang' in node)
        this.#observer.observe(node, {
          attributeFilter: node === page.documentElement ? ['lang', 'class'] : ['lang'],
        });
    this.#observer.observe(page.head ?? page, {
      subtree: true,
      attributeFilter: ['_msttexthash'],
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /**
   * The requested language tag: the element's own `lang`, or the nearest around it. Who has the page
   * translated into a language that there is here gets those words, which people have written, and
   * not a machine's.
   */
  get requested(): string {
    const target = translatedInto();
    return target && hasBase([...messageTables().keys()], target)
      ? target
      : nearestLang(this.#host);
  }

  /** How words in that language are shown, and what a machine does or should do with them. */
  scopeOf(locale: string): LocaleScope {
    this.#renderedMarks = this.#marks();
    const target = translatedInto();
    const isTarget = target !== undefined && hasBase([locale], target);
    return {
      locale,
      direction: directionOf(locale),
      isTarget,
      isTranslated: target !== undefined && !isTarget,
    };
  }

  /**
   * What on the page tells of its language. Pages change the classes of their root for many other
   * reasons, some at every scroll.
   */
  #marks(): string {
    return hasPage() ? `${nearestLang(this.#host)} ${translatedInto()}` : '';
  }

  /** The best of the content's languages that the widget's own words have too. */
  choose(texts: readonly string[]): string {
    const own = [...messageTables().keys()];
    const both = texts.filter((text) => hasBase(own, text));
    return negotiateLocale(this.requested, both.length ? both : texts.length ? texts : own);
  }

  /** The widget's words in that language, under the host's own. */
  translator(content: string, overrides: MessageOverrides | null, warn: Warn): Translate {
    const tables = messageTables();
    const locale = negotiateLocale(content, [...tables.keys()]);
    const layers = [
      { locale, messages: overrides ?? {} },
      { locale, messages: tables.get(locale)! },
      { locale: 'en', messages: tables.get('en')! },
    ];
    return createTranslator(layers, (key) => warn(`there is no message "${key}"`));
  }
}

/** What a node stands in, also where that is a shadow root. */
function around(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function hasBase(locales: readonly string[], locale: string): boolean {
  return locales.some((each) => baseLanguage(each) === baseLanguage(locale));
}

/**
 * The language into which a machine has put the page, empty where it does not tell; undefined where
 * none has. It is asked at every rendering, so it looks at the page's root and head and not at all
 * of a long page.
 */
function translatedInto(): string | undefined {
  if (!hasPage()) return undefined;
  const { documentElement: root, head } = document;
  return (
    root.matches(GOOGLE_TRANSLATED) ? root : head?.querySelector<HTMLElement>(EDGE_TRANSLATED)
  )?.lang;
}
