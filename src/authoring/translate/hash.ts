import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits of SHA-256: two of some thousand strings do not meet by chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
}
