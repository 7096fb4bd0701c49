// Written by `npm run types:packs` from content/schema. Change the schemas instead.
import type {
  Condition,
  Evidence,
  Grade,
  PerStratum,
  Role,
  SafetyNet,
  Urgency,
} from '../engine/index.js';

/** Contents of pack.yml: what the pack is, and the numbers that are choices. */
export interface PackHead {
  /** Id of the pack; also its folder name. */
  readonly id: string;
  /** Version of the content (semantic versioning). */
  readonly version: string;
  /** When the evidence was last searched. */
  readonly evidenceDate: string;
  /** When the pack is due for review; past it, every result says so. */
  readonly reviewBy: string;
  /** The clinician who signed; empty until one has. */
  readonly reviewedBy: string;
  /**
   * What holds for an item that does not say it itself. The dates and the reviewer of the pack are
   * such defaults too.
   */
  readonly defaults?: {
    /** The grade of an item without one of its own. */
    readonly grade?: Grade;
    /** The sources of an item without any of its own. */
    readonly sources?: readonly string[];
  };
  /**
   * What a reader of `triage-pack evaluate` must know of this pack's published vignettes before
   * holding them beside figures of others.
   */
  readonly evaluationNotes?: readonly string[];
  /**
   * Long English words that have no plain substitute, each with the reason; they count as everyday
   * words in the reading grade.
   */
  readonly unavoidableWords?: Readonly<Record<string, string>>;
  /** Groups of people for whom base rates and priors differ. */
  readonly strata: {
    /** The question whose answer picks the stratum. */
    readonly question: string;
    /** Strata, in the order of every list of numbers. */
    readonly groups: readonly {
      /** Name of the stratum (not "unsure", which is an answer). */
      readonly id: string;
      /** Options of the question that fall in it. */
      readonly options: readonly string[];
      /**
       * How many of the people with the complaint are in it; `simulate` draws people by it, and
       * nothing else reads it.
       */
      readonly share?: number;
    }[];
    /** Stratum used while the question is unanswered. */
    readonly default: string;
  };
  /** Limits of the interview. */
  readonly limits: {
    /**
     * Most evidence questions in one interview. Those on which the urgency still depends are asked
     * beyond it.
     */
    readonly evidenceQuestions: number;
    /**
     * Expected gain below which a question is not worth a screen: how much its answer would sharpen
     * the ranking.
     */
    readonly minGain: number;
    /**
     * From how strong a ratio a finding is listed as speaking for a cause; against it from one
     * divided by this.
     */
    readonly explainAt: number;
  };
  /** Perspectives, in the order shown; the first is the main one. */
  readonly perspectives: readonly AuthoredPerspective[];
  /** Ids of the dangers that are shown when nothing else can be, worst first. */
  readonly redFlags: readonly string[];
  /** What to watch for after a result, in the order shown. */
  readonly safetyNet: readonly SafetyNet[];
}

/** Contents of questions.yml: what is asked, in authored order. */
export interface QuestionsFile {
  /** Questions in authored order. */
  readonly questions: readonly AuthoredQuestion[];
}

/** Contents of maps.yml: drawings that options are pointed at on. */
export interface MapsFile {
  /** Maps by name. */
  readonly maps: Readonly<Record<string, AuthoredMap>>;
}

/** Contents of rules.yml: named conditions, and rules that combine answers. */
export interface RulesFile {
  /** Conditions with a name, used by {ref: name}. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  /** Rules besides the red-flag options, which become rules of themselves. */
  readonly rules: readonly AuthoredRule[];
}

/** Contents of causes.yml: causes and the evidence for them. */
export interface CausesFile {
  /** Causes that may explain the complaint. A perspective ranks its own, best first. */
  readonly causes: readonly AuthoredCause[];
}

/** Contents of advice.yml: things to do or know, and the safety net. */
export interface AdviceFile {
  /** Advice in the order shown. */
  readonly advice: readonly AuthoredAdvice[];
}

/** Contents of dangers.yml: the one list of danger signs that the page tells people to act on. */
export interface DangersFile {
  /** Danger signs, worst first. Each is said once, and named by its id elsewhere. */
  readonly dangers: readonly AuthoredDanger[];
}

/** Contents of sources.yml: what every claim rests on. */
export interface SourcesFile {
  /** Sources by id. One that nothing cites is refused. */
  readonly sources: Readonly<Record<string, AuthoredSource>>;
}

/** Contents of properties.yml: what must hold, whatever the other files say. */
export interface AuthoredProperties {
  /**
   * Every red-flag option by the level it must give. Written a second time, apart from `flag` in
   * questions.yml, so that a slip in either is noticed.
   */
  readonly levels: {
    /** Options, as question.option, with `flag: emergency`. */
    readonly emergency?: readonly string[];
    /** Options, as question.option, with `flag: urgent`. */
    readonly urgent?: readonly string[];
    /** Options, as question.option, with `flag: soon`. */
    readonly soon?: readonly string[];
  };
  /** Combinations that must give at least a level. */
  readonly raises?: readonly {
    /** A name for the combination, which messages use. */
    readonly id: string;
    /** What such a person ticks, said apart from the conditions in rules.yml. */
    readonly when: Condition;
    /** The least urgent level that it may come out at. */
    readonly atLeast: Urgency;
    /** Why, as a clinical fact. */
    readonly because: string;
    /** Ids of sources.yml that this rests on. */
    readonly sources?: readonly string[];
  }[];
  /** Red-flag questions and options that are not asked of everybody. */
  readonly asked?: readonly {
    /** Id of the question. */
    readonly question: string;
    /** Id of one of its options, where only that is not for everybody. */
    readonly option?: string;
    /** Whoever fulfils this must be asked. */
    readonly when: Condition;
    /** Why not of the others. */
    readonly because: string;
  }[];
  /** The only rules that may end the interview early. */
  readonly ends?: readonly {
    /** Id of a rule with `ends: true`. */
    readonly rule: string;
    /** Why the other danger signs need not be asked. */
    readonly because: string;
  }[];
  /** Advice that must not show. */
  readonly never?: readonly {
    /** A name for the line, which messages use. */
    readonly id: string;
    /** Why. */
    readonly because: string;
    /** Ids of advice. */
    readonly advice?: readonly string[];
    /** A kind of advice, all of it. */
    readonly kind?: 'self-care' | 'exercise' | 'medicine' | 'common';
    /** Whoever fulfils this, or was not sure of it, must not see the advice. */
    readonly when: Condition;
    /** Ids of sources.yml that this rests on. */
    readonly sources?: readonly string[];
  }[];
  /**
   * Questions on which "not sure" counts as none of the options in the rules that do not name it.
   */
  readonly absent?: readonly StatedAbsent[];
  /** Careful levels that differ from what the form of the options gives. */
  readonly careful?: readonly StatedCareful[];
}

/** Contents of cases/ .yml: people, their answers, and what should come out. */
export interface CasesFile {
  /** Cases. `triage-pack cases` plays each and fails where one comes out otherwise. */
  readonly cases: readonly Case[];
}

/** Contents of safety/coverage.yml: who must come out at which level. */
export interface CoverageFile {
  /** One presentation a row; each is a test. */
  readonly rows: readonly CoverageRow[];
}

/** Contents of safety/decisions.yml: why each danger sign has its level. */
export interface DecisionsFile {
  /** Records by danger sign, as question.option, or by the id of a rule. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** Contents of safety/hazards.yml: what may go wrong, and what is done against it. */
export interface HazardsFile {
  /** How far the scores have come: `draft` until a safety officer has set them. */
  readonly scores: string;
  /** The risk by severity (rows) and likelihood (columns), both from 1 to 5. */
  readonly matrix: readonly (readonly number[])[];
  /** Hazards, each with its controls. */
  readonly hazards: readonly Hazard[];
}

/** Contents of safety/locked-words.yml: the words of danger signs as they were last looked at. */
export interface LockedWordsFile {
  /** By language, a hash of all that a person reads of the danger signs. */
  readonly locked: Readonly<Record<string, LockedWords>>;
}

/** Contents of safety/tests.yml: what shows that each control works. */
export interface ControlTestsFile {
  /** What is shown, by ids that hazards.yml names. */
  readonly tests: readonly ControlTest[];
}

/** Contents of regions.yml: whom to call and where to go, by country. */
export interface AuthoredRegions {
  /** When the file is due for another look. */
  readonly reviewBy: string;
  /** Who signed the file off; empty until somebody has. */
  readonly reviewedBy: string;
  /** Sources by id, each with an address that was read. */
  readonly sources: Readonly<Record<string, AuthoredSource>>;
  /** Regions by country: a code of two capitals. */
  readonly regions: Readonly<Record<string, AuthoredRegion>>;
}

/** Contents of text/<locale>/pack.yml: words about the pack as a whole. */
export interface PackTextFile {
  /** Title of the check. */
  readonly title: string;
  /** What it is, on the cover. */
  readonly intro: string;
  /** About how long it takes. */
  readonly duration: string;
  /** Who it is not for. */
  readonly notFor: readonly string[];
  /** Words of each level. */
  readonly urgencies: {
    /** Words of the level `emergency`. */
    readonly emergency: {
      /** The heading of the result. */
      readonly title: string;
      /** What to do, in one or two sentences. Shown where no action says it. */
      readonly lead: string;
      /** Steps to take. */
      readonly next: readonly string[];
    };
    /** Words of the level `urgent`. */
    readonly urgent: {
      /** The heading of the result. */
      readonly title: string;
      /** What to do, in one or two sentences. */
      readonly lead: string;
      /** Steps to take. */
      readonly next: readonly string[];
    };
    /** Words of the level `soon`. */
    readonly soon: {
      /** The heading of the result. */
      readonly title: string;
      /** What to do, in one or two sentences. */
      readonly lead: string;
      /** Steps to take. */
      readonly next: readonly string[];
    };
    /** Words of the level `self-care`. */
    readonly 'self-care': {
      /** The heading of the result. */
      readonly title: string;
      /** What to do, in one or two sentences. */
      readonly lead: string;
      /** Steps to take. */
      readonly next: readonly string[];
    };
  };
  /**
   * What to do, by action key: every `action` of an option or a rule. The key `ambulance` is
   * special: where one reason of an emergency has it, only its text is shown.
   */
  readonly actions: Readonly<Record<string, string>>;
  /** Words of each perspective. */
  readonly perspectives: Readonly<
    Record<
      string,
      {
        /** Heading. */
        readonly title: string;
        /** What this way of looking is, and is not. */
        readonly note: string;
        /** What else is to be said of all its causes; folded away. */
        readonly more?: string;
      }
    >
  >;
  /** Words that may be new to a person, as they stand in the texts, each with an explanation. */
  readonly glossary?: Readonly<Record<string, string>>;
}

/** Contents of text/<locale>/questions.yml: words of questions and options. */
export interface QuestionsTextFile {
  /** Words by question id. */
  readonly questions: Readonly<Record<string, AuthoredQuestionText>>;
}

/** Contents of text/<locale>/rules.yml: why the urgency is what it is, a sentence per rule. */
export interface RulesTextFile {
  /**
   * A sentence for each reason, by rule id: every rule of rules.yml, every red-flag option (its id,
   * or question.option where two share one), and the two reasons of the engine, `missing-flag` and
   * `unsure-flag`.
   */
  readonly rules: Readonly<Record<string, string>>;
}

/** Contents of text/<locale>/causes.yml: words of each cause. */
export interface CausesTextFile {
  /** Words by cause id. */
  readonly causes: Readonly<Record<string, AuthoredCauseText>>;
}

/** Contents of text/<locale>/advice.yml: words of advice and of the safety net. */
export interface AdviceTextFile {
  /** Words by id, for each piece of advice in advice.yml. */
  readonly advice: Readonly<Record<string, AuthoredAdviceText>>;
}

/** Contents of text/<locale>/pictures.yml: words of pictures. */
export interface PicturesTextFile {
  /**
   * Words by name of the picture, or of the map: each that a question, a cause or a piece of advice
   * names.
   */
  readonly pictures: Readonly<Record<string, AuthoredPictureText>>;
}

/** Contents of text/<locale>/dangers.yml: each danger sign as a few words that stand in a list. */
export interface DangersTextFile {
  /** Words by danger id, for each in dangers.yml. */
  readonly dangers: Readonly<Record<string, string>>;
}

/**
 * Contents of text/<locale>/translated.yml: which words of the first language each translation was
 * made from.
 */
export interface TranslationRecord {
  /** The language that this one was made from. */
  readonly from: string;
  /**
   * By string, a hash of the words that were translated. A string whose words have another hash by
   * now is stale.
   */
  readonly units: Readonly<Record<string, string>>;
  /** By word of the first language's glossary, the word of this one's. */
  readonly glossary?: Readonly<Record<string, string>>;
}

/** Contents of review.yml: what reviewers said, and what they signed. */
export interface ReviewFile {
  /** By string, `file#path`, or `sources.yml#` and the id of a source. */
  readonly remarks: Readonly<Record<string, ReviewRemark>>;
  /**
   * Who signed which item, and what it said then, so that a later change shows: by its file and id.
   */
  readonly signatures?: Readonly<Record<string, Signature>>;
}

/** A way of looking at causes. */
export interface AuthoredPerspective {
  /** Id of the perspective. */
  readonly id: string;
  /** How its causes are scored: by ratios, or by points. */
  readonly method: 'likelihood-ratio' | 'points';
  /** In play only while the urgency is below this: its explanations must not delay care. */
  readonly below?: Urgency;
  /**
   * Factor on the sum of weights: findings depend on each other, so the sum says too much. 1 takes
   * it whole.
   */
  readonly shrinkage?: number;
  /** Largest ratio that one finding may count for; against a cause, one divided by this. */
  readonly lrCap?: number;
  /** Largest ratio that one question may count for, however many of its options are ticked. */
  readonly questionCap?: number;
  /**
   * What all but the strongest option of a multi-choice question count for: 0 not at all, 1 in
   * full.
   */
  readonly dependenceDiscount?: number;
  /**
   * How likely "something else" is before any answer, one number per stratum; normalised with the
   * priors of the causes.
   */
  readonly otherPrior?: readonly number[];
  /**
   * Thresholds of the fit bands. A cause is in a band where all three of its thresholds are met.
   */
  readonly fit?: {
    /**
     * With fewer answered questions that have numbers for the cause, its fit is unknown. "Not sure"
     * is no such answer.
     */
    readonly minAnswered: number;
    /** Thresholds of the band `strong`: "fits well". */
    readonly strong: {
      /**
       * Least sum of weights of the cause itself, after shrinkage, whatever its prior. 0.7 is about
       * two to one.
       */
      readonly evidence: number;
      /** Least posterior, beside that of the best cause. 1 lets only the best one in. */
      readonly ofBest: number;
      /** Least posterior, beside that of "something else". */
      readonly ofOther: number;
    };
    /** Thresholds of the band `partial`; a cause below them is not shown. */
    readonly partial: {
      /**
       * Least sum of weights of the cause itself, after shrinkage, whatever its prior. 0.7 is about
       * two to one.
       */
      readonly evidence: number;
      /** Least posterior, beside that of the best cause. 1 lets only the best one in. */
      readonly ofBest: number;
      /** Least posterior, beside that of "something else". */
      readonly ofOther: number;
    };
  };
  /** Grade of the numbers here: prior, shrinkage, caps, discount and thresholds. */
  readonly grade?: Grade;
  /** Ids of sources.yml that the numbers here rest on. */
  readonly sources?: readonly string[];
}

/** A question. */
export interface AuthoredQuestion {
  /** Id of the question. */
  readonly id: string;
  /** What the question is for, which also says when it is asked. */
  readonly role: Role;
  /** One option, several, or a number. */
  readonly type: 'single' | 'multi' | 'number';
  /** The question applies only where this holds. */
  readonly when?: Condition;
  /** Asked only when this perspective is in play. */
  readonly perspective?: string;
  /** "Not sure" is offered. On a question about danger signs it counts as its careful level. */
  readonly unsure?: boolean;
  /**
   * The level while the question is unanswered, or stays "not sure"; never self-care, since a doubt
   * is no "no". It counts only for questions that hold danger signs or cover some. A level that is
   * written here is stated in properties.yml too.
   */
  readonly careful?: 'emergency' | 'urgent' | 'soon';
  /**
   * "Not sure" counts as none of the options in every rule that does not name `unsure` itself. Say
   * it only where a doubt may safely count for nothing, and give the reason under `absent` in
   * properties.yml. Without it, each rule that reads the question names `unsure`. Not for questions
   * that hold danger signs: there `careful` is the level of doubt.
   */
  readonly unsureAs?: 'absent';
  /** Options in the order shown; none for a number. */
  readonly options?: readonly AuthoredOption[];
  readonly scale?: Scale;
  /** Least number allowed. */
  readonly min?: number;
  /** Largest number allowed. */
  readonly max?: number;
  /** Overrides the perspective's dependence discount among the options of this question. */
  readonly dependenceDiscount?: number;
  /** Overrides the perspective's cap on this question. */
  readonly questionCap?: number;
  /** The name of a picture above the options. */
  readonly picture?: PictureName;
  /** Name of the map in maps.yml on which its options are pointed at. */
  readonly map?: string;
  /** Grade of the base rates. */
  readonly grade?: Grade;
  /** Sources of the base rates. */
  readonly sources?: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** A drawing that options are pointed at on. */
export interface AuthoredMap {
  /** Of every drawing: left, top, width and height in the map's own units. */
  readonly viewBox: readonly number[];
  /** The views, side by side: front and back, say. */
  readonly drawings: readonly AuthoredMapDrawing[];
}

/** A rule. */
export interface AuthoredRule {
  /**
   * Id of the rule. The rule `proxy` is special: when it fires, the screen is the one for somebody
   * who is not there to answer, with what to ask them and no level.
   */
  readonly id: string;
  /** The least urgency of whoever fulfils it. */
  readonly urgency: Urgency;
  /** It acts only where this is known to hold. */
  readonly when: Condition;
  /**
   * Key of the text that says what to do. `ambulance` is special: where one reason of an emergency
   * has it, the texts of other actions are left out.
   */
  readonly action?: string;
  /**
   * The interview stops when the rule fires. Only for those whom the questions are not made for;
   * properties.yml names each such rule.
   */
  readonly ends?: boolean;
  readonly grade?: Grade;
  /** Ids of sources.yml that the rule rests on. */
  readonly sources: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** A cause. */
export interface AuthoredCause {
  /** Id of the cause. */
  readonly id: string;
  /** Id of the perspective that ranks it, or shows its card. */
  readonly perspective: string;
  /**
   * Questions that tell it apart: `strong` only if each was answered, other than "not sure", and
   * one of the answers speaks for it.
   */
  readonly needs?: readonly string[];
  /** Ids of the dangers that call for care sooner where this cause is in play. */
  readonly escalate?: readonly string[];
  /** How common the cause is among people with the complaint. */
  readonly prior?: {
    /**
     * How likely the cause is before any answer, by stratum. Normalised with the other causes and
     * "something else".
     */
    readonly values: readonly number[];
    /** Grade of the prior; also that of the cause where it has none of its own. */
    readonly grade: Grade;
    /** Ids of sources.yml that the prior rests on. */
    readonly sources: readonly string[];
    readonly reviewedBy?: string;
    readonly reviewBy?: string;
  };
  /** What the answers to each question say for and against it. */
  readonly evidence?: Readonly<Record<string, AuthoredEvidence>>;
  /**
   * Findings (question.option) that the words say speak for and against the cause; verify holds the
   * numbers to them. Each ratio from 1.5 up, and from 0.67 down, must be claimed.
   */
  readonly claims?: {
    /** Findings that speak for it, as its `typical` words say. */
    readonly for?: readonly string[];
    /** Findings that speak against it, as its `untypical` words say. */
    readonly against?: readonly string[];
  };
  /** Shown by rule and never ranked: for what does not hurt, so does not compete with what does. */
  readonly card?: {
    /** It fits well where this is known to hold. */
    readonly strong?: Condition;
    /** It fits partly where this is known to hold. */
    readonly partial?: Condition;
  };
  /** Points by question, for a perspective scored by tally. */
  readonly points?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Least points per band; fewer than `partial` is not shown. */
  readonly bands?: {
    /** Least points to fit well. */
    readonly strong: number;
    /** Least points to fit partly. */
    readonly partial: number;
    /** Without this it fits no more than partly, whatever its points. */
    readonly strongRequires?: Condition;
  };
  /** The name of a picture on its card. */
  readonly picture?: PictureName;
  /** Grade of the points, or of the card. */
  readonly grade?: Grade;
  /** Ids of sources.yml that its words rest on. */
  readonly sources: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** One piece of advice. */
export interface AuthoredAdvice {
  /** Id of the piece of advice. */
  readonly id: string;
  /**
   * What kind of advice. `self-care` and `common` are everyday things, shown first; `exercise` and
   * `medicine` stand in groups of their own, and may not show at `urgent` or above. A page may hide
   * medicines with `medicines="hide"`.
   */
  readonly kind: 'self-care' | 'exercise' | 'medicine' | 'common';
  /** Shown when one of these fits at least partly. */
  readonly causes?: readonly string[];
  /** Levels at which it may show. */
  readonly levels: readonly Urgency[];
  /** Shown only where this is known to hold. */
  readonly when?: Condition;
  /**
   * Shown only where this is known not to hold; who was not asked, or was not sure, does not see
   * it.
   */
  readonly unless?: Condition;
  /** The name of a picture beside its words. */
  readonly picture?: PictureName;
  readonly grade?: Grade;
  /** Ids of sources.yml that the advice rests on. */
  readonly sources: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** A danger sign. Ticking what `when` names gives at least its level. */
export interface AuthoredDanger {
  /** Id of the danger. */
  readonly id: string;
  /** The least urgency of whoever has it. */
  readonly level: Urgency;
  /** What a person with it ticks; verify proves that this gives the level. */
  readonly when: Condition;
  /** Ids of sources.yml that the sign rests on. */
  readonly sources: readonly string[];
  readonly grade?: Grade;
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** A source. */
export interface AuthoredSource {
  /** First author, short title, journal, year. It is shown, so keep it short. */
  readonly cite: string;
  /** Where to read it. */
  readonly url?: string;
  /**
   * How much of it was read: all, the abstract, only what others report of it, or nothing again
   * (cited from memory).
   */
  readonly read: 'full' | 'abstract' | 'secondary' | 'memory';
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** A question on which "not sure" may count for nothing. */
export interface StatedAbsent {
  /** Question with `unsureAs: absent` in questions.yml. */
  readonly question: string;
  /** Why nobody is harmed by it. */
  readonly because: string;
}

/** The careful level that a question must have. */
export interface StatedCareful {
  /** Id of the question. */
  readonly question: string;
  /** The level that it gives at least while it is open or not sure. */
  readonly level: Urgency;
  /** Why. */
  readonly because: string;
}

/** A case. */
export interface Case {
  /** Id of the case. */
  readonly id: string;
  /** The person in one line. */
  readonly title: string;
  /** Where the case comes from. */
  readonly origin: {
    /** A published vignette, a walk-through by a reviewer, or our own. */
    readonly kind: 'vignette' | 'walkthrough' | 'own';
    /** Where it comes from. */
    readonly ref: string;
  };
  /** Kind of illness, as the collection of a published vignette names it. */
  readonly category?: string;
  /**
   * Answers by question id: an option id, a list of option ids, a number, or "unsure". What is not
   * mentioned gets the default: "none of these" for danger signs and illnesses, "not sure" for the
   * rest. The question of the strata has no default, and neither has a number that does not offer
   * "not sure".
   */
  readonly answers: Readonly<Record<string, string | number | readonly string[]>>;
  /**
   * What unmentioned red-flag questions get: "none of these", or "not sure" where it is offered.
   */
  readonly unmentioned?: 'none' | 'unsure';
  /**
   * What must come out. The case fails where the level is none of the acceptable ones, `first` is
   * not ranked first, one of `notFirst` is, none of the causes named here is among the first three
   * or shown as a card, or a piece of `advice` is not shown.
   */
  readonly expect: {
    /** The level that should come out. */
    readonly urgency: Urgency;
    /** Levels a reasonable clinician could choose, `urgency` among them. */
    readonly acceptable?: readonly Urgency[];
    /** The cause that must be ranked first. */
    readonly first?: string;
    /**
     * Causes that must not be ranked first where they would be shown: what would be silly, or do
     * harm, to read on top.
     */
    readonly notFirst?: readonly string[];
    /** The cause that should be among the first three. */
    readonly cause?: string;
    /** Any of these should be among the first three. */
    readonly causes?: readonly string[];
    /** Pieces of advice that must be shown. */
    readonly advice?: readonly string[];
  };
  /**
   * Why the pack rightly gives another level than the source's label. The case is counted as missed
   * all the same, but does not fail the run; a walk-through or a case of our own that comes out
   * less urgent fails all the same.
   */
  readonly exception?: string;
  /** Anything a reader should know. */
  readonly notes?: string;
  /**
   * What the person lost since `expect` was written, so that it has to be read again. The studio
   * writes it where something that a case answers is removed, and takes it out once somebody has
   * read the case; `triage-pack lint` notes it.
   */
  readonly readAgain?: string;
}

/** A presentation, what such a person ticks, and the least and most urgent acceptable level. */
export interface CoverageRow {
  /** Id of the row, which messages use. */
  readonly id: string;
  /** The person in a sentence or two, without regard to the questions. */
  readonly presentation: string;
  /**
   * What such a person ticks, by question id: an option id, a list of option ids, a number, or
   * "unsure". What is not named is answered reassuringly.
   */
  readonly answers: Readonly<Record<string, string | readonly string[] | number>>;
  /** The least urgent acceptable level. */
  readonly least: Urgency;
  /** The most urgent acceptable level. */
  readonly most: Urgency;
  /** Ids of sources.yml that the two levels rest on. */
  readonly sources: readonly string[];
  /** Where the row comes from. */
  readonly from: string;
  /** The level that the first edition gave, where it is known. */
  readonly first?: string;
  /**
   * What the person lost since `least` and `most` were written, so that they have to be read again.
   * The studio writes it where something that a row answers is removed, and takes it out once
   * somebody has read the row; `triage-pack lint` notes it.
   */
  readonly readAgain?: string;
}

/** Why a danger sign or a rule has its level. */
export interface Decision {
  /**
   * What the first source says, in our own words; "not looked up" and "from memory" mean just that.
   */
  readonly guideline: string;
  /**
   * Ids of sources.yml: the one that the sentence rests on first, then the others that the sign
   * names.
   */
  readonly sources: readonly string[];
  /**
   * How much was read of the first source: all, the abstract, only what others report of it, or
   * nothing again (cited from memory).
   */
  readonly read: 'full' | 'abstract' | 'secondary' | 'memory';
  /** The level in this edition. */
  readonly level: Urgency;
  /** The clinician who decided; empty until one has. */
  readonly decidedBy: string;
  /** When the record was last changed. */
  readonly date: string;
  /** What a clinician must decide. */
  readonly open?: string;
}

/** A hazard. */
export interface Hazard {
  /** Id of the hazard. */
  readonly id: string;
  /** What may go wrong. */
  readonly hazard: string;
  /** What may lead to it. */
  readonly causes: readonly string[];
  /** What may come of it for a person. */
  readonly harm: string;
  /** The risk without the controls. */
  readonly initial: Risk;
  /** What is done against it, each with what shows that it works. */
  readonly controls: readonly Control[];
  /** The risk that the controls leave. */
  readonly residual: Risk;
  /** Who answers for it; empty until somebody is named. */
  readonly owner: string;
  /** How far it has come. */
  readonly status: string;
  /** When the entry was last changed. */
  readonly date: string;
}

/** The words of one language. */
export interface LockedWords {
  /** "sha256-" and 64 hexadecimal digits, as `triage-pack lint` prints them where they differ. */
  readonly hash: string;
  /**
   * The clinician who reads the language and signed these words; empty until one has, and again
   * after a change.
   */
  readonly reviewedBy: string;
  /** When the words were last looked at. */
  readonly date: string;
}

/** What one test or several show. */
export interface ControlTest {
  /** Id of the entry, which hazards.yml names. */
  readonly id: string;
  /** What is shown. */
  readonly shows: string;
  /** Whether all of it is shown: `done`, or `open` where a part is still to be written. */
  readonly status?: 'done' | 'open';
  /** What is still to be written. */
  readonly missing?: string;
  /** The tests and commands that show it. */
  readonly evidence?: readonly Evidence[];
}

/** A region. */
export interface AuthoredRegion {
  /** Whom to call in an emergency. */
  readonly emergency: {
    /** Numbers that reach an ambulance; the first is the one shown. */
    readonly numbers: readonly string[];
    /** Ids of the sources below that this rests on. */
    readonly sources: readonly string[];
  };
  /** A public line for health advice that answers day and night. */
  readonly advice?: {
    /** Its telephone number in quotation marks, as it is dialled there. */
    readonly number: string;
    /** What the line is called. */
    readonly name: string;
    /** Ids of the sources below that this rests on. */
    readonly sources: readonly string[];
  };
  readonly places?: AuthoredPlaces;
  /** Who else may help there, without a doctor's letter. */
  readonly helpers?: {
    /** Who may be asked first: pharmacist, physiotherapist. */
    readonly who: readonly ('pharmacist' | 'physiotherapist')[];
    /** Ids of the sources below that this rests on. */
    readonly sources: readonly string[];
  };
  /** When this region is due for another look. */
  readonly reviewBy?: string;
  /** Who signed this region off; empty until somebody has. */
  readonly reviewedBy?: string;
}

/** Words of a question. */
export interface AuthoredQuestionText {
  /** The question. */
  readonly title: string;
  /** Two or three words that name it in lists. */
  readonly short: string;
  /** Help below the question. */
  readonly hint?: string;
  /**
   * How to check at home within a minute, shown after "not sure". A screen of danger signs that
   * offers "not sure" needs it.
   */
  readonly check?: string;
  /** Why we ask. */
  readonly why: string;
  /** Words of each option; none for a number. */
  readonly options?: Readonly<
    Record<
      string,
      {
        /** The option. */
        readonly label: string;
        /** The words of the label that tell it from the others, shown bold. */
        readonly keyword?: string;
        /** Help below the option. */
        readonly hint?: string;
        /** What the line means and how to check just that, shown after "not sure". */
        readonly check?: string;
        /**
         * Of an answer that counts towards a traditional pattern: what else it can come from, and
         * what to ask a doctor.
         */
        readonly biomedical?: string;
      }
    >
  >;
  /** Words above each group of options. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** Words of a cause. */
export interface AuthoredCauseText {
  /** Name in plain words. */
  readonly name: string;
  /** What it is, in two or three sentences. */
  readonly summary: string;
  /** How it makes pain or weakness. */
  readonly mechanism: string;
  /** Who gets it. */
  readonly who: string;
  /** What is typical; `claims.for` of causes.yml says the same in findings. */
  readonly typical: readonly string[];
  /** What is not typical; `claims.against` of causes.yml says the same in findings. */
  readonly untypical: readonly string[];
  /** How it usually goes. */
  readonly course: string;
  /** What a person can do. */
  readonly selfCare: readonly string[];
  /** What a clinician may do. */
  readonly clinician: readonly string[];
  /** A widely held belief put right. */
  readonly myth?: string;
  /** How good the evidence is, in plain words. */
  readonly evidence: string;
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** Words of one piece of advice. */
export interface AuthoredAdviceText {
  /** Heading. */
  readonly title: string;
  /** What to do or know. Never a dose. */
  readonly text: string;
  /** Steps. */
  readonly steps?: readonly string[];
  /** Who should not, and when to stop. */
  readonly caution?: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** Words of one picture. */
export interface AuthoredPictureText {
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  /** A line below the picture. */
  readonly caption?: string;
  /** A few words below each frame, in order. */
  readonly steps?: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** What a reviewer said of one item. It signs nothing: `reviewedBy` does. */
export interface ReviewRemark {
  /** Who said it. */
  readonly reviewer?: string;
  /** When, as YYYY-MM-DD. */
  readonly date?: string;
  /** Agrees, wants a change, or is not sure. */
  readonly verdict?: 'agree' | 'change' | 'unsure';
  /** In the reviewer's own words. */
  readonly comment?: string;
}

/** One signature. The item itself names the same person under `reviewedBy`. */
export interface Signature {
  /** Who signed. */
  readonly by: string;
  /** When, as YYYY-MM-DD. */
  readonly date: string;
  /** The item as it was signed: what it does and its words in the first language, as YAML. */
  readonly text: string;
}

/** An option. */
export interface AuthoredOption {
  /** Id of the option; unique within its question. */
  readonly id: string;
  /**
   * Least urgency this option gives, with any other answers whatever. It makes the option a danger
   * sign, which needs `sources`.
   */
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
  /** Chosen alone: "None of these". */
  readonly exclusive?: boolean;
  /**
   * Places on the question's map that choose it. Of two options at one place the first means one
   * side, the second both.
   */
  readonly places?: readonly string[];
  /** Key of the words above the options that stand together in a long list. */
  readonly group?: string;
  /** Offered only where this holds. */
  readonly when?: Condition;
  /**
   * Share of people with this complaint who give this answer, one number per stratum. Those of a
   * single choice add up to 1, and either all of its options have one or none has.
   */
  readonly base?: readonly number[];
  /**
   * Key of the text that says what to do when the flag fires. `ambulance` is special: where one
   * reason of an emergency has it, the texts of other actions are left out, so that nobody chooses
   * a slower way.
   */
  readonly action?: string;
  /** Grade of the danger sign, or of the base rate. */
  readonly grade?: Grade;
  /** Ids of sources.yml that the flag, or the base rate, rests on. */
  readonly sources?: readonly string[];
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** The ranges that options stand for, so that gaps and overlaps are found. */
export interface Scale {
  /** What the numbers count. */
  readonly unit: 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'cm' | 'kg';
  /**
   * The range of each option, from low to high: [from, to], or [from] where there is no upper end.
   * Each begins where the one before ends.
   */
  readonly bounds: Readonly<Record<string, readonly number[]>>;
  /** Options that stand for no range, such as "I do not know". */
  readonly beside?: readonly string[];
}

/** The name of a picture that the widget can draw. */
export type PictureName =
  | 'swallow'
  | 'five-point'
  | 'bridge'
  | 'sit-to-stand'
  | 'leg-raise'
  | 'knees-to-chest'
  | 'pain-disc'
  | 'pain-stenosis'
  | 'pain-hip'
  | 'saddle'
  | 'body'
  | 'pendulum'
  | 'table-slide'
  | 'wall-climb'
  | 'stick-lift'
  | 'wall-press';

/** One view of a body, or of a part of one. */
export interface AuthoredMapDrawing {
  /** From where the body is seen, so that its left and right can be written below. */
  readonly view?: 'front' | 'back';
  /** Outline and lines are the half at x above 0, and are drawn again at -x. */
  readonly mirror?: boolean;
  /** The edge of the body. Regions do not show beyond it. */
  readonly outline: string;
  /** Fine lines within: a kneecap, the spine. */
  readonly lines?: string;
  /** What can be chosen, in the order in which arrow keys go. */
  readonly regions: readonly AuthoredMapRegion[];
}

/** Evidence from one question. */
export interface AuthoredEvidence {
  /** Grade of these numbers; `perOption` may differ. */
  readonly grade: Grade;
  /** Ids of sources.yml that these numbers rest on. */
  readonly sources: readonly string[];
  /**
   * How much more often people with the cause give the answer than people without it, 0.05 to 20:
   * above 1 speaks for it, below 1 against it. One number, or one per stratum.
   */
  readonly lr?: Readonly<Record<string, PerStratum>>;
  /**
   * Share of people with the cause who give the answer, where a ratio cannot say it. One number, or
   * one per stratum. Not beside an `lr` of the same option.
   */
  readonly p?: Readonly<Record<string, PerStratum>>;
  /** Where one option differs in grade or source. */
  readonly perOption?: Readonly<
    Record<
      string,
      {
        /** Grade of this option's number. */
        readonly grade: Grade;
        /** Ids of sources.yml that this option's number rests on. */
        readonly sources: readonly string[];
      }
    >
  >;
  readonly reviewedBy?: string;
  readonly reviewBy?: string;
}

/** How bad and how likely the harm is, and what the two come to. */
export interface Risk {
  /** How bad the harm is, from 1 minor to 5 catastrophic. */
  readonly severity: number;
  /** How likely the harm is, from 1 very low to 5 very high. */
  readonly likelihood: number;
  /** What `matrix` gives for the two. */
  readonly risk: number;
}

/** A control. */
export interface Control {
  /** What is done against it. */
  readonly text: string;
  /** Ids of tests.yml that show that it works. */
  readonly tests: readonly string[];
}

/** What places are called there, where that differs from the generic words. */
export interface AuthoredPlaces {
  /** The emergency department. */
  readonly emergency?: LocalName;
  /** An urgent care clinic. */
  readonly urgent?: LocalName;
  /** A family doctor. */
  readonly doctor?: LocalName;
  /** Ids of the sources below that this rests on. */
  readonly sources: readonly string[];
}

/** A place on a drawing that can be chosen. */
export interface AuthoredMapRegion {
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

/** A name as on the sign, or one by language. */
export type LocalName = string | Readonly<Record<string, string>>;
