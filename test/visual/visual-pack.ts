import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers, PackJson } from '../../src/engine/index.js';
import type { Screen } from '../support/screens.js';
import { FIXTURE } from '../widget/fixture-pack.js';

const PLACES: Readonly<Record<string, readonly string[]>> = {
  sudden: ['low-back'],
  slow: ['knee'],
};

const { maps } = parse(readFileSync('content/packs/back-and-knee/maps.yml', 'utf8')) as Required<
  Pick<PackJson, 'maps'>
>;

/**
 * The tests' own pack, with a question that is answered on the drawing of the body, and several of
 * its places.
 */
export const VISUAL_PACK: PackJson = {
  ...FIXTURE,
  maps,
  questions: FIXTURE.questions.map((question) =>
    question.id !== 'e_onset'
      ? question
      : {
          ...question,
          map: 'body',
          options: question.options.map((option) => ({ ...option, places: PLACES[option.id]! })),
        },
  ),
};

const REASSURING: Answers = {
  g_who: 'me',
  g_age: 'young',
  f_now: ['none'],
  e_onset: 'sudden',
  e_move: ['lift'],
  t_cold: 'often',
};
const GB = { region: 'GB' };

/** One of each kind of screen. */
export const VISUAL_SCREENS: readonly Screen[] = [
  { name: 'cover', attributes: GB },
  { name: 'refused', step: 'g_who', answers: {}, press: ['[type=submit]'] },
  {
    name: 'signs',
    step: 'f_now',
    answers: { g_who: 'me', g_age: 'young' },
    press: ['#option-fever', '#option-unsure', '[type=submit]'],
  },
  { name: 'places', step: 'e_onset', answers: REASSURING },
  { name: 'review', step: 'review', answers: REASSURING },
  { name: 'self-care', step: 'result', answers: REASSURING, attributes: GB },
  { name: 'urgent', step: 'result', answers: { ...REASSURING, f_now: ['fever'] }, attributes: GB },
  {
    name: 'emergency',
    step: 'result',
    answers: { ...REASSURING, f_now: ['numb'] },
    attributes: GB,
  },
  { name: 'absent', step: 'result', answers: { g_who: 'absent' }, attributes: GB },
  { name: 'reference', attributes: { mode: 'reference' } },
  { name: 'failure', attributes: { pack: 'none-of-that-name' } },
];
