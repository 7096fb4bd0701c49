import { flagRules } from '../../engine/index.js';
import type { AuthoredPack, AuthoredRegions, AuthoredText } from '../authored.js';
import { vocabularyOf, type Vocabulary } from '../condition-words.js';
import { governedItems, type GovernedItem } from '../governance.js';
import type { Result } from '../verify/verify.js';

/** What a preview is made of. */
export interface Material {
  readonly pack: AuthoredPack;
  readonly contentHash: string;
  /** The languages to show, in order. */
  readonly locales: readonly string[];
  readonly results: readonly Result[];
  readonly regions: AuthoredRegions | null;
}

/** The material with what every section looks up. */
export interface View extends Material {
  /** Conditions are put into the first language's words. */
  readonly vocabulary: Vocabulary;
  /** What an item rests on and who signs, by kind and id. */
  governed: (what: GovernedItem['what'], id: string) => GovernedItem;
  /** Id of the rule that stands for an option's flag. */
  flagRule: (question: string, option: string) => string;
}

/** A view of some material. */
export function viewOf(material: Material): View {
  const { pack, locales } = material;
  const key = (what: string, id: string): string => `${what} ${id}`;
  const governed = new Map(governedItems(pack).map((item) => [key(item.what, item.id), item]));
  const questions = pack.questions.map((question) => ({
    ...question,
    options: question.options ?? [],
  }));
  const rules = new Map(
    flagRules(questions, pack.rules).map(({ rule, question, option }) => [
      key(questions[question]!.id, questions[question]!.options[option]!.id),
      rule.id,
    ]),
  );
  return {
    ...material,
    vocabulary: vocabularyOf(pack, wordsOf(pack.text[locales[0]!]!)),
    governed: (what, id) => governed.get(key(what, id))!,
    flagRule: (question, option) => rules.get(key(question, option))!,
  };
}

function wordsOf({ questions, causes }: AuthoredText): Vocabulary['text'] {
  return { questions: questions.questions, causes: causes.causes } as Vocabulary['text'];
}
