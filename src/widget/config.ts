import type { SessionOptions } from '../engine/index.js';
import type { Warn } from './errors.js';

/** What the attributes mean, after checking: a bad value has become its default. */
export interface Config {
  readonly mode: 'triage' | 'reference';
  readonly display: 'inline' | 'dialog';
  readonly start: 'cover' | 'question';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly persist: 'session' | 'local' | 'none';
  readonly medicines: 'show' | 'hide';
  readonly headingLevel: number;
  readonly engine: SessionOptions;
}

/** The element's own properties that make up its configuration, as a host may have set them. */
export interface ConfigSource {
  mode: string;
  display: string;
  startAt: string;
  theme: string;
  persist: string;
  medicines: string;
  order: string;
  perspectives: string;
  headingLevel: number | null;
  maxQuestions: number | null;
}

/** The values of each property; the first is the default. */
const CHOICES = {
  mode: ['triage', 'reference'],
  display: ['inline', 'dialog'],
  startAt: ['cover', 'question'],
  theme: ['auto', 'light', 'dark'],
  persist: ['session', 'local', 'none'],
  medicines: ['show', 'hide'],
  order: ['adaptive', 'authored'],
} as const;

type Choices = { readonly [name in keyof typeof CHOICES]: (typeof CHOICES)[name][number] };

/**
 * Reads the configuration, whatever the host wrote. It never throws: a wrong value is warned about
 * and replaced.
 * @param known ids of the pack's perspectives; others are dropped
 */
export function readConfig(
  source: ConfigSource,
  known: readonly string[] | undefined,
  warn: Warn,
): Config {
  const { mode, display, startAt, theme, persist, medicines, order } = readChoices(source, warn);
  const maxQuestions = readNumber('max-questions', source.maxQuestions, [1, Infinity], warn);
  const perspectives = readPerspectives(source.perspectives, known, warn);
  return {
    mode,
    display,
    start: startAt,
    theme,
    persist,
    medicines,
    headingLevel: readNumber('heading-level', source.headingLevel, [1, 6], warn) ?? 2,
    engine: { order, ...(maxQuestions && { maxQuestions }), ...(perspectives && { perspectives }) },
  };
}

/**
 * Gives the configuration, read anew only where a property or the known perspectives have changed
 * since. Set properties count at once: answers are never kept where the host has just said "none".
 */
export function configReader(
  source: ConfigSource,
  warn: Warn,
): (known: readonly string[] | undefined) => Config {
  let last = '';
  let config: Config;
  return (known) => {
    const { perspectives, headingLevel, maxQuestions } = source;
    const choices = Object.keys(CHOICES).map((name) => source[name as keyof Choices]);
    const now = [...choices, perspectives, headingLevel, maxQuestions, known].join();
    if (now !== last) config = readConfig(source, known, warn);
    last = now;
    return config;
  };
}

function readChoices(source: ConfigSource, warn: Warn): Choices {
  return Object.fromEntries(
    Object.entries(CHOICES).map(([name, allowed]) => {
      const value = source[name as keyof Choices] || allowed[0];
      if ((allowed as readonly string[]).includes(value)) return [name, value];
      const attribute = name === 'startAt' ? 'start' : name;
      warn(`${attribute} is "${value}"; expected ${allowed.join(' or ')}; using ${allowed[0]}`);
      return [name, allowed[0]];
    }),
  ) as Choices;
}

function readNumber(
  name: string,
  value: number | null,
  [min, max]: readonly [min: number, max: number],
  warn: Warn,
): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  warn(
    `${name} is "${value}"; expected a whole number from ${min}${max < Infinity ? ` to ${max}` : ''}; using the default`,
  );
  return undefined;
}

/** All of the pack unless some are named; the biomedical one can never be left out. */
function readPerspectives(
  value: string,
  known: readonly string[] = [],
  warn: Warn,
): readonly string[] | undefined {
  const named = value.split(/[\s,]+/).filter(Boolean);
  if (!named.length || !known.length) return undefined;
  const kept = named.filter((id) => known.includes(id));
  if (kept.length < named.length || !kept.includes(known[0]!)) {
    warn(
      `perspectives is "${value}"; expected ${known[0]}, alone or with others of: ${known.join(' ')}`,
    );
  }
  return kept.includes(known[0]!) ? kept : undefined;
}
