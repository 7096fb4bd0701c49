import type { HelpWords } from '../../i18n/messages.js';

/** An element of a screen, as the build wrote it down. */
export interface Branch {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

/** The place of the emergency number, with the words that stand there where none is known. */
export interface NumberPlace {
  readonly words: string;
}

/** A piece of a screen: text, the place of the number, or an element. */
export type Piece = string | NumberPlace | Branch;

/** A screen as the widget draws it first. */
export interface FirstScreen {
  /** What `data-step` says of it. */
  readonly step: string;
  readonly tree: Branch;
}

/** What the first file for pages in one language knows of the content: written by the build. */
export interface FirstScreens {
  readonly locale: string;
  /** The styles that these screens wear. */
  readonly css: string;
  readonly cover: FirstScreen;
  /** The question that comes first where the host wants no cover. */
  readonly question: FirstScreen;
  /** What is said while a press waits for the rest of the code. */
  readonly loading: string;
  /** The words that stand where no questions can, by language. */
  readonly help: readonly (readonly [locale: string, words: HelpWords])[];
}
