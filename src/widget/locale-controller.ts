import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLang, negotiateLocale } from '../i18n/locale.js';
import type { MessageOverrides } from '../i18n/messages.js';
import { createTranslator, type Translate } from '../i18n/translator.js';
import type { Warn } from './errors.js';
import { messageTables } from './registry.js';

/** Knows the language around the element, notices when the page's own changes, and chooses among those there are. */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer?: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The wanted language tag: the element's own `lang`, or the nearest around it. */
  get wanted(): string {
    return nearestLang(this.#host);
  }

  /** The best of the content's languages that the widget's own words have too. */
  choose(texts: readonly string[]): string {
    const own = [...messageTables().keys()];
    const both = texts.filter((text) => own.some((locale) => baseOf(locale) === baseOf(text)));
    return negotiateLocale(this.wanted, both.length ? both : texts.length ? texts : own);
  }

  /** The widget's words in that language, under the host's own. */
  translator(content: string, overrides: MessageOverrides | null, warn: Warn): Translate {
    const tables = messageTables();
    const locale = negotiateLocale(content, [...tables.keys()]);
    const layers = [{ locale, messages: overrides ?? {} }, { locale, messages: tables.get(locale)! }, { locale: 'en', messages: tables.get('en')! }];
    return createTranslator(layers, (key) => warn(`there is no message "${key}"`));
  }
}

function baseOf(locale: string): string {
  return locale.split('-')[0]!;
}
