/** The files of a new pack by their paths. */
type Files = Readonly<Record<string, string>>;

/**
 * A new pack with a question that is answered on a drawing: where it hurts, with the drawing, the words
 * and what the answers say of the causes.
 */
export function withMap(files: Files): Files {
  return {
    ...files,
    'questions.yml': files['questions.yml']!.replace(BEFORE, `${QUESTION}${BEFORE}`),
    'causes.yml': withEvidence(files['causes.yml']!),
    'maps.yml': MAP,
    'text/en/pictures.yml': PICTURES,
    'text/en/questions.yml': `${files['text/en/questions.yml']}${WORDS}`,
  };
}

/** It is asked after the danger signs, of everybody. */
const BEFORE = '\n  - id: health\n';

const QUESTION = `
  # Answered on the drawing of maps.yml, or in the list below it: each place there is one of some option.
  - id: where
    role: intake
    type: multi
    map: hand
    unsure: true
    grade: C
    sources: [elicited]
    options:
      - {id: thumb, places: [thumb-side], base: [0.5, 0.5]}
      - {id: little, places: [little-side], base: [0.3, 0.3]}
      - {id: hand, places: [hand], base: [0.3, 0.3]}
      - {id: arm, places: [forearm], base: [0.2, 0.2]}
`;

const WORDS = `
  where:
    title: Where does it hurt?
    short: Where
    hint: Tick every place.
    why: The place helps to tell causes apart.
    options:
      thumb: {label: Thumb side of the wrist}
      little: {label: Little finger side of the wrist}
      hand: {label: Hand or fingers}
      arm: {label: Forearm}
`;

const PICTURES = `pictures:
  hand:
    alt: Drawing of a hand and forearm from behind. Each place on it ticks a line of the list.
`;

/** What the place says of each cause, below what the start says. */
const EVIDENCE: readonly (readonly [after: string, where: string])[] = [
  ['lr: {fall: 0.15}}\n', '{thumb: 1.2, arm: 1.2}'],
  ['lr: {slowly: 0.15}}\n', '{hand: 0.9}'],
];

function withEvidence(causes: string): string {
  return EVIDENCE.reduce(
    (text, [after, where]) =>
      text.replace(after, `${after}      where: {grade: C, sources: [elicited], lr: ${where}}\n`),
    causes,
  );
}

const MAP = `# The drawing that "where" is answered on: a right hand from behind, in units of its own. Replace it by one of your body part:
# draw the outline with a drawing program, and copy its path. "hit" is what a finger may hit, at least a third of the width each
# way; no two meet.
maps:
  hand:
    viewBox: [0, 0, 200, 300]
    drawings:
      - outline: M60 300l6-96c-4-18-22-32-38-60l-20-36c-4-12 10-18 16-8l26 34 6-20-2-68c0-14 18-14 18 0l4 54 2-72c0-14 20-14 20 0l2 72 6-60c2-14 20-12 18 2l-4 60 12-34c4-12 20-8 16 6l-10 58c-2 30-12 52-14 72l10 96z
        lines: M78 204c14 6 30 6 44 0
        regions:
          - place: hand
            shape: M0 0h200v150h-200z
            hit: [20, 60, 160, 90]
            tick: [100, 124]
          - place: thumb-side
            shape: M0 150h98v72h-98z
            hit: [0, 150, 98, 72]
            tick: [80, 188]
          - place: little-side
            shape: M98 150h102v72h-102z
            hit: [98, 150, 102, 72]
            tick: [118, 188]
          - place: forearm
            shape: M30 222h140v78h-140z
            hit: [30, 222, 140, 78]
            tick: [99, 262]
`;
