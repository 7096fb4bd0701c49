import type {
  AdviceTextFile,
  AuthoredAdvice,
  AuthoredCause,
  AuthoredDanger,
  AuthoredProperties,
  AuthoredQuestion,
  AuthoredRule,
  AuthoredSource,
  Case,
  CausesTextFile,
  ControlTestsFile,
  CoverageRow,
  DangersTextFile,
  DecisionsFile,
  HazardsFile,
  LockedWordsFile,
  MapsFile,
  PackHead,
  PackTextFile,
  PicturesTextFile,
  QuestionsTextFile,
  RulesFile,
  ReviewRemark,
  RulesTextFile,
  TranslationRecord,
} from './authored-types.js';

export type * from './authored-types.js';

/** The files of one locale. */
export interface AuthoredText {
  readonly pack: PackTextFile;
  readonly questions: QuestionsTextFile;
  readonly rules: RulesTextFile;
  readonly causes: CausesTextFile;
  readonly advice: AdviceTextFile;
  readonly pictures: PicturesTextFile;
  readonly dangers: DangersTextFile;
}

/** Everything in a pack's folder, once it has the right shape. Ids may still be wrong. */
export interface AuthoredPack {
  readonly head: PackHead;
  readonly questions: readonly AuthoredQuestion[];
  /** Drawings that options are pointed at on; absent where the folder has no maps.yml. */
  readonly maps?: MapsFile['maps'];
  readonly conditions: NonNullable<RulesFile['conditions']>;
  readonly rules: readonly AuthoredRule[];
  readonly causes: readonly AuthoredCause[];
  readonly advice: readonly AuthoredAdvice[];
  readonly dangers: readonly AuthoredDanger[];
  readonly sources: Readonly<Record<string, AuthoredSource>>;
  /** Absent where the folder has no properties.yml. */
  readonly properties?: AuthoredProperties;
  /** Who must come out at which level; absent where the folder has no safety/coverage.yml. */
  readonly coverage?: readonly CoverageRow[];
  /** Why each danger sign has its level; absent where the folder has no safety/decisions.yml. */
  readonly decisions?: DecisionsFile['decisions'];
  /** What may go wrong; absent where the folder has no safety/hazards.yml. */
  readonly hazards?: HazardsFile['hazards'];
  /** The risk by severity and likelihood, of the same file. */
  readonly riskMatrix?: HazardsFile['matrix'];
  /** What shows that controls work; absent where the folder has no safety/tests.yml. */
  readonly controlTests?: ControlTestsFile['tests'];
  /** The words of danger signs as last looked at; absent where the folder has no safety/locked-words.yml. */
  readonly locked?: LockedWordsFile['locked'];
  /** What reviewers said; absent where the folder has no review.yml. */
  readonly review?: Readonly<Record<string, ReviewRemark>>;
  /** What each language was translated from, where its folder has a translated.yml. */
  readonly translations?: Readonly<Record<string, TranslationRecord>>;
  readonly text: Readonly<Record<string, AuthoredText>>;
  /** Cases by file, relative to the folder. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}
