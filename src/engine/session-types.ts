import type { Fit, Grade, PackJson, Question, Urgency } from './pack.js';

/** An answer: an option id, a list of option ids, a number, or `'unsure'`. */
export type Answer = string | readonly string[] | number;
/** Answers by question id. Never by position: content may grow. */
export type Answers = Readonly<Record<string, Answer>>;

export interface SessionOptions {
  /** Perspectives in play; default: all of the pack. */
  readonly perspectives?: readonly string[];
  /** Most evidence questions; default: the pack's limit. Never limits red flags. */
  readonly maxQuestions?: number;
  /** How evidence questions are ordered; default `adaptive`. */
  readonly order?: 'adaptive' | 'authored';
}

/** What a result says of the content it rests on. */
export type PackInfo = Readonly<
  Pick<PackJson, 'id' | 'version' | 'contentHash' | 'evidenceDate' | 'reviewBy' | 'reviewedBy'>
>;

export interface OptionView {
  readonly id: string;
  readonly exclusive: boolean;
}

/** A question as the person meets it: options that do not apply are left out. */
export interface QuestionView {
  readonly id: string;
  readonly role: Question['role'];
  readonly type: Question['type'];
  readonly unsure: boolean;
  readonly options: readonly OptionView[];
  readonly min?: number;
  readonly max?: number;
}

/** An answer as evidence: which option of which question, ticked or not. */
export interface Finding {
  readonly question: string;
  readonly option: string;
}

/** A finding with its weight for one cause. */
export interface Weighed extends Finding {
  /** False where it is the absence of the option that speaks. */
  readonly present: boolean;
  /** Natural log of the ratio, after caps and the discount, before shrinkage. */
  readonly weight: number;
  readonly grade: Grade;
  readonly sources: readonly string[];
}

export interface Reason {
  readonly rule: string;
  readonly urgency: Urgency;
  readonly action?: string;
  readonly findings: readonly Finding[];
  readonly sources: readonly string[];
}

/** An answer "not sure" that holds a level. */
export interface Doubt {
  readonly question: string;
  /** The level that it gives. */
  readonly urgency: Urgency;
  /** The level of all the rest. */
  readonly without: Urgency;
}

/** How the answers speak of one danger sign. */
export interface Sign extends Finding {
  /** Its own level; absent where rules give it one together with other answers. */
  readonly urgency?: Urgency;
  /** `covered`: denied with the broad lines in `by`. `unsure` with `by`: not sure of those lines. */
  readonly status: 'present' | 'denied' | 'covered' | 'unsure' | 'open';
  readonly by?: readonly Finding[];
}

export interface RankedCause {
  readonly id: string;
  readonly perspective: string;
  readonly fit: Fit;
  /**
   * ln(P/(1−P)) among the causes of the perspective and "something else"; null where none is
   * claimed.
   */
  readonly logOdds: number | null;
  readonly for: readonly Weighed[];
  readonly against: readonly Weighed[];
}

export interface Assessment {
  readonly urgency: Urgency;
  /** No answer still to come could change the urgency. */
  readonly settled: boolean;
  /** Most urgent first. */
  readonly reasons: readonly Reason[];
  /** The answers "not sure" that hold a level, and what the level would be without each. */
  readonly doubts: readonly Doubt[];
  /** The level if every "not sure" were cleared up with nothing found. */
  readonly withoutDoubts: Urgency;
  /** Every danger sign that was asked, itself or with the line that covers it, and the answer. */
  readonly signs: readonly Sign[];
  /**
   * Best first within a perspective, by band and then by what is more likely; rule-driven cards
   * follow the ranked causes.
   */
  readonly causes: readonly RankedCause[];
  /** Ids of advice whose conditions hold, in authored order. */
  readonly advice: readonly string[];
  /** Ids of what to watch for; empty only in an emergency. */
  readonly safetyNet: readonly string[];
  /** Red-flag questions without an explicit answer. */
  readonly missing: readonly string[];
  readonly finished: boolean;
  readonly packVersion: string;
  readonly contentHash: string;
}

/** Everything there is to know about a pack and a set of answers. Frozen. */
export interface Session {
  readonly pack: PackInfo;
  /** Validated, and without answers to questions that do not apply. */
  readonly answers: Answers;
  /** Ids of answers that were not understood and were left out. */
  readonly rejected: readonly string[];
  /** The question to ask now; null when finished. */
  readonly next: QuestionView | null;
  /** Ids answered, in the order asked. */
  readonly path: readonly string[];
  /** 0..1; never falls while answering forward. */
  readonly progress: number;
  /** About how many screens are left. */
  readonly remaining: number;
  readonly assessment: Assessment;
  /** The question as it would be shown for these answers; null if it does not apply. */
  view: (questionId: string) => QuestionView | null;
}
