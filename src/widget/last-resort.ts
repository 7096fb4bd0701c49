import { en } from '../i18n/locales/en.js';
import { nearestLang, negotiateLocale } from '../i18n/locale.js';
import type { MessageKey, MessageTable } from '../i18n/messages.js';
import { codeOf } from './errors.js';
import { careContacts } from './regions.js';

// What is drawn here is drawn with the bare language: no built-in function that a page may have
// replaced, and nothing of Lit. Where one way to put a node on the page throws, another is tried;
// where a language or a number cannot be found out, the most general words stand.

/** How many red flags the widget's own words hold: `flag_1` and on. */
export const FLAGS = 9;

/** The widget's words, by language. */
export type Tables = ReadonlyMap<string, MessageTable>;

/** What the last resort says. */
interface Help {
  readonly words: MessageTable;
  /** The emergency number; empty where none is known. */
  readonly emergency: string;
}

/**
 * Puts the danger signs and the number into an element, with its own fallback below, and tells the
 * page. Never throws. For when nothing else can be drawn any more.
 * @param element the tag; where it has no root of its own, what it holds shows without us
 * @param tables the words there are; English where this throws
 * @param error what has made it necessary
 */
export function drawLastResort(element: Element, tables: () => Tables, error: unknown): void {
  const root = (element as { renderRoot?: Node }).renderRoot;
  if (root || !element.firstElementChild) draw(root ?? element, helpFor(element, tables));
  try {
    element.setAttribute('data-step', 'failure');
    const detail = { code: codeOf(error), message: String(error) };
    element.dispatchEvent(
      new CustomEvent('triage-error', { bubbles: true, composed: true, detail }),
    );
  } catch {
    // Where a page has made events impossible, nobody can be told.
  }
}

function helpFor(element: Element, tables: () => Tables): Help {
  let words: MessageTable = en;
  let emergency = '';
  try {
    const all = tables();
    words = all.get(negotiateLocale(nearestLang(element), [...all.keys()])) ?? en;
  } catch {
    // Then it is English.
  }
  try {
    const set = element as Partial<Record<'emergencyNumber' | 'region', string>>;
    const number = set.emergencyNumber ?? element.getAttribute('emergency-number') ?? '';
    const region = set.region ?? element.getAttribute('region') ?? '';
    const own = { emergency: number, advice: '' };
    emergency = careContacts(region, own, 'en', () => undefined).emergency ?? '';
  } catch {
    // Then it is the number in words.
  }
  return { words, emergency };
}

function draw(root: Node, help: Help): void {
  const { words, emergency } = help;
  const number = emergency || word(words, 'yourEmergencyNumber');
  const fill = (key: MessageKey): string => filled(word(words, key), number, word(words, 'doctor'));
  try {
    const box = make('div');
    put(box, make('h2', fill('failureTitle')));
    put(box, make('p', fill('failureLead')));
    if (emergency) {
      const link = make('a', emergency);
      link.href = `tel:${emergency}`;
      put(box, link);
    }
    const signs = make('ul');
    for (let index = 1; index <= FLAGS; index++)
      put(signs, make('li', fill(`flag_${index}` as MessageKey)));
    put(box, signs);
    put(box, make('p', fill('failureOther')));
    put(root, box);
    if ('host' in root) put(root, make('slot'));
  } catch {
    // A page that lets nothing be added: what it wrote inside the tag is all there is.
  }
}

function word(words: MessageTable, key: MessageKey): string {
  const given = words[key] || en[key];
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
