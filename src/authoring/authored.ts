import type {
  AdviceTextFile,
  AuthoredAdvice,
  AuthoredCause,
  AuthoredProperties,
  AuthoredQuestion,
  AuthoredRule,
  AuthoredSafetyNet,
  AuthoredSource,
  Case,
  CausesTextFile,
  PackHead,
  PackTextFile,
  PicturesTextFile,
  QuestionsTextFile,
  RulesFile,
  RulesTextFile,
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
}

/** Everything in a pack's folder, once it has the right shape. Ids may still be wrong. */
export interface AuthoredPack {
  readonly head: PackHead;
  readonly questions: readonly AuthoredQuestion[];
  readonly conditions: NonNullable<RulesFile['conditions']>;
  readonly rules: readonly AuthoredRule[];
  readonly causes: readonly AuthoredCause[];
  readonly advice: readonly AuthoredAdvice[];
  readonly safetyNet: readonly AuthoredSafetyNet[];
  readonly sources: Readonly<Record<string, AuthoredSource>>;
  /** Absent where the folder has no properties.yml. */
  readonly properties?: AuthoredProperties;
  readonly text: Readonly<Record<string, AuthoredText>>;
  /** Cases by file, relative to the folder. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}
