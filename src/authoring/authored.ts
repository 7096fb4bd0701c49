import type {
  Advice,
  AdviceText,
  Answer,
  Cause,
  CauseText,
  Condition,
  Grade,
  Limits,
  Option,
  PackText,
  Perspective,
  PictureText,
  Question,
  QuestionText,
  Rule,
  SafetyNet,
  Source,
  Strata,
  Urgency,
} from '../engine/index.js';

/** An option as authored: with what makes a rule of its flag, and who says so. */
export interface AuthoredOption extends Option {
  readonly action?: string;
  readonly grade?: Grade;
  readonly sources?: readonly string[];
}

/** The ranges that options stand for, so that gaps and overlaps are found; only authors need it. */
export interface Scale {
  readonly unit: string;
  /**
   * By option, in order: from and to; from alone where there is no upper end. Where two ranges
   * meet, no matter which has the point.
   */
  readonly bounds: Readonly<Record<string, readonly number[]>>;
  /** Options that stand for no range. */
  readonly beside?: readonly string[];
}

/** A question as authored; `grade` and `sources` are those of its base rates. */
export interface AuthoredQuestion extends Omit<Question, 'options'> {
  readonly options?: readonly AuthoredOption[];
  readonly scale?: Scale;
  readonly grade?: Grade;
  readonly sources?: readonly string[];
}

/** A cause as authored: its prior carries a grade and sources. */
export interface AuthoredCause extends Omit<Cause, 'prior'> {
  readonly prior?: {
    readonly values: readonly number[];
    readonly grade: Grade;
    readonly sources: readonly string[];
  };
  /**
   * Findings (`question.option`) that the words say speak for and against it; the verifier holds
   * the numbers to them.
   */
  readonly claims?: { readonly for?: readonly string[]; readonly against?: readonly string[] };
  /** Grade of the points, or of the card. */
  readonly grade?: Grade;
}

/** A piece of advice as authored, with how good the evidence for it is. */
export interface AuthoredAdvice extends Advice {
  readonly grade?: Grade;
}

/** A perspective as authored: its numbers carry a grade and sources. */
export interface AuthoredPerspective extends Perspective {
  readonly grade?: Grade;
  readonly sources?: readonly string[];
}

/**
 * Contents of properties.yml: what must hold whatever the other files say. Written apart from them,
 * so that a slip in a rule, a flag or an exclusion contradicts something.
 */
export interface AuthoredProperties {
  /** Every red-flag option (`question.option`) by the level it must give. */
  readonly levels: Readonly<Partial<Record<Urgency, readonly string[]>>>;
  /** Combinations that must give at least a level. */
  readonly raises?: readonly {
    readonly id: string;
    readonly when: Condition;
    readonly atLeast: Urgency;
    readonly because: string;
    readonly sources?: readonly string[];
  }[];
  /** Red-flag questions and options that are not asked of everybody, and of whom they must be. */
  readonly asked?: readonly {
    readonly question: string;
    readonly option?: string;
    readonly when: Condition;
    readonly because: string;
  }[];
  /** The only rules that may end the interview early. */
  readonly ends?: readonly { readonly rule: string; readonly because: string }[];
  /** Advice that must not show where a condition holds or is not sure. */
  readonly never?: readonly {
    readonly id: string;
    readonly because: string;
    readonly advice?: readonly string[];
    readonly kind?: Advice['kind'];
    readonly when: Condition;
    readonly sources?: readonly string[];
  }[];
}

/** A source as authored; `read` says how much of it was read. */
export interface AuthoredSource extends Source {
  readonly read: 'full' | 'abstract' | 'secondary';
}

/** Contents of pack.yml. */
export interface PackHead {
  readonly id: string;
  readonly version: string;
  readonly evidenceDate: string;
  readonly reviewBy: string;
  readonly reviewedBy: string;
  readonly strata: Strata;
  readonly limits: Limits;
  readonly perspectives: readonly AuthoredPerspective[];
  /** What holds for an item that does not say it itself. */
  readonly defaults?: { readonly grade?: Grade; readonly sources?: readonly string[] };
  /**
   * Long English words that have no plain substitute, each with the reason; they do not count
   * against the reading grade.
   */
  readonly unavoidableWords?: Readonly<Record<string, string>>;
}

/** Question text as authored: a number or a repeated question has no options. */
export type AuthoredQuestionText = Omit<QuestionText, 'options'> &
  Partial<Pick<QuestionText, 'options'>>;

/** The files of one locale. */
export interface AuthoredText {
  readonly pack: Pick<
    PackText,
    | 'title'
    | 'intro'
    | 'duration'
    | 'notFor'
    | 'urgencies'
    | 'actions'
    | 'perspectives'
    | 'redFlags'
    | 'glossary'
  >;
  readonly questions: { readonly questions: Readonly<Record<string, AuthoredQuestionText>> };
  readonly rules: { readonly rules: Readonly<Record<string, string>> };
  readonly causes: { readonly causes: Readonly<Record<string, CauseText>> };
  readonly advice: {
    readonly advice: Readonly<Record<string, AdviceText>>;
    readonly safetyNet: Readonly<Record<string, string>>;
  };
  readonly pictures: { readonly pictures: Readonly<Record<string, PictureText>> };
}

/** A person, their answers, and what should come out. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly origin: { readonly kind: 'vignette' | 'walkthrough' | 'own'; readonly ref: string };
  /** Kind of illness, as the collection of a published vignette names it; for figures by kind. */
  readonly category?: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What red-flag questions get that are not among the answers; default `none`. */
  readonly unmentioned?: 'none' | 'unsure';
  readonly expect: {
    readonly urgency: Urgency;
    readonly acceptable?: readonly Urgency[];
    readonly first?: string;
    readonly cause?: string;
    readonly causes?: readonly string[];
  };
  /**
   * Why another level than the source's label is right; counted as missed, but not held against the
   * run.
   */
  readonly exception?: string;
  readonly notes?: string;
}

/** Everything in a pack's folder, once it has the right shape. Ids may still be wrong. */
export interface AuthoredPack {
  readonly head: PackHead;
  readonly questions: readonly AuthoredQuestion[];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly rules: readonly Rule[];
  readonly causes: readonly AuthoredCause[];
  readonly advice: readonly AuthoredAdvice[];
  readonly safetyNet: readonly SafetyNet[];
  readonly sources: Readonly<Record<string, AuthoredSource>>;
  /** Absent where the folder has no properties.yml. */
  readonly properties?: AuthoredProperties;
  readonly text: Readonly<Record<string, AuthoredText>>;
  /** Cases by file, relative to the folder. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}
