/** How to read the report. */
export const READING: readonly string[] = [
  'Shares carry the 95 % interval of Wilson. A case is answered as its story says. What a story does not mention is',
  'denied where it is a danger sign or a background risk, and "not sure" where it is evidence, unless a title says otherwise.',
];

/** What makes our figures and the published ones comparable, and what does not. */
export const COMPARABILITY: readonly string[] = [
  '### What makes them comparable',
  '',
  '- Written stories with a level and a diagnosis set by others, entered as a person would enter them.',
  '- The same convention: danger signs that a story does not mention are denied.',
  '- The same measures. "Safe" is given in both published meanings.',
  '',
  '### What does not',
  '',
  '- **Few cases.** The intervals are wide. A figure for one category rests on a handful of people.',
  '- **Encoded by the authors.** The same people wrote the questions and entered the stories. Real people misread, skip',
  '  and doubt; in the studies, others did the entering.',
  '- **Levels.** Most expected levels of the vignettes were derived by a rubric, not by a clinician. There are four',
  '  levels here and three in the first two studies, where "emergent" also holds seeing a doctor at once: "today or',
  '  sooner" is the nearer figure. One level below is a smaller step on a longer ladder.',
  '- **One complaint.** The studies mix all of primary care, children included. A narrow tool should do better on its',
  '  own ground.',
  '- **Causes.** The studies count every story, covered or not; both shares are given here.',
  '- **Our own cases** say what was intended, not what happens to strangers. They guard against harm by later changes',
  '  and measure over-triage; they are no evidence of correctness.',
  '- **No person** has used the widget in any of this. Nothing here shows benefit, and nothing here is a clinical validation.',
];
