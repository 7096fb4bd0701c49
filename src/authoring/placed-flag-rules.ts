import { flagRules, type Rule } from '../engine/index.js';
import type { AuthoredPack } from './authored.js';
import type { Path } from './yaml-file.js';

/** The rules of all options' flags, each with its option's place in questions.yml. */
export function placedFlagRules(
  pack: Pick<AuthoredPack, 'questions' | 'rules'>,
): readonly { readonly rule: Rule; readonly path: Path }[] {
  const questions = pack.questions.map((question) => ({
    ...question,
    options: question.options ?? [],
  }));
  return flagRules(questions, pack.rules).map(({ rule, question, option }) => ({
    rule,
    path: ['questions', question, 'options', option],
  }));
}

/** Every rule by which a level comes about: those of the options' flags, then the combinations. */
export function everyRule(
  pack: Pick<AuthoredPack, 'questions' | 'rules'>,
): readonly (Rule | AuthoredPack['rules'][number])[] {
  return [...placedFlagRules(pack).map(({ rule }) => rule), ...pack.rules];
}
