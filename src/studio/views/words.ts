import { URGENCIES, type Urgency } from '../../engine/index.js';

/** A number with its noun: `1 problem`, `2 problems`. */
export function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** The levels as authors choose them, the most urgent first. */
export const LEVELS: readonly (readonly [Urgency, string])[] = URGENCIES.map(
  (level) => [level, levelWords(level)] as const,
);

/** A level in plain words. */
export function levelWords(level: Urgency): string {
  return {
    emergency: 'Emergency: now',
    urgent: 'Urgent: today',
    soon: 'Soon: within two weeks',
    'self-care': 'Self-care',
  }[level];
}
