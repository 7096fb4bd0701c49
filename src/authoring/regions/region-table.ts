import { compareText } from '../problem.js';
import type { AuthoredPlaces, AuthoredRegions } from '../authored.js';

/**
 * The module that the widget bundles, as text: numbers and names only, since sources and dates are
 * for reviewers. Countries with the same number stand together in one string, which is the fewest
 * bytes. The same regions give the same text.
 */
export function regionTable({ regions }: AuthoredRegions): string {
  const entries = Object.entries(regions).sort(([a], [b]) => compareText(a, b));
  const byNumber = new Map<string, string[]>();
  for (const [country, { emergency }] of entries)
    byNumber.set(emergency.numbers[0]!, [...(byNumber.get(emergency.numbers[0]!) ?? []), country]);
  return [
    '// Made from content/regions.yml by `npm run regions`; do not edit.',
    '',
    '/** Countries by the number that reaches an ambulance there. */',
    ...constant(
      'EMERGENCY',
      'Readonly<Record<string, string>>',
      [...byNumber]
        .sort(([a], [b]) => compareText(a, b))
        .map(([number, countries]) => [number, countries.join(' ')]),
    ),
    '',
    '/** By country: the number of a public health advice line, and how to write it. */',
    ...constant(
      'ADVICE',
      'Readonly<Record<string, readonly [number: string, label: string]>>',
      entries.flatMap(([country, { advice }]) =>
        advice ? [[country, [advice.number, labelOf(advice.name, advice.number)]] as const] : [],
      ),
    ),
    '',
    '/** By country: what places are called there, where that differs from the generic words; one name, or one by language. */',
    ...constant(
      'PLACES',
      "Readonly<Record<string, Readonly<Partial<Record<'emergency' | 'urgent' | 'doctor', string | Readonly<Record<string, string>>>>>>>",
      entries.flatMap(([country, { places }]) =>
        places ? [[country, namesOf(places)] as const] : [],
      ),
    ),
    '',
    "/** By country: who may be asked there without a doctor's letter. */",
    ...constant(
      'HELPERS',
      "Readonly<Record<string, readonly ('pharmacist' | 'physiotherapist')[]>>",
      entries.flatMap(([country, { helpers }]) =>
        helpers ? [[country, helpers.who] as const] : [],
      ),
    ),
    '',
  ].join('\n');
}

/**
 * The name with the number, once: a page may be printed, and people ask for a service by either.
 */
function labelOf(name: string, number: string): string {
  return name.includes(number) ? name : `${name} (${number})`;
}

function namesOf({ sources: _sources, ...names }: AuthoredPlaces): Omit<AuthoredPlaces, 'sources'> {
  return names;
}

function constant(
  name: string,
  type: string,
  entries: readonly (readonly [string, unknown])[],
): readonly string[] {
  return [
    `export const ${name}: ${type} = {`,
    ...entries.map(([key, value]) => `  ${keyOf(key)}: ${literal(value)},`),
    '};',
  ];
}

/** A number keeps its quotes as a key: 000 is not "000". */
function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : literal(key);
}

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll(/['\\]/g, '\\$&')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{ ${Object.entries(value as object)
    .map(([key, item]) => `${keyOf(key)}: ${literal(item)}`)
    .join(', ')} }`;
}
