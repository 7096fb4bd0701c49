/** Paths of the records of a pack's safety, within its folder; each may be absent. */
export const SAFETY_FILES = {
  /** Who must come out at which level. */
  coverage: 'safety/coverage.yml',
  /** Why each danger sign has its level. */
  decisions: 'safety/decisions.yml',
  /** What may go wrong, and what is done against it. */
  hazards: 'safety/hazards.yml',
  /** What shows that each control works. */
  tests: 'safety/tests.yml',
  /** The words of danger signs as they were last looked at. */
  lockedWords: 'safety/locked-words.yml',
} as const;
