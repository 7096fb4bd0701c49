import type { AuthoredPack } from '../authored.js';
import { bannedClaims } from './banned-claims.js';
import { baseRates } from './base-rates.js';
import { biomedicalLines } from './biomedical-lines.js';
import { caseReferences } from './case-references.js';
import { causeReferences } from './cause-references.js';
import type { Check, Place } from './check.js';
import { conditionReferences } from './condition-references.js';
import { brands } from './brands.js';
import { coverageReferences } from './coverage-references.js';
import { cycles } from './cycles.js';
import { dangerReferences } from './danger-references.js';
import { decidedLevels } from './decided-levels.js';
import { delays } from './delays.js';
import { doses } from './doses.js';
import { equalWords } from './equal-words.js';
import { exclusiveOptions } from './exclusive-options.js';
import { exerciseStops } from './exercise-stops.js';
import { flagScreens } from './flag-screens.js';
import { glossary } from './glossary.js';
import { governance } from './governance.js';
import { hazardRisks } from './hazard-risks.js';
import { howToCheck } from './how-to-check.js';
import { keywords } from './keywords.js';
import { leaningLabels } from './leaning-labels.js';
import { likelihoodRatios } from './likelihood-ratios.js';
import { lockedWords } from './locked-words.js';
import { medicineCautions } from './medicine-cautions.js';
import { missingSources } from './missing-sources.js';
import { optionOrder } from './option-order.js';
import { listedDangers } from './listed-dangers.js';
import { maps } from './maps.js';
import { places } from './places.js';
import { propertyReferences } from './property-references.js';
import { questionReferences } from './question-references.js';
import { readingEase } from './reading-ease.js';
import { readingGrade } from './reading-grade.js';
import { reviewDates, reviewsTooFar } from './review-dates.js';
import { safetyReferences } from './safety-references.js';
import { scales } from './scales.js';
import { sentenceLength } from './sentence-length.js';
import { sourceReferences } from './source-references.js';
import { starterWords } from './starter-words.js';
import { staleDangerSigns, staleTranslations } from './stale-translations.js';
import { textMissing } from './text-missing.js';
import { textUnused } from './text-unused.js';
import { uniqueIds } from './unique-ids.js';
import { untranslated } from './untranslated.js';
import { unknownPlaceholders } from './unknown-placeholders.js';
import { unsaidDoubts } from './unsaid-doubts.js';
import { unusedSources } from './unused-sources.js';
import { wordKeys } from './word-keys.js';
import type { Path } from '../yaml-file.js';

/** Every check, in the order in which they run. */
export const CHECKS: readonly Check[] = [
  uniqueIds,
  conditionReferences,
  questionReferences,
  causeReferences,
  dangerReferences,
  sourceReferences,
  caseReferences,
  coverageReferences,
  propertyReferences,
  safetyReferences,
  decidedLevels,
  hazardRisks,
  lockedWords,
  wordKeys,
  cycles,
  flagScreens,
  unsaidDoubts,
  listedDangers,
  baseRates,
  likelihoodRatios,
  missingSources,
  governance,
  unusedSources,
  scales,
  optionOrder,
  exclusiveOptions,
  places,
  maps,
  textMissing,
  textUnused,
  unknownPlaceholders,
  howToCheck,
  glossary,
  keywords,
  equalWords,
  leaningLabels,
  starterWords,
  delays,
  biomedicalLines,
  medicineCautions,
  exerciseStops,
  brands,
  doses,
  bannedClaims,
  readingGrade,
  readingEase,
  sentenceLength,
  untranslated,
];

/**
 * The checks, and where the day is given as YYYY-MM-DD those of what is due: reviews, and
 * translations of words that have changed since. A build goes without them.
 */
export function checksOn(today: string | undefined): readonly Check[] {
  return today === undefined
    ? CHECKS
    : [...CHECKS, reviewDates(today), reviewsTooFar(today), staleDangerSigns, staleTranslations];
}

/** A mistake in terms of the pack's folder, before it is placed in a file's text. */
export interface Diagnostic {
  readonly code: string;
  readonly file: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly message: string;
  /** Of what stands in two places: the one that comes first. */
  readonly first?: Place;
}

/** Runs checks over a pack whose files have the right shape. */
export function runChecks(
  pack: AuthoredPack,
  checks: readonly Check[] = CHECKS,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { name, check } of checks) {
    check(pack, (file, path, message, at = 'value') =>
      found.push({
        code: name,
        file,
        path,
        at,
        ...(typeof message === 'string' ? { message } : message),
      }),
    );
  }
  return found;
}
