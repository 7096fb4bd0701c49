import { safetyFiles } from './safety-files.js';

/** What a new pack is called, and from when. */
export interface NewPack {
  readonly id: string;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/**
 * The files of a new pack that hold no words: an example to replace, with one of each thing that a
 * pack needs.
 */
export function logicFiles(pack: NewPack): Readonly<Record<string, string>> {
  return {
    'pack.yml': head(pack),
    'questions.yml': QUESTIONS,
    'rules.yml': RULES,
    'causes.yml': CAUSES,
    'advice.yml': ADVICE,
    'dangers.yml': DANGERS,
    'sources.yml': SOURCES,
    'properties.yml': PROPERTIES,
    'cases/own.yml': CASES,
    ...safetyFiles(pack),
    'CHANGELOG.md': changelog(pack),
  };
}

function head({ id, today }: NewPack): string {
  return `id: ${id}
version: "0.1.0"
evidenceDate: "${today}"
reviewBy: "${aYearAfter(today)}"
reviewedBy: "" # empty until a clinician signs

# For an item that does not say it itself.
defaults: {grade: C, sources: [elicited]}

# Long English words that have no plain substitute; they do not count against the reading grade.
unavoidableWords:
  emergency: name of the service and of the department, as on its sign

# Lists of numbers have one entry per group, in this order.
strata:
  question: age
  default: "50+" # used only while the age is not known
  groups:
    - {id: "18-49", options: [under50]}
    - {id: "50+", options: [over50]}

limits: {evidenceQuestions: 5, minGain: 0.01, explainAt: 1.5}

perspectives:
  - id: biomedical
    method: likelihood-ratio
    shrinkage: 0.75 # findings depend on each other, so their sum counts three quarters
    lrCap: 8 # greatest ratio of one answer
    questionCap: 30 # greatest ratio of one question
    dependenceDiscount: 0.5 # what all but the strongest answer to a question count for
    otherPrior: [0.2, 0.2] # something that this pack does not cover
    grade: C
    sources: [elicited]
    fit:
      minAnswered: 1
      strong: {evidence: 0.6, ofBest: 0.34, ofOther: 1}
      partial: {evidence: 0.1, ofBest: 0.1, ofOther: 0.34}

# Ids of dangers.yml: what is shown when nothing else can be, and what to watch for after a result.
redFlags: [cold_hand, fever]
safetyNet:
  - {danger: cold_hand}
  - {danger: fever}
  - {danger: wrist_drop, when: {q: start, is: fall}}
`;
}

/** Reviews are due a year later at most; on 29 February that is the day before. */
function aYearAfter(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear() + 1, date.getUTCMonth()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)))
    .toISOString()
    .slice(0, 10);
}

const QUESTIONS = `# In the order asked. Words are in text/<locale>/questions.yml. An example: replace it, but keep its form.
questions:
  - id: age
    role: intake
    type: single
    options: [{id: under18}, {id: under50}, {id: over50}]

  # A danger sign carries a level. It can be ticked, denied, or left open. A broad line covers a question that asks for the
  # exact signs: who leaves the line unticked has denied them.
  - id: danger
    role: screen
    type: multi
    unsure: true # a first "not sure" opens the words under "check", and only a second one counts
    options:
      - {id: cold_hand, flag: emergency, action: emergency-department, sources: [GK]}
      - {id: fever, flag: urgent, action: today, sources: [GK]}
      - {id: weak_hand, covers: [hand_power]}
      - {id: none, exclusive: true}

  # Asked of those only who tick a line that covers it. "careful" is its level while it is open or stays "not sure"; without
  # a line here that is urgent beside an emergency, and else soon. What differs is stated in properties.yml too.
  - id: hand_power
    role: confirm
    type: multi
    unsure: true
    careful: urgent
    options:
      - {id: wrist_drop, flag: urgent, action: today, sources: [GK]}
      - {id: grip, flag: soon, sources: [GK]}
      - {id: none, exclusive: true}

  - id: health
    role: history
    type: multi
    unsure: true
    options: [{id: thin_bones}, {id: none, exclusive: true}]

  # Evidence: base is the share of people with the complaint who give the answer, by group.
  - id: start
    role: evidence
    type: single
    unsure: true
    grade: C
    sources: [elicited]
    options:
      - {id: fall, base: [0.3, 0.4]}
      - {id: slowly, base: [0.7, 0.6]}
`;

const RULES = `# Combinations of answers. What a danger sign means alone stands with it in questions.yml.
conditions:
  # A rule says what "not sure" means: here it counts. Where it may count for nothing, write "unsureAs: absent" at the question.
  fell: {q: start, in: [fall, unsure]}

rules:
  - {id: child, urgency: urgent, ends: true, action: today, when: {q: age, is: under18}, grade: C, sources: [GK]}
  - {id: fall_thin_bones, urgency: urgent, action: today, when: {all: [{ref: fell}, {q: health, in: [thin_bones, unsure]}]}, grade: C, sources: [GK]}
`;

const CAUSES = `# claims: what the words call typical or not; the verifier holds the numbers to them.
# needs: questions without whose answers it fits partly at most. escalate: dangers that call for care sooner.
causes:
  - id: overuse
    perspective: biomedical
    prior: {values: [0.5, 0.4], grade: C, sources: [elicited]}
    sources: [GK]
    needs: [start]
    escalate: [fever]
    claims: {for: [start.slowly], against: [start.fall]}
    evidence:
      start: {grade: C, sources: [elicited], p: {slowly: 0.95}, lr: {fall: 0.15}}

  - id: sprain
    perspective: biomedical
    prior: {values: [0.3, 0.4], grade: C, sources: [elicited]}
    sources: [GK]
    needs: [start]
    escalate: [cold_hand, wrist_drop]
    claims: {for: [start.fall], against: [start.slowly]}
    evidence:
      start: {grade: C, sources: [elicited], p: {fall: 0.9}, lr: {slowly: 0.15}}
`;

const ADVICE = `# One item without conditions, so that nobody ends with nothing in hand.
advice:
  - {id: rest, kind: common, levels: [soon, self-care], sources: [GK]}
  - {id: support, kind: self-care, causes: [sprain], levels: [soon, self-care], unless: {q: health, is: thin_bones}, sources: [GK]}
`;

const DANGERS = `# The one list of danger signs that the page tells people to act on, worst first. \`triage-pack verify\` proves that
# whoever ticks what "when" says gets at least the level.
dangers:
  - {id: cold_hand, level: emergency, when: {q: danger, is: cold_hand}, sources: [GK]}
  - {id: fever, level: urgent, when: {q: danger, is: fever}, sources: [GK]}
  - {id: wrist_drop, level: urgent, when: {q: hand_power, is: wrist_drop}, sources: [GK]}
`;

const SOURCES = `# Replace both by works that you have read: each use of GK is a task for a reviewer.
sources:
  GK: {cite: "General clinical knowledge, not yet checked against a source", read: secondary}
  elicited: {cite: "Estimate made for this pack, not measured", read: secondary}
`;

const PROPERTIES = `# What must hold whatever the other files say: \`triage-pack verify\` proves each line over all answers.
# Write it apart from them, from the clinical facts.
levels:
  emergency: [danger.cold_hand]
  urgent: [danger.fever, hand_power.wrist_drop]
  soon: [hand_power.grip]

careful:
  - {question: hand_power, level: urgent, because: Who cannot tell whether the wrist lifts may have a hurt nerve.}

raises:
  - id: fall_on_thin_bones
    when: {all: [{q: start, is: fall}, {q: health, is: thin_bones}]}
    atLeast: urgent
    because: A thin bone breaks in a small fall.

ends:
  - {rule: child, because: The questions are made for adults.}

never:
  - id: no_support_over_a_break
    advice: [support]
    when: {q: health, is: thin_bones}
    because: A broken bone is looked for first.
`;

const CASES = `# People and what must come out. Write each from the story alone, before you look at the result.
cases:
  - id: own-01
    title: Woman of 30, sore wrist after weeks of packing
    origin: {kind: own, ref: example}
    answers: {age: under50, danger: [none], health: [none], start: slowly}
    expect: {urgency: self-care, first: overuse}

  - id: own-02
    title: Man of 70 with thin bones who fell on his hand
    origin: {kind: own, ref: example}
    answers: {age: over50, danger: [none], health: [thin_bones], start: fall}
    expect: {urgency: urgent, first: sprain, notFirst: [overuse]} # notFirst: what would be silly on top

  - id: own-03
    title: A hand that turned cold and pale
    origin: {kind: own, ref: example}
    answers: {age: under50, danger: [cold_hand]}
    expect: {urgency: emergency}

  - id: own-04
    title: A hand that slept on and that will not lift
    origin: {kind: own, ref: example}
    answers: {age: under50, danger: [weak_hand], hand_power: [wrist_drop], health: [none], start: slowly}
    expect: {urgency: urgent}
`;

function changelog({ id }: NewPack): string {
  return `# Clinical changes: ${id}

What changed in the questions, rules, numbers and words of this pack, and why. Newest first.
Each entry names the clinician who signed it, or says that nobody has.

## 0.1.0

**Not signed. No clinician has reviewed this version.** For demonstration and review only.

- The example of a new pack.
`;
}
