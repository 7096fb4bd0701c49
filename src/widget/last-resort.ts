import { helpEn } from '../i18n/locales/help-en.js';
import type { HelpWords } from '../i18n/messages.js';
import { codeOf, withCode } from './errors.js';
import { DEFAULT_PACK } from './conventions.js';
import { numberIn } from './emergency-number.js';
import { isSameLanguage, langAround } from './language-around.js';
import { ownFlags } from './own-flags.js';

// What is drawn here is drawn with the bare language: no built-in function that a page may have
// replaced, and nothing of Lit. Where one way to put a node on the page throws, another is tried;
// where a language or a number cannot be found out, the most general words stand. A regular
// expression that a page has spoilt may never end, so there is none.

/** How many red flags the widget's own words hold, `flag_1` and on: of any complaint, and of ours. */
const FLAGS = 5;
const BUILT_IN_FLAGS = 9;

/** How many of its red flags fit what the element asks about: content of the page's own has its own. */
export function flagsOf(element: Element): number {
  const id = packOf(element);
  return id !== DEFAULT_PACK || ownFlags(id) ? FLAGS : BUILT_IN_FLAGS;
}

/**
 * The red flags that the pack of this name brought along, to follow those of any complaint; none for
 * content of the page's own.
 * @param locale the language; English where it has none in it
 */
export function ownFlagsOf(element: Element, locale: string): readonly string[] {
  const flags = ownFlags(packOf(element));
  return (flags && (flags[locale] || flags['en'])) || [];
}

/** The id of the pack that the element asks for; empty where the page brings the content itself. */
function packOf(element: Element): string {
  const { src, pack, packData } = element as Partial<Record<'src' | 'pack' | 'packData', unknown>>;
  if (packData || src || element.getAttribute('src')) return '';
  return typeof pack === 'string' && pack ? pack : element.getAttribute('pack') || DEFAULT_PACK;
}

/** The words that stand where no questions can, by language. */
export type Tables = ReadonlyMap<string, HelpWords>;

/** What the last resort says. */
interface Help {
  readonly words: HelpWords;
  /** The emergency number; empty where none is known. */
  readonly emergency: string;
  readonly flags: number;
  /** Those of the pack, which follow. */
  readonly own: readonly string[];
}

/**
 * Puts the danger signs and the number into an element, with its own fallback below, and tells the
 * page. Never throws. For when nothing else can be drawn any more.
 * @param element the tag; where it has no root of its own, what it holds shows without us
 * @param tables the words there are; English where this throws
 * @param error what has made it necessary
 */
export function drawLastResort(element: Element, tables: () => Tables, error: unknown): void {
  const root = (element as { renderRoot?: Node }).renderRoot || element.shadowRoot;
  if (root || !element.firstElementChild) draw(root || element, helpFor(element, tables));
  try {
    const detail = { code: codeOf(withCode(error)), message: String(error) };
    console.warn(detail.message);
    element.setAttribute('data-step', 'failure');
    element.removeAttribute('data-urgency');
    element.dispatchEvent(
      new CustomEvent('triage-error', { bubbles: true, composed: true, detail }),
    );
  } catch {
    // Where a page has made events impossible, nobody can be told.
  }
}

function helpFor(element: Element, tables: () => Tables): Help {
  let words: HelpWords = helpEn;
  let emergency = '';
  let flags = FLAGS;
  let own: readonly string[] = [];
  let chosen = 'en';
  try {
    const lang = langAround(element);
    tables().forEach((table, locale) => {
      if (!table.failureTitle || !isSameLanguage(lang, locale)) return;
      words = table;
      chosen = locale;
    });
  } catch {
    // Then it is English.
  }
  try {
    const set = element as Partial<Record<'emergencyNumber' | 'region', string>>;
    const region = set.region || element.getAttribute('region') || '';
    emergency =
      set.emergencyNumber || element.getAttribute('emergency-number') || numberIn(region) || '';
  } catch {
    // Then it is the number in words.
  }
  try {
    flags = flagsOf(element);
    own = ownFlagsOf(element, chosen);
  } catch {
    // Then it is what fits every complaint.
  }
  return { words, emergency, flags, own };
}

/** What can be dialled of a number as a page writes it. */
function dialled(number: string): string {
  let digits = '';
  for (let at = 0; at < number.length; at++) {
    const letter = number[at]!;
    if ((letter >= '0' && letter <= '9') || letter === '+' || letter === '*' || letter === '#')
      digits += letter;
  }
  return digits;
}

function draw(root: Node, help: Help): void {
  const { words, emergency, flags, own } = help;
  const number = emergency || word(words, 'yourEmergencyNumber');
  const fill = (key: keyof HelpWords): string =>
    filled(word(words, key), number, word(words, 'doctor'));
  try {
    const frame = make('div');
    frame.className = 'widget';
    frame.setAttribute('role', 'alert');
    const box = make('div');
    box.className = 'step';
    put(frame, box);
    put(box, make('h2', fill('failureTitle')));
    put(box, make('p', fill('failureLead')));
    const digits = dialled(emergency);
    if (digits) {
      const link = make('a', emergency);
      link.href = `tel:${digits}`;
      put(box, link);
    }
    const signs = make('ul');
    signs.className = 'list';
    for (let index = 1; index <= flags; index++)
      put(signs, make('li', fill(`flag_${index}` as keyof HelpWords)));
    for (let index = 0; index < own.length; index++) put(signs, make('li', own[index]));
    put(box, signs);
    put(box, make('p', fill('failureOther')));
    put(root, frame);
    if ('host' in root) put(root, make('slot'));
  } catch {
    // Where not even an element can be made, words alone are better than nothing.
    let all = `${fill('failureTitle')}. ${fill('failureLead')}`;
    for (let index = 1; index <= flags; index++)
      all += ` – ${fill(`flag_${index}` as keyof HelpWords)}`;
    for (let index = 0; index < own.length; index++) all += ` – ${own[index]!}`;
    root.textContent = `${all}. ${fill('failureOther')}`;
  }
}

function word(words: HelpWords, key: keyof HelpWords): string {
  const given = words[key] || helpEn[key];
  return typeof given === 'string' ? given : '';
}

/** A text with its placeholders filled in, a letter at a time. */
function filled(text: string, emergency: string, doctor: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '{') {
      if (text[at] !== '*') result += text[at]!;
      continue;
    }
    result += text[at + 1] === 'e' ? emergency : doctor;
    while (at < text.length && text[at] !== '}') at++;
  }
  return result;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  return element;
}

function put(parent: Node, child: Node): void {
  try {
    parent.appendChild(child);
  } catch {
    // Checked below.
  }
  if (child.parentNode === parent) return;
  try {
    (parent as ParentNode).append(child);
  } catch {
    // Checked below.
  }
  if (child.parentNode !== parent) parent.insertBefore(child, null);
}
