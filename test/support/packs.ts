import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a pack by path inside its folder. */
export type Files = Readonly<Record<string, string>>;

/** Changes to the fixture: a new text, a function of the old one, or null to leave the file out. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

const level = (title: string): string =>
  `{ title: ${title}, lead: Seek care as said., next: [Take a list of your medicines.] }`;

/**
 * A tiny pack without a problem, and with one of each thing: an intake question with strata, a
 * screen of danger signs with a line and the exact signs behind it, one of them somebody else's
 * opinion, an illness, single and multi evidence, a pattern counted in points, a card, advice,
 * dangers, a case.
 */
export const FIXTURE: Files = {
  'pack.yml': `id: tiny
version: 1.0.0
evidenceDate: 2026-01-01
reviewBy: 2027-01-01
reviewedBy: ""
strata:
  question: age
  groups:
    - { id: young, options: [under50] }
    - { id: old, options: [over50] }
  default: young
limits: { evidenceQuestions: 5, minGain: 0.001, explainAt: 1.5 }
perspectives:
  - id: biomedical
    method: likelihood-ratio
    shrinkage: 0.75
    lrCap: 30
    questionCap: 30
    dependenceDiscount: 0.5
    otherPrior: [0.2, 0.2]
    grade: C
    sources: [S1]
    fit:
      minAnswered: 1
      strong: { evidence: 0.7, ofBest: 0.5, ofOther: 1 }
      partial: { evidence: 0.2, ofBest: 0.2, ofOther: 0.3 }
  - { id: traditional, method: points, below: urgent }
defaults: { grade: C, sources: [S2] }
redFlags: [numb, foot]
safetyNet:
  - { danger: numb }
  - { danger: fever, when: { ref: older } }
`,
  'questions.yml': `questions:
  - id: age
    role: intake
    type: single
    options: [{ id: under50 }, { id: over50 }]
  - id: danger
    role: screen
    type: multi
    unsure: true
    options:
      - { id: numb, flag: emergency, action: go, sources: [S1] }
      - { id: fever, flag: urgent, sources: [S1] }
      - { id: weak, covers: [power] }
      - { id: none, exclusive: true }
  - id: power
    role: confirm
    type: multi
    unsure: true
    options:
      - { id: foot, flag: emergency, sources: [S1] }
      - { id: told, flag: urgent, opinion: true, sources: [S1] }
      - { id: tired, flag: soon, sources: [S1] }
      - { id: none, exclusive: true }
  - id: health
    role: history
    type: multi
    unsure: true
    unsureAs: absent
    options: [{ id: bones }, { id: none, exclusive: true }]
  - id: onset
    role: evidence
    type: single
    unsure: true
    grade: C
    sources: [S1]
    options:
      - { id: effort, base: [0.5, 0.3] }
      - { id: slow, base: [0.5, 0.7] }
  - id: pattern
    role: evidence
    type: multi
    unsure: true
    grade: C
    sources: [S1]
    options:
      - { id: touch, base: [0.4, 0.3] }
      - { id: sitting, base: [0.2, 0.3] }
      - { id: none, exclusive: true }
  - id: cold
    role: pattern
    type: single
    perspective: traditional
    unsure: true
    options: [{ id: no }, { id: often }]
`,
  'rules.yml': `conditions:
  older: { q: age, is: over50 }
  weak_bones: { all: [{ ref: older }, { q: health, is: bones }] }
rules:
  - { id: brittle, urgency: soon, when: { ref: weak_bones }, sources: [S1] }
`,
  'causes.yml': `causes:
  - id: strain
    perspective: biomedical
    needs: [onset]
    escalate: [numb, fever]
    prior: { values: [0.5, 0.3], grade: B, sources: [S1] }
    evidence:
      onset: { grade: B, sources: [S1], lr: { effort: [1.6, 1.8], slow: [0.5, 0.6] } }
      pattern: { grade: C, sources: [S1], lr: { touch: 2 } }
    sources: [S1]
  - id: wear
    perspective: biomedical
    prior: { values: [0.2, 0.5], grade: B, sources: [S2] }
    evidence:
      onset: { grade: C, sources: [S2], p: { slow: [0.8, 0.9] } }
      pattern: { grade: C, sources: [S2], lr: { touch: 0.5, sitting: 1.5 }, perOption: { sitting: { grade: B, sources: [S1] } } }
    sources: [S2]
  - id: bone_loss
    perspective: biomedical
    card: { partial: { ref: weak_bones } }
    sources: [S1]
  - id: yang
    perspective: traditional
    points: { cold: { often: 2 } }
    grade: C
    bands: { strong: 2, partial: 1, strongRequires: { q: cold, is: often } }
    sources: [S2]
`,
  'advice.yml': `advice:
  - { id: walk, kind: self-care, causes: [strain, wear], levels: [soon, self-care], unless: { q: danger, is: numb }, sources: [S1] }
`,
  'dangers.yml': `dangers:
  - { id: numb, level: emergency, when: { q: danger, is: numb }, sources: [S1] }
  - { id: foot, level: emergency, when: { q: power, is: foot }, sources: [S1] }
  - { id: fever, level: urgent, when: { q: danger, is: fever }, sources: [S1] }
`,
  'sources.yml': `sources:
  S1: { cite: "First author, a journal, 2020", url: "https://example.org/1", read: full }
  S2: { cite: "Second author, a journal, 2021", read: abstract }
`,
  'text/en/pack.yml': `title: Tiny check
intro: A short check.
duration: About a minute
notFor: [Children]
urgencies:
  emergency: ${level('Go now')}
  urgent: ${level('Go today')}
  soon: ${level('Go soon')}
  self-care: ${level('Care for it yourself')}
actions: { go: Go to the emergency department. }
perspectives:
  biomedical: { title: Causes, note: What clinicians look for. }
  traditional: { title: A traditional view, note: A tradition and not a test. }
`,
  'text/en/questions.yml': `questions:
  age: { title: How old are you?, short: age, why: Age changes what is likely., options: { under50: { label: Under 50 }, over50: { label: 50 or over } } }
  danger:
    title: Is any of this true?
    short: danger signs
    check: Touch the skin between your legs.
    why: These need care now.
    options:
      numb: { label: New numbness between the legs }
      fever: { label: Fever, hint: Or shivers. }
      weak: { label: A weak leg }
      none: { label: None of these }
  power:
    title: How is it weak?
    short: weak leg
    check: Try to lift the front of your foot.
    why: Some of these need care now.
    options:
      foot: { label: My foot will not lift, check: Stand on your heels. }
      told: { label: A doctor said it can wait }
      tired: { label: It tires soon }
      none: { label: None of these }
  health: { title: Do you have weak bones?, short: health, why: Bones can break., options: { bones: { label: Weak bones }, none: { label: None of these } } }
  onset: { title: How did it start?, short: start, why: It tells causes apart., options: { effort: { label: After effort }, slow: { label: Slowly } } }
  pattern: { title: What is it like?, short: pattern, why: It tells causes apart., options: { touch: { label: Sore to touch }, sitting: { label: Worse sitting }, none: { label: None of these } } }
  cold: { title: Do you feel cold?, short: cold, why: Part of a traditional view., options: { no: { label: "No" }, often: { label: Often, biomedical: It can come from a slow thyroid. } } }
`,
  'text/en/rules.yml': `rules:
  numb: You told us of new numbness.
  fever: You told us of a fever.
  foot: Your foot will not lift.
  told: Your leg is weak and a doctor said it can wait.
  tired: Your leg tires soon.
  brittle: You are over 50 and have weak bones.
  missing-flag: A danger sign was not answered.
  unsure-flag: You were not sure about a danger sign.
`,
  'text/en/causes.yml': `causes:
${['strain', 'wear', 'bone_loss', 'yang']
  .map(
    (id) => `  ${id}:
    { name: Name of ${id}, summary: A summary., mechanism: How it hurts., who: Anyone., typical: [A sign.], untypical: [Another sign.], course: It eases.,
      selfCare: [Keep moving.], clinician: [May look at you.], evidence: Fair. }
`,
  )
  .join('')}`,
  'text/en/advice.yml': `advice:
  walk: { title: Walk, text: Walk a little each day. }
`,
  'text/en/dangers.yml': `dangers:
  numb: New numbness between the legs
  foot: A foot that will not lift
  fever: Fever or shivers
`,
  'text/en/pictures.yml': `pictures: {}
`,
  'cases/own.yml': `cases:
  - id: own-1
    title: Sore after effort
    origin: { kind: own, ref: made for the tests }
    answers: { age: under50, onset: effort, pattern: [touch] }
    expect: { urgency: self-care, first: strain }
  - id: vig-1
    title: Numb and worse
    origin: { kind: vignette, ref: made for the tests }
    answers: { age: over50, danger: [numb], onset: slow }
    expect: { urgency: emergency, cause: wear }
`,
};

/** The fixture with changes made to it. */
export function changed(changes: Changes): Files {
  const entries = Object.entries(changes).map(([path, change]) => [
    path,
    typeof change === 'function' ? change(FIXTURE[path] ?? '') : change,
  ]);
  return Object.fromEntries(
    Object.entries({ ...FIXTURE, ...(Object.fromEntries(entries) as Changes) }).filter(
      ([, text]) => text !== null,
    ),
  ) as Files;
}

/** Writes a pack to a new temporary folder, hands it to `use`, and removes it. */
export function withPack<T>(changes: Changes, use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'triage-pack-'));
  try {
    for (const [path, text] of Object.entries(changed(changes))) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * A change that replaces a part of a file, which must be there: a fixture that moved on must not
 * pass by accident.
 */
export function replace(part: string, by: string): (text: string) => string {
  return (text) => {
    if (!text.includes(part)) throw new Error(`the fixture has no "${part}"`);
    return text.replace(part, () => by);
  };
}
