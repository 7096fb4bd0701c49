import { UNSURE, type PackJson, type PackText } from '../../engine/index.js';
import type { Studio } from '../studio.js';

/** The words of a pack by id; where there are none, the id. */
export class PackWords {
  readonly #text: PackText | undefined;

  constructor(json: PackJson | null, locale?: string) {
    this.#text = json?.text[locale ?? ''] ?? Object.values(json?.text ?? {})[0];
  }

  question(id: string): string {
    return this.#text?.questions[id]?.title ?? id;
  }

  short(id: string): string {
    return this.#text?.questions[id]?.short ?? id;
  }

  answer(question: string, option: string): string {
    if (option === UNSURE) return 'Not sure';
    return this.#text?.questions[question]?.options[option]?.label ?? option;
  }

  /** Why a rule gives its level; null where the rule is a danger sign of itself. */
  rule(id: string): string | null {
    return this.#text?.rules[id] ?? null;
  }

  cause(id: string): string {
    return this.#text?.causes[id]?.name ?? id;
  }

  advice(id: string): string {
    return this.#text?.advice[id]?.title ?? id;
  }
}

/** The words of the open pack in its first language, as far as it last ran. */
export function packWords(studio: Studio): PackWords {
  const { json, lastJson } = studio.checks;
  return new PackWords(json ?? lastJson, studio.locales[0]);
}
