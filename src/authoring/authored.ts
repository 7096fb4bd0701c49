import type {
  Advice, AdviceText, Answer, Cause, CauseText, Condition, Grade, Limits, Option, PackText, Perspective, Question, QuestionText, Rule, SafetyNet, Source, Strata, Urgency,
} from '../engine/index.js';

/** An option as authored: with what makes a rule of its flag, and who says so. */
export interface AuthoredOption extends Option {
  readonly action?: string;
  readonly grade?: Grade;
  readonly sources?: readonly string[];
}

/** A question as authored; `grade` and `sources` are those of its base rates. */
export interface AuthoredQuestion extends Omit<Question, 'options'> {
  readonly options?: readonly AuthoredOption[];
  readonly grade?: Grade;
  readonly sources?: readonly string[];
}

/** A cause as authored: its prior carries a grade and sources. */
export interface AuthoredCause extends Omit<Cause, 'prior'> {
  readonly prior?: { readonly values: readonly number[]; readonly grade: Grade; readonly sources: readonly string[] };
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
  readonly perspectives: readonly Perspective[];
}

/** Question text as authored: a number or a repeated question has no options. */
export type AuthoredQuestionText = Omit<QuestionText, 'options'> & Partial<Pick<QuestionText, 'options'>>;

/** The files of one locale. */
export interface AuthoredText {
  readonly pack: Pick<PackText, 'title' | 'intro' | 'duration' | 'notFor' | 'urgencies' | 'actions' | 'perspectives' | 'redFlags'>;
  readonly questions: { readonly questions: Readonly<Record<string, AuthoredQuestionText>> };
  readonly rules: { readonly rules: Readonly<Record<string, string>> };
  readonly causes: { readonly causes: Readonly<Record<string, CauseText>> };
  readonly advice: { readonly advice: Readonly<Record<string, AdviceText>>; readonly safetyNet: Readonly<Record<string, string>> };
}

/** A person, their answers, and what should come out. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly origin: { readonly kind: 'vignette' | 'walkthrough' | 'own'; readonly ref: string };
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
  /** Why another level than the source's label is right; counted as missed, but not held against the run. */
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
  readonly advice: readonly Advice[];
  readonly safetyNet: readonly SafetyNet[];
  readonly sources: Readonly<Record<string, AuthoredSource>>;
  readonly text: Readonly<Record<string, AuthoredText>>;
  /** Cases by file, relative to the folder. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}
