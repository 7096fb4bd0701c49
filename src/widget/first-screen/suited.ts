import { DEFAULT_PACK } from '../conventions.js';
import { numberIn } from '../emergency-number.js';
import { isSameLanguage, langAround } from '../language-around.js';
import type { FirstScreen, FirstScreens } from './screens.js';

/** What a host can set that makes the first screen another than the build knows. */
const ATTRIBUTES = [
  'auto-advance',
  'disabled',
  'display',
  'heading-level',
  'history',
  'max-questions',
  'mode',
  'name',
  'order',
  'perspectives',
  'readonly',
  'src',
];
/** The same as properties that a script has set before there is code to read them. */
export const PROPERTIES = [
  'answers',
  'autoAdvance',
  'disabled',
  'display',
  'emergencyNumber',
  'headingLevel',
  'history',
  'maxQuestions',
  'messages',
  'mode',
  'name',
  'order',
  'pack',
  'packData',
  'persist',
  'perspectives',
  'readOnly',
  'region',
  'src',
  'startAt',
  'theme',
];
/** What answers are kept under, as the widget names it. */
const SAVED = 'triage-widget:';

/** Attributes on which the screen depends. */
export const TELLING = [
  ...ATTRIBUTES,
  'emergency-number',
  'lang',
  'pack',
  'persist',
  'region',
  'start',
  'theme',
] as const;

/** The screen that a tag would show first, with what the page says of it. */
export interface SuitedScreen extends FirstScreen {
  readonly theme: string;
  /** The emergency number; empty where none is known. */
  readonly emergency: string;
}

/**
 * The screen that the widget would draw first in a tag, as far as the build knows it; undefined
 * where the host, the language or saved answers ask for another.
 */
export function suitedScreen(tag: Element, screens: FirstScreens): SuitedScreen | undefined {
  const given = (name: string): string => tag.getAttribute(name) ?? '';
  const lang = langAround(tag) || 'EN';
  // Of three letters are other languages: Estonian is not Spanish.
  const isSame = /^..(?:[-_]|$)/.test(lang) && isSameLanguage(lang, screens.locale);
  if (!isSame || !isPlain(tag) || hasSaved(tag)) return undefined;
  const theme = given('theme');
  return {
    ...(given('start') === 'question' ? screens.question : screens.cover),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    emergency: given('emergency-number').trim() || numberIn(given('region')) || '',
  };
}

/** Whether the host has set nothing that makes another screen the first. */
function isPlain(tag: Element): boolean {
  return (
    (tag.getAttribute('pack') ?? DEFAULT_PACK) === DEFAULT_PACK &&
    !ATTRIBUTES.some((name) => tag.hasAttribute(name)) &&
    !PROPERTIES.some((name) => Object.hasOwn(tag, name)) &&
    !tag.closest('fieldset')
  );
}

/** Whether this browser may hold answers to go on with; where it keeps none, there are none. */
function hasSaved(tag: Element): boolean {
  const persist = tag.getAttribute('persist');
  if (persist === 'none') return false;
  try {
    const { localStorage, sessionStorage } = globalThis;
    return Object.keys(persist === 'local' ? localStorage : sessionStorage).some((key) =>
      key.startsWith(SAVED),
    );
  } catch {
    return false;
  }
}
