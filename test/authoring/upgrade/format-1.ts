import type { Files } from '../../support/packs.js';

const level = (title: string): string => `{ title: ${title}, lead: Do so., next: [A step.] }`;

/** A small pack as it was written for format 1, with a piece of all that format 2 has changed. */
export const FORMAT_1: Files = {
  'pack.yml': `# What this pack is.
id: old
version: 1.0.0
evidenceDate: 2026-01-01
reviewBy: 2027-01-01
reviewedBy: ""
defaults: { grade: C, sources: [S1] }
strata:
  question: age
  groups:
    - { id: all, options: [adult], share: 1 }
  default: all
limits: { evidenceQuestions: 5, minGain: 0.001, explainAt: 1.5 }
perspectives:
  - id: biomedical
    method: likelihood-ratio
    shrink: 0.75 # findings depend on each other
    cap: 8
    questionCap: 30
    share: 0.5
    otherPrior: [0.2]
    grade: C
    sources: [S1]
    fit:
      minAnswered: 1
      strong: { evidence: 0.7, ofBest: 0.5, ofOther: 1 }
      partial: { evidence: 0.2, ofBest: 0.2, ofOther: 0.3 }
`,
  'questions.yml': `# In the order asked.
questions:
  - { id: age, role: gate, type: single, options: [{ id: adult }] }
  - id: danger
    role: flag
    type: multi
    unsure: true
    options:
      - { id: fever, flag: urgent, sources: [S1] }
      - { id: numb, flag: emergency, sources: [S1] } # the saddle
      - { id: stiff, flag: soon, sources: [S1] }
      - { id: none, exclusive: true }
  - id: clear
    role: clarifier
    type: single
    clarifies: danger
    when: { q: danger, is: unsure }
    options: [{ id: worse, flag: emergency, sources: [S1] }, { id: words }]
  - { id: again, role: flag, type: multi, repeats: danger, unsure: true, unsureFlag: urgent, when: { q: clear, is: words } }
  - id: legs
    role: flag
    type: multi
    unsure: true
    unsureFlag: soon
    options: [{ id: numb, flag: urgent, sources: [S1] }, { id: none, exclusive: true }]
  - { id: health, role: risk, type: multi, unsure: true, unsureAs: present, options: [{ id: bones }, { id: none, exclusive: true }] }
  - id: where
    role: evidence
    type: multi
    unsure: true
    share: 0.4
    picture: body
    grade: C
    sources: [S1]
    options: [{ id: knee, at: [knee], base: [0.5] }, { id: none, exclusive: true }]
`,
  'rules.yml': `rules:
  - { id: brittle, urgency: soon, when: { q: health, is: bones }, sources: [S1] }
`,
  'causes.yml': `causes:
  - id: wear
    perspective: biomedical
    prior: { values: [0.5], grade: B, sources: [S1] }
    evidence:
      where: { grade: B, sources: [S1], lr: { knee: 2 }, at: { knee: { grade: A, sources: [S1] } } }
    sources: [S1]
`,
  'advice.yml': `advice:
  - { id: walk, kind: self-care, levels: [soon, self-care], sources: [S1] }
safetyNet:
  - { id: back_if_worse }
`,
  'sources.yml': `sources:
  S1: { cite: "First author, a journal, 2020", read: full }
`,
  'properties.yml': `levels:
  emergency: [danger.numb, clear.worse]
  urgent: [danger.fever, legs.numb]
  soon: [danger.stiff]
`,
  'text/en/pack.yml': `title: Old check
intro: A short check.
duration: A minute
notFor: [Children]
urgencies: { emergency: ${level('Go now')}, urgent: ${level('Go today')}, soon: ${level('Go soon')}, self-care: ${level('Stay')} }
actions: {}
perspectives: { biomedical: { title: Causes, note: What fits. } }
redFlags: [New numbness]
`,
  'text/en/questions.yml': `questions:
  age: { title: How old are you?, short: age, why: We ask., options: { adult: { label: 18 or over } } }
  danger: { title: Is this so?, short: signs, why: We ask., options: { fever: { label: Fever }, numb: { label: New numbness }, stiff: { label: A stiff back }, none: { label: None } } }
  clear: { title: Which is it?, short: unsure, why: We ask., options: { worse: { label: Worse }, words: { label: The words } } }
  again: { title: Once more?, short: signs, why: We ask. }
  legs: { title: And your legs?, short: legs, why: We ask., options: { numb: { label: A numb leg }, none: { label: None } } }
  health: { title: Weak bones?, short: health, why: We ask., options: { bones: { label: Weak bones }, none: { label: None } } }
  where: { title: Where is it?, short: place, why: We ask., options: { knee: { label: In a knee }, none: { label: None } } }
`,
  'text/en/rules.yml': `rules:
  danger.numb: You are numb.
  legs.numb: Your leg is numb.
  fever: You are hot.
  stiff: Your back is stiff.
  clear.worse: It gets worse.
  brittle: Your bones are weak.
  missing-flag: A sign has no answer.
  unsure-flag: You were not sure.
`,
  'text/en/causes.yml': `causes:
  wear: { name: Wear, summary: A joint that is worn., mechanism: It rubs., who: Many., typical: [A sign.], untypical: [No sign.], course: It eases., selfCare: [Walk.], clinician: [Looks.], escalate: [Numb legs], evidence: Fair. }
`,
  'text/en/advice.yml': `advice:
  walk: { title: Walk, text: Walk a little. }
safetyNet:
  back_if_worse: Come back if it gets worse.
`,
  'text/en/pictures.yml': `pictures: { body: { alt: A body. } }
`,
  'cases/own.yml': `cases:
  - id: own-1
    title: Not sure
    origin: { kind: own, ref: made for the tests }
    answers: { age: adult, danger: unsure, clear: words, again: [fever] }
    expect: { urgency: urgent }
`,
};
