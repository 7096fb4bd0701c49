import { lintPack } from '../../../src/authoring/lint.js';
import { lockedWordsHash } from '../../../src/authoring/locked-words.js';
import { replace, type Changes, type Files } from '../../support/packs.js';
import { MAPS, steps } from '../check/maps-fixture.js';
import { KeptFolder } from './kept-folder.js';

/** A pack without a problem, with the words of its danger signs locked as they are. */
export function withLock(files: Files): Files {
  const folder = new KeptFolder(files);
  const { pack } = lintPack(folder.directory);
  folder.remove();
  return {
    ...files,
    'safety/locked-words.yml': `locked:
  en: { hash: ${lockedWordsHash(pack!, 'en')}, reviewedBy: "", date: 2026-01-01 }
`,
  };
}

/**
 * The fixture with every field of the format that names something, in each of its files: conditions
 * of every form, a map, a scale, groups, claims, properties, a coverage table.
 */
export const WHOLE_PACK: Changes = {
  'pack.yml': replace(
    'when: { ref: older }',
    'when: { all: [{ ref: older }, { answered: onset }] }',
  ),
  'questions.yml': steps(
    replace(
      '    type: multi\n    unsure: true\n    unsureAs',
      '    type: multi\n    when: { q: age, in: [under50, over50] }\n    unsure: true\n    unsureAs',
    ),
    replace(
      '  - id: pattern\n    role: evidence\n    type: multi\n',
      '  - id: pattern\n    role: evidence\n    type: multi\n    map: legs\n    scale: { unit: days, bounds: { touch: [0, 3], sitting: [3] }, beside: [none] }\n',
    ),
    replace('{ id: touch, base', '{ id: touch, places: [knee], group: rest, base'),
    replace(
      '{ id: sitting, base',
      '{ id: sitting, places: [calf], group: rest, when: { q: age, is: over50 }, base',
    ),
  ),
  'maps.yml': MAPS,
  'rules.yml': replace(
    '{ id: brittle, urgency: soon,',
    '{ id: brittle, urgency: soon, action: rest,',
  ),
  'causes.yml': steps(
    replace(
      'pattern: { grade: C, sources: [S1], lr: { touch: 2 } }\n',
      'pattern: { grade: C, sources: [S1], lr: { touch: 2 } }\n    claims: { for: [onset.effort, pattern.touch], against: [onset.slow] }\n',
    ),
    replace(
      'card: { partial',
      'card: { strong: { all: [{ ref: weak_bones }, { q: onset, is: slow }] }, partial',
    ),
  ),
  'advice.yml': replace(
    'causes: [strain, wear],',
    'causes: [strain, wear], when: { fit: strain, atLeast: partial },',
  ),
  'properties.yml': `levels:
  emergency: [danger.numb, power.foot]
  urgent: [danger.fever, power.told]
  soon: [power.tired]
raises:
  - { id: old_bones, when: { all: [{ q: age, is: over50 }, { q: health, is: bones }] }, atLeast: soon, because: They break., sources: [S1] }
  - { id: older_bones, when: { all: [{ q: age, is: over50 }, { q: health, is: bones }] }, atLeast: soon, because: They break., sources: [S1] }
asked:
  - { question: power, option: tired, when: { q: danger, is: weak }, because: It lies behind a line. }
ends:
  - { rule: brittle, because: For the tests. }
never:
  - { id: no_walk, because: It is no good., advice: [walk], when: { q: danger, is: numb }, sources: [S1] }
  - { id: no_way, because: It is no good., advice: [walk], when: { q: danger, is: numb }, sources: [S1] }
absent:
  - { question: health, because: The level does not rest on it. }
careful:
  - { question: danger, level: urgent, because: For the tests. }
`,
  'safety/coverage.yml': `rows:
  - { id: numb_since_today, presentation: I am numb., answers: { age: over50, danger: [numb, fever] }, least: emergency, most: emergency, sources: [S1], from: the tests }
  - { id: numb_for_days, presentation: I am numb., answers: { age: over50, danger: [numb, fever] }, least: emergency, most: emergency, sources: [S1], from: the tests }
`,
  'safety/decisions.yml': `decisions:
  danger.numb: { guideline: Numbness is an emergency., sources: [S1], read: full, level: emergency, decidedBy: "", date: 2026-01-01 }
  brittle: { guideline: Thin bones break., sources: [S1], read: full, level: soon, decidedBy: "", date: 2026-01-01 }
`,
  'safety/hazards.yml': `scores: draft
matrix: [[1, 1, 2, 2, 3], [1, 2, 3, 3, 4], [2, 3, 3, 4, 5], [2, 3, 4, 5, 5], [3, 4, 5, 5, 5]]
hazards:
${['H01', 'H02']
  .map(
    (id) =>
      `  - { id: ${id}, hazard: It is missed., causes: [it is skipped], harm: Harm., initial: { severity: 5, likelihood: 2, risk: 4 }, controls: [{ text: It is asked first., tests: [T01] }], residual: { severity: 5, likelihood: 1, risk: 3 }, owner: "", status: open, date: 2026-01-01 }\n`,
  )
  .join('')}`,
  'safety/tests.yml': `tests:
  - { id: T01, shows: It is asked., evidence: [{ file: test/a.test.ts, name: it is asked }] }
  - { id: T02, shows: It is proved., status: done, evidence: [{ command: triage-pack verify DIR }] }
`,
  'text/en/pack.yml': (text) =>
    `${text.replace('actions: {', 'actions: { rest: Rest until you are seen.,')}glossary: { numbness: You feel no touch. }\n`,
  'text/en/questions.yml': replace(
    '  pattern: { title: What is it like?,',
    '  pattern: { title: What is it like?, groups: { rest: At rest },',
  ),
  'text/en/pictures.yml': 'pictures: { legs: { alt: Two legs. } }\n',
  'cases/own.yml': steps(
    replace('first: strain }', 'first: strain, notFirst: [wear], advice: [walk] }'),
    replace('cause: wear }', 'cause: wear, causes: [wear, strain] }'),
  ),
};
