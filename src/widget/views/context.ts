import type { Pack, PackText, QuestionView, Session } from '../../engine/index.js';
import type { Translate } from '../../i18n/translator.js';
import type { Config } from '../config.js';
import type { Details } from '../details-loader.js';
import type { Guard } from '../safe-element.js';
import type { OutcomeChange } from '../outcome.js';
import type { CareContacts } from '../regions.js';
import type { Side } from '../active-spot.js';
import type { AnswerDraft } from '../answer-draft.js';
import type { ExportStatus } from '../export-controller.js';
import type { FormState } from '../form-controller.js';
import type { SavedAnswers } from '../answer-storage.js';
import type { Glossary } from './glossary.js';
import type { Content } from './components.js';

/**
 * What a person can do on any screen. Handlers are bound and guarded once, so that templates stay
 * plain.
 */
export interface Actions {
  /** Opens the dialog from its button in the page. */
  open: (event: Event) => void;
  /** Closes the dialog that a button stands in. */
  close: (event: Event) => void;
  /** The dialog was closed, by a button, a key or the browser. */
  closed: () => void;
  start: () => void;
  resume: () => void;
  back: () => void;
  restart: () => void;
  clear: () => void;
  print: () => void;
  /** Goes to the result. */
  finish: (event: Event) => void;
  /** Goes to the page where all answers can be checked. */
  checkAnswers: () => void;
  submit: (event: Event) => void;
  /** Opens one answered question again, to change its answer. */
  edit: (questionId: string) => void;
  select: (optionId: string, on: boolean) => void;
  /** Brings back the ticks that the last choice took away. */
  undo: () => void;
  /** Goes to a place of the drawing. */
  point: (place: string) => void;
  /** Chooses a place of the drawing, or one side of it. */
  press: (place: string, side?: Side) => void;
  search: (words: string) => void;
  /** Puts a text on the clipboard; where that is refused, it is shown to be selected. */
  copy: (text: () => string) => unknown;
  download: (text: () => string) => void;
  /** Hands the page's address to the system's own sharing; never anything that was answered. */
  share: () => unknown;
}

/** What every screen needs, also when there is no pack. */
export interface BaseContext {
  readonly t: Translate;
  readonly contacts: CareContacts;
  /** Level of the screen's own heading, 1 to 6. */
  readonly headingLevel: number;
  /** Wraps a handler of the screen's own, so that nothing that goes wrong in it leaves a dead button. */
  readonly guard: Guard;
  /** A text with its hard words explained, where that is wanted. */
  readonly explain?: (text: string) => Content;
}

/** What the screens of a loaded pack need. Views read it and change nothing. */
export interface ViewContext extends BaseContext {
  readonly config: Config;
  readonly pack: Pack;
  readonly text: PackText;
  readonly session: Session;
  readonly step: string;
  readonly act: Actions;
  readonly canGoBack: boolean;
  /** Whether the page's form sends the result, so that it does not stay on the device. */
  readonly form: FormState;
  /** The page has the answers shown and not changed. */
  readonly isReadOnly: boolean;
  /** What is chosen on the screen and not yet given as an answer. */
  readonly draft: Readonly<
    Pick<
      AnswerDraft,
      | 'selection'
      | 'lostTicks'
      | 'activeSpot'
      | 'isInvalid'
      | 'wasInvalid'
      | 'refused'
      | 'isChecking'
    >
  >;
  /** A choice by mouse or finger leads on by itself. */
  readonly advances: boolean;
  /** What comes after the first question; null while it, or the pack's own second part, has not come. */
  readonly details: Details | null;
  /** Explains each word of the pack's glossary once in a rendering. */
  readonly glossary: Glossary | null;
  /** Asking for the details has failed. */
  readonly isIncomplete: boolean;
  /** Asks for them once more. */
  readonly loadDetails: () => void;
  /** What is searched for in reference mode; kept nowhere else. */
  readonly search: string;
  /** What changed answers did to the result on the screen. */
  readonly outcomeChange: OutcomeChange | null;
  /** What came of the last export of the result, as the key of a message. */
  readonly exportStatus: ExportStatus;
  /** Whether there are answers to carry on with. */
  readonly saved: SavedAnswers;
  /** Ids of the sources that the screen cites; the number of each is its place, from 1. */
  readonly sources: readonly string[];
  /** Today in UTC as `YYYY-MM-DD`, to tell content that is due for review. */
  readonly utcDay: string;
  /** Today where the person is, as `YYYY-MM-DD`, to date what they keep. */
  readonly localDay: string;
}

/** The context of a question screen. */
export interface QuestionContext extends ViewContext {
  readonly question: QuestionView;
}
