import type { AuthoredPack } from './authored.js';
import { contentHash } from './canonical-json.js';

/** Questions that ask for danger signs, and for the illnesses and medicines that make them worse. */
const ROLES: ReadonlySet<string> = new Set(['screen', 'confirm', 'history']);

/**
 * `sha256-` and the hash of all that a person reads of the danger signs in one language: their
 * questions and those that lead to them, the reasons, the levels, what to do, and the list.
 */
export function lockedWordsHash(pack: AuthoredPack, locale: string): string {
  const { pack: around, questions, rules, dangers } = pack.text[locale]!;
  const asked = pack.questions.filter(
    ({ role, options = [] }) =>
      ROLES.has(role) || options.some(({ flag, covers }) => flag !== undefined || covers),
  );
  return contentHash({
    questions: asked.map(({ id }) => [id, questions.questions[id]]),
    rules: rules.rules,
    urgencies: around.urgencies,
    actions: around.actions,
    dangers: dangers.dangers,
  });
}
