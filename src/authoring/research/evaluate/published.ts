/**
 * What a study reports, in its own words for the measure; a figure that it does not give is left
 * out.
 */
export interface Published {
  readonly name: string;
  /** How many tools or people, and how many vignettes. */
  readonly basis: string;
  /** Levels right, exactly. */
  readonly exact?: string;
  readonly emergencies?: string;
  /** At most one level below gold. */
  readonly oneBelow?: string;
  /** Errors that are too urgent. */
  readonly tooUrgent?: string;
  readonly first?: string;
  readonly firstThree?: string;
  readonly cite: string;
  readonly url: string;
}

const SEMIGRAN = {
  cite: 'Semigran HL. Symptom checkers for self diagnosis and triage. BMJ 2015;351:h3480',
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4496786',
};
const SCHMIEDING = {
  cite: 'Schmieding ML. Triage accuracy of symptom checker apps. J Med Internet Res 2022;24:e31810',
  url: 'https://www.jmir.org/2022/5/e31810',
};
const GILBERT = {
  cite: 'Gilbert S. Digital symptom assessment apps and GPs. BMJ Open 2020;10:e040269',
  url: 'https://bmjopen.bmj.com/content/10/12/e040269',
};

/** Published figures of other symptom checkers and of physicians, read from the abstracts. */
export const PUBLISHED: readonly Published[] = [
  {
    name: '23 symptom checkers, 2015',
    basis: '45 vignettes, 3 levels',
    exact: '57 % (52–61)',
    emergencies: '80 % (75–86)',
    first: '34 % (31–37)',
    ...SEMIGRAN,
  },
  // 1.11 errors too urgent for each that is not urgent enough: 1.11 / 2.11 of the errors.
  {
    name: '22 apps, 2020',
    basis: '45 vignettes, 3 levels',
    exact: '55.8 % (median)',
    emergencies: 'below 60 %',
    tooUrgent: '53 % (1.11 : 1)',
    ...SCHMIEDING,
  },
  {
    name: 'Ada, 2020',
    basis: '200 vignettes',
    oneBelow: '97.0 %',
    firstThree: '70.5 %',
    ...GILBERT,
  },
  {
    name: 'Seven physicians, 2020',
    basis: '200 vignettes',
    oneBelow: '97.0 %',
    firstThree: '82.1 %',
    ...GILBERT,
  },
];
