import type { NewPack } from './logic-files.js';
import { SAFETY_FILES } from '../safety-files.js';

/**
 * The records of safety/ of a new pack: an example of each that some command holds the pack to. No
 * locked words: the words of the example are there to be replaced.
 */
export function safetyFiles(pack: NewPack): Readonly<Record<string, string>> {
  return {
    [SAFETY_FILES.coverage]: COVERAGE,
    [SAFETY_FILES.decisions]: decisions(pack),
    [SAFETY_FILES.hazards]: hazards(pack),
    [SAFETY_FILES.tests]: TESTS,
  };
}

const COVERAGE = `# Who must come out at which level, whatever the questions are: \`triage-pack verify\` tries each row. Replace the rows, best
# by people whom somebody describes who has not seen your questions. What a row does not answer is answered reassuringly.
rows:
  - id: cold_hand
    presentation: I am 58. Since this morning my hand is cold and pale, and my wrist hurts.
    answers: {age: over50, danger: [cold_hand]}
    least: emergency
    most: emergency
    sources: [GK]
    from: example

  - id: shivery
    presentation: I am 41. My wrist has been sore for two days, and I feel shivery.
    answers: {age: under50, danger: [fever]}
    least: urgent
    most: emergency
    sources: [GK]
    from: example

  # Somebody who is not sure gets a row too: doubt must not come out as "no".
  - id: weak_unsure
    presentation: I am 35. My wrist feels weak somehow, and I cannot tell how.
    answers: {age: under50, danger: [weak_hand], hand_power: unsure}
    least: urgent
    most: urgent
    sources: [GK]
    from: example

  - id: fell_thin_bones
    presentation: I am 72 with thin bones. I slipped and landed on my wrist.
    answers: {age: over50, health: [thin_bones], start: fall}
    least: urgent
    most: emergency
    sources: [GK]
    from: example

  # And so does everyday life, so that nobody is frightened for nothing.
  - id: packing
    presentation: I am 30. After weeks of packing boxes my wrist is sore.
    answers: {age: under50, start: slowly}
    least: self-care
    most: soon
    sources: [GK]
    from: example
`;

function decisions({ today }: NewPack): string {
  const signs: readonly (readonly [string, string, string, string?])[] = [
    [
      'danger.cold_hand',
      'emergency',
      'A hand without enough blood is an emergency.',
      'How long may it have been cold?',
    ],
    ['danger.fever', 'urgent', 'Fever with a sore wrist may be an infected joint.'],
    ['hand_power.wrist_drop', 'urgent', 'A wrist that drops may be a hurt nerve.'],
    ['hand_power.grip', 'soon', 'A grip that gets weaker should be looked at.'],
    ['child', 'urgent', 'The questions are made for adults.'],
    ['fall_thin_bones', 'urgent', 'A fall on thin bones may break the wrist.'],
  ];
  const records = signs.map(([name, level, says, open]) =>
    [
      `  ${name}:`,
      `    guideline: "Not looked up: ${says}"`,
      '    sources: [GK]',
      '    read: memory',
      `    level: ${level}`,
      '    decidedBy: ""',
      `    date: "${today}"`,
      ...(open ? [`    open: "${open}"`] : []),
    ].join('\n'),
  );
  return `# Why each danger sign (question.option) and each rule has its level. Replace "guideline" by what the first source says, in
# your own words, and "read" by how much of it you read: full, abstract, secondary or memory. "open" is what a clinician must
# decide. DRAFT: "decidedBy" is empty until a clinician has decided.
decisions:
${records.join('\n')}
`;
}

function hazards({ today }: NewPack): string {
  return `# What may go wrong, and what is done against it, in the form of DCB0129 and ISO 14971. Replace the hazards by your own.
# severity and likelihood go from 1 to 5; risk is looked up in "matrix" (rows: severity, columns: likelihood). Take the matrix
# of your own safety management. DRAFT: no safety officer has scored, accepted or signed it; "owner" is empty until one has.
scores: draft
matrix:
  - [1, 1, 2, 2, 3]
  - [1, 2, 3, 3, 4]
  - [2, 3, 3, 4, 5]
  - [2, 3, 4, 5, 5]
  - [3, 4, 5, 5, 5]

hazards:
  - id: H01
    hazard: An emergency is taken for a sore wrist.
    causes: [the sign is not asked, its words are not understood, the person is not sure]
    harm: Lasting harm or death.
    initial: {severity: 5, likelihood: 2, risk: 4}
    controls:
      - {text: "Danger signs are asked first, and doubt counts.", tests: [T01, T02]}
      - {text: "People read the words as they are meant.", tests: [T04]}
    residual: {severity: 5, likelihood: 1, risk: 3}
    owner: ""
    status: open
    date: "${today}"

  - id: H02
    hazard: Advice hides a broken wrist.
    causes: [the fall seems small, a support eases the pain]
    harm: A bone that heals badly.
    initial: {severity: 3, likelihood: 2, risk: 3}
    controls:
      - {text: "A support is not shown to who has thin bones.", tests: [T02]}
      - {text: "A fall on thin bones is seen the same day.", tests: [T01, T03]}
    residual: {severity: 3, likelihood: 1, risk: 2}
    owner: ""
    status: open
    date: "${today}"
`;
}

const TESTS = `# What shows that each control of hazards.yml works: commands, run in the folder of the pack, and tests by file and name. What
# nothing shows yet is open, and says what is missing.
tests:
  - id: T01
    shows: Each row of the coverage table gets an acceptable level.
    evidence:
      - {command: triage-pack verify .}

  - id: T02
    shows: What properties.yml states holds over all answers.
    evidence:
      - {command: triage-pack verify .}

  - id: T03
    shows: The cases come out as they should.
    evidence:
      - {command: triage-pack cases .}

  - id: T04
    shows: People understand the words of the danger signs.
    status: open
    missing: Nobody has read them with people who are no clinicians.
`;
