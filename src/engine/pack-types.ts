// Written by `npm run types:packs` from content/schema. Change the schemas instead.
/**
 * What `triage-pack build` writes and `loadPack` reads. Fields that this version does not know are
 * passed over, except in conditions. That ids exist, are unique and wait for nothing that waits for
 * them, and that lists have a number for each stratum, only `loadPack` can tell.
 */
export interface PackJson {
  readonly format: 2;
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
  readonly evidenceDate: string;
  readonly reviewBy: string;
  /** Empty until a clinician signs. */
  readonly reviewedBy: string;
  /**
   * True where `triage-pack build --unproven` made it: nobody knows whether the safety rules hold,
   * and the widget says so on every screen.
   */
  readonly unproven?: boolean;
  /** Absent: one stratum for all. */
  readonly strata?: Strata;
  readonly limits: Limits;
  readonly perspectives: readonly Perspective[];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly questions: readonly Question[];
  /** Combinations; what an option's own flag means is not repeated here. */
  readonly rules: readonly Rule[];
  readonly causes: readonly Cause[];
  readonly advice: readonly Advice[];
  readonly dangers: readonly Danger[];
  /** Ids of the dangers that are shown when nothing else can be. */
  readonly redFlags: readonly string[];
  readonly safetyNet: readonly SafetyNet[];
  /** Drawings that options are pointed at on, by name; absent: none. */
  readonly maps?: Readonly<Record<string, BodyMap>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly text: Readonly<Record<string, PackText>>;
}

/** Which answers put a person in which stratum; strata index every per-stratum list. */
export interface Strata {
  readonly question: string;
  /** `share`: of the people with the complaint, for simulations; equal where none is given. */
  readonly groups: readonly {
    readonly id: string;
    readonly options: readonly string[];
    readonly share?: number;
  }[];
  /** Stratum used while the question is unanswered. */
  readonly default: string;
}

/** How long an interview may grow, and what is worth showing. */
export interface Limits {
  /** Most evidence questions in one interview. */
  readonly evidenceQuestions: number;
  /** Expected reduction of uncertainty (nats) below which a question is not worth a screen. */
  readonly minGain: number;
  /**
   * Ratio at or above which a finding is listed for, or at or below its inverse against, a cause.
   */
  readonly explainAt: number;
}

/** A way of looking at causes, with the choices that its arithmetic rests on. */
export interface Perspective {
  readonly id: string;
  readonly method: 'likelihood-ratio' | 'points';
  /** Its causes and questions are in play only while the urgency is below this level. */
  readonly below?: Urgency;
  /** Factor on the sum of weights: findings are not independent. */
  readonly shrinkage?: number;
  /** Largest ratio that one finding may count for, either way. */
  readonly lrCap?: number;
  /** Largest ratio that one question may count for, either way. */
  readonly questionCap?: number;
  /** What all but the strongest option of a multi-choice question count for. */
  readonly dependenceDiscount?: number;
  /** Prior of "something this pack does not cover", by stratum. */
  readonly otherPrior?: readonly number[];
  readonly fit?: FitThresholds;
}

/**
 * A condition: {all: [..]}, {any: [..]}, {not: ..}, {answered: question}, {q: question, is:
 * option}, {q: question, in: [options]}, {q: question, atLeast: n}, {count: [..], atLeast: n},
 * {fit: cause, atLeast: partial} or {ref: name}. The language is closed, and three-valued: what was
 * not asked, or answered "not sure", makes a condition unknown and never false. A question that
 * does not apply makes it false.
 */
export type Condition =
  | {
      /** Conditions that must all hold. */
      readonly all: readonly Condition[];
    }
  | {
      /** Conditions of which one must hold. */
      readonly any: readonly Condition[];
    }
  | {
      /** The condition that must be known not to hold. */
      readonly not: Condition;
    }
  | {
      /** Id of the question. */
      readonly answered: string;
    }
  | {
      /** Id of the question. */
      readonly q: string;
      /** An option id, or "unsure" */
      readonly is: string;
    }
  | {
      /** Id of the question. */
      readonly q: string;
      /** Option ids, or "unsure" */
      readonly in: readonly string[];
    }
  | {
      /** Id of a question of type `number`. */
      readonly q: string;
      /** Least number for which it holds. */
      readonly atLeast?: number;
      /** Largest number for which it holds. */
      readonly atMost?: number;
    }
  | {
      /** Conditions to count. */
      readonly count: readonly Condition[];
      /** How many must hold. */
      readonly atLeast?: number;
      /** How many may hold. */
      readonly atMost?: number;
    }
  | {
      /** Id of the cause. */
      readonly fit: string;
      /** How well it must fit: `strong`, or at least `partial`. */
      readonly atLeast: 'strong' | 'partial';
    }
  | {
      /** Its name, under `conditions` of rules.yml. */
      readonly ref: string;
    };

/** A question as the engine asks it. */
export interface Question {
  readonly id: string;
  readonly role: Role;
  readonly type: 'single' | 'multi' | 'number';
  /** The question applies only where this holds. */
  readonly when?: Condition;
  /** Asked only when this perspective is in play. */
  readonly perspective?: string;
  /** "Not sure" is offered. */
  readonly unsure?: boolean;
  /**
   * The level while the question is unanswered, or stays "not sure". By default `urgent` where one
   * of its own options is an emergency, else `soon`, and never `self-care`; it counts only for
   * questions that hold danger signs or cover some.
   */
  readonly careful?: Urgency;
  readonly options: readonly Option[];
  readonly min?: number;
  readonly max?: number;
  /** Overrides the perspective's dependence discount among the options of this question. */
  readonly dependenceDiscount?: number;
  /** Overrides the perspective's cap on this question's total (a ratio). */
  readonly questionCap?: number;
  /** Name of a picture. */
  readonly picture?: string;
  /** Name of the map whose places its options are; comes before the picture. */
  readonly map?: string;
}

/** A combination of answers that gives at least a level of urgency. */
export interface Rule {
  readonly id: string;
  readonly urgency: Urgency;
  readonly when: Condition;
  /** Key of the text that says what to do: `ambulance`, `emergency-department`, `maternity`, … */
  readonly action?: string;
  /** The interview stops when the rule fires (a child, a person who is not present). */
  readonly ends?: boolean;
  readonly grade?: Grade;
  readonly sources: readonly string[];
}

/** Something that may lie behind the complaint. */
export interface Cause {
  readonly id: string;
  readonly perspective: string;
  /**
   * Questions that tell it apart: `strong` only if each was answered and one of the answers speaks
   * for it.
   */
  readonly needs?: readonly string[];
  /** Ids of the dangers that call for care sooner where this cause is in play. */
  readonly escalate?: readonly string[];
  /** Prior by stratum, before normalising over the causes of the perspective. */
  readonly prior?: readonly number[];
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** A card shown by rule and never ranked (a silent condition): the first band that holds. */
  readonly card?: {
    readonly strong?: Condition;
    readonly partial?: Condition;
  };
  /** Points per option, for a perspective scored by tally. */
  readonly points?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Least points per band, and what `strong` requires besides. */
  readonly bands?: {
    readonly strong: number;
    readonly partial: number;
    readonly strongRequires?: Condition;
  };
  /** Name of a picture. */
  readonly picture?: string;
  readonly sources: readonly string[];
}

/** Something to do or know, shown with the result where its conditions allow. */
export interface Advice {
  readonly id: string;
  readonly kind: 'self-care' | 'exercise' | 'medicine' | 'common';
  /** Shown when one of these causes fits at least partly; absent: with any result. */
  readonly causes?: readonly string[];
  /** Levels at which it may show. */
  readonly levels: readonly Urgency[];
  readonly when?: Condition;
  /** Shown only where this is known not to hold: "not sure" hides it. */
  readonly unless?: Condition;
  /** Name of a picture. */
  readonly picture?: string;
  readonly sources: readonly string[];
}

/**
 * A danger sign that the page tells people to act on. Ticking what `when` names gives at least
 * `level`.
 */
export interface Danger {
  readonly id: string;
  readonly level: Urgency;
  readonly when: Condition;
}

/** A danger sign to watch for after a result; shown unless `when` is known not to hold. */
export interface SafetyNet {
  readonly danger: string;
  readonly when?: Condition;
}

/** A drawing that options are pointed at on. */
export interface BodyMap {
  /** Of every drawing: left, top, width and height in the map's own units. */
  readonly viewBox: readonly number[];
  /** The views, side by side: front and back, say. */
  readonly drawings: readonly MapDrawing[];
}

/** What a claim rests on. */
export interface Source {
  readonly cite: string;
  readonly url?: string;
}

/** The words of a pack in one language, by the ids that they are about. */
export interface PackText {
  readonly title: string;
  readonly intro: string;
  readonly duration: string;
  readonly notFor: readonly string[];
  readonly urgencies: {
    readonly emergency: {
      readonly title: string;
      readonly lead: string;
      readonly next: readonly string[];
    };
    readonly urgent: {
      readonly title: string;
      readonly lead: string;
      readonly next: readonly string[];
    };
    readonly soon: {
      readonly title: string;
      readonly lead: string;
      readonly next: readonly string[];
    };
    readonly 'self-care': {
      readonly title: string;
      readonly lead: string;
      readonly next: readonly string[];
    };
  };
  readonly actions: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, QuestionText>>;
  /** Why the urgency is what it is, a sentence per rule. */
  readonly rules: Readonly<Record<string, string>>;
  readonly causes: Readonly<Record<string, CauseText>>;
  readonly perspectives: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly note: string;
        readonly more?: string;
      }
    >
  >;
  readonly advice: Readonly<Record<string, AdviceText>>;
  /** Each danger sign as a few words that stand in a list. */
  readonly dangers: Readonly<Record<string, string>>;
  /** Words of pictures, by name; a picture without words is not shown. */
  readonly pictures?: Readonly<Record<string, PictureText>>;
  /**
   * Words that may be new to a person, each with an explanation, shown on demand where the word
   * first stands on a screen.
   */
  readonly glossary?: Readonly<Record<string, string>>;
}

/** How soon to seek care, most urgent first. */
export type Urgency = 'emergency' | 'urgent' | 'soon' | 'self-care';

/** Thresholds of the fit bands; see `causes.ts` for how they are read. */
export interface FitThresholds {
  /** Fewer answered questions that speak for or against the cause than this: `unknown`. */
  readonly minAnswered: number;
  readonly strong: {
    readonly evidence: number;
    readonly ofBest: number;
    readonly ofOther: number;
  };
  readonly partial: {
    readonly evidence: number;
    readonly ofBest: number;
    readonly ofOther: number;
  };
}

/**
 * What a question is for, which also says when it is asked. `intake` (who, where, how long),
 * `screen` (danger signs, or broad lines that cover them), `confirm` (the exact signs behind a
 * line) and `history` (illnesses, medicines) are asked first, in authored order, and are never
 * skipped; `evidence` questions are chosen by the engine; `pattern` questions close the interview,
 * in authored order.
 */
export type Role = 'intake' | 'screen' | 'confirm' | 'history' | 'evidence' | 'pattern';

/** One of the answers that a question offers. */
export interface Option {
  readonly id: string;
  /** The least urgency that this option gives, with any other answers whatever. */
  readonly flag?: Urgency;
  /**
   * Ids of the questions that ask for the details behind this broad line. They are asked only where
   * a line that covers them is ticked; who leaves the line unticked has denied all that they ask.
   */
  readonly covers?: readonly string[];
  /**
   * It rests on what somebody else thinks ("a doctor said it is nothing"): such an answer never
   * gives a lower level than "not sure".
   */
  readonly opinion?: boolean;
  /** Of an option with a flag: key of the text that says what to do. */
  readonly action?: string;
  /** Of an option with a flag: why it has that level. */
  readonly sources?: readonly string[];
  /** Chosen alone: "None of these", "My legs are fine". */
  readonly exclusive?: boolean;
  /**
   * Places on the question's map that choose it. Of two options at one place the first means one
   * side, the second both.
   */
  readonly places?: readonly string[];
  /** Key of the words above the options that stand together in a long list. */
  readonly group?: string;
  /** The option is offered only where this holds. */
  readonly when?: Condition;
  /** Share of people with this complaint who give this answer, one number per stratum. */
  readonly base?: readonly number[];
}

/** How good the evidence is: A published, B derived from a related group, C elicited. */
export type Grade = 'A' | 'B' | 'C';

/** One cause's evidence from one question. `lr` and `p` are alternatives, option by option. */
export interface Evidence {
  /** Likelihood ratio of choosing the option. */
  readonly lr?: Readonly<Record<string, PerStratum>>;
  /** P(option chosen | cause), where a ratio cannot say it. */
  readonly p?: Readonly<Record<string, PerStratum>>;
  /** Grade and sources of all the numbers, or of one option's where `perOption` names it. */
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly perOption?: Readonly<
    Record<
      string,
      {
        readonly grade: Grade;
        readonly sources: readonly string[];
      }
    >
  >;
}

/** One view of a body, or of a part of one. */
export interface MapDrawing {
  /**
   * From where the body is seen, so that its left and right can be written below; absent: they are
   * not.
   */
  readonly view?: 'front' | 'back';
  /** Outline and lines are the half at x above 0, and are drawn again at -x. */
  readonly mirror?: boolean;
  /** The edge of the body. Regions do not show beyond it. */
  readonly outline: string;
  /** Fine lines within: a kneecap, the spine. */
  readonly lines?: string;
  /** What can be chosen, in the order in which arrow keys go. */
  readonly regions: readonly MapRegion[];
}

/** Words of a question and its options. */
export interface QuestionText {
  readonly title: string;
  /** Two or three words naming the question in lists of evidence. */
  readonly short: string;
  readonly hint?: string;
  /** How to check at home, shown after "not sure". */
  readonly check?: string;
  readonly why: string;
  readonly options: Readonly<Record<string, OptionText>>;
  /** Words above each group of options. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** Words of a cause. */
export interface CauseText {
  readonly name: string;
  readonly summary: string;
  readonly mechanism: string;
  readonly who: string;
  readonly typical: readonly string[];
  readonly untypical: readonly string[];
  readonly course: string;
  readonly selfCare: readonly string[];
  readonly clinician: readonly string[];
  /** A widely held belief put right. */
  readonly myth?: string;
  /** How good the evidence behind this card is, in plain words. */
  readonly evidence: string;
}

/** Words of a piece of advice. */
export interface AdviceText {
  readonly title: string;
  readonly text: string;
  readonly steps?: readonly string[];
  /** Who should not do or take it. */
  readonly caution?: readonly string[];
}

/** Words of a picture. */
export interface PictureText {
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly caption?: string;
  /** A few words below each frame. */
  readonly steps?: readonly string[];
}

/** A number, or a list with one number per stratum. */
export type PerStratum = number | readonly number[];

/** A place on a drawing that can be chosen. */
export interface MapRegion {
  /** Its name, which options give in `places`. */
  readonly place: string;
  /** It is there twice: as given at x above 0, and again at -x. */
  readonly pair?: boolean;
  /** What is filled. It may run over the outline, where it is cut off. */
  readonly shape: string;
  /**
   * What a finger may hit: left, top, width and height. At least a third of the map's width each
   * way, and no two meet.
   */
  readonly hit: readonly number[];
  /** Where the tick of a chosen place stands: x and y. */
  readonly tick: readonly number[];
}

/** Words of an option. */
export interface OptionText {
  readonly label: string;
  /** The words of the label that tell it from the others, shown bold. */
  readonly keyword?: string;
  readonly hint?: string;
  /** How to check at home, shown after "not sure". */
  readonly check?: string;
  /**
   * Of an answer that counts towards a traditional pattern: what else it can come from, and what to
   * ask a doctor.
   */
  readonly biomedical?: string;
}
