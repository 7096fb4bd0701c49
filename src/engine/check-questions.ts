import { PackError } from './errors.js';
import { conditionOver } from './check-condition.js';
import {
  checkFields,
  each,
  knownId,
  listOf,
  names,
  oneOf,
  perStratum,
  within,
  type Check,
  type Fields,
} from './check-fields.js';
import type { Known } from './check-ids.js';
import { asBoolean, asId, asName, asText, type Json } from './check-json.js';
import { DOUBT_LEVELS, URGENCIES } from './levels.js';
import type { Option, Question } from './pack.js';

const ROLES = ['intake', 'screen', 'confirm', 'history', 'evidence', 'pattern'];
/**
 * Screens of the widget that are no questions: a question of that name would be taken for one of
 * them.
 */
const SCREENS = ['cover', 'review', 'result'];

/**
 * Checks the questions and their options.
 * @throws PackError
 */
export function checkQuestions(questions: unknown, known: Known): void {
  const optionFields = fieldsOfOption(known);
  const questionFields = fieldsOfQuestion(known, (options, path) =>
    each(options, path, (option, place) => checkFields(option, place, optionFields)),
  );
  each(questions, 'questions', (question, path) => {
    checkFields(question, path, questionFields);
    checkRole(question, path);
  });
}

function fieldsOfOption(known: Known): Fields<Option> {
  return {
    id: asId,
    'flag?': oneOf(URGENCIES),
    'action?': asName,
    'sources?': names,
    'exclusive?': asBoolean,
    'covers?': listOf(knownId(known.questions)),
    'opinion?': asBoolean,
    'places?': names,
    'group?': asName,
    'when?': conditionOver(known, true),
    'base?': perStratum(known.strata, 0, 1),
  };
}

function fieldsOfQuestion(known: Known, options: Check): Fields<Question> {
  return {
    id: notAScreen,
    role: oneOf(ROLES),
    type: oneOf(['single', 'multi', 'number']),
    'when?': conditionOver(known, true),
    'perspective?': (id, path) => {
      if (!known.perspectives.has(asText(id, path)))
        throw new PackError(
          'unknown-id',
          path,
          `names "${id as string}"; perspectives are ${[...known.perspectives].join(', ')}`,
        );
    },
    'unsure?': asBoolean,
    'careful?': oneOf(DOUBT_LEVELS),
    options,
    'min?': within(-1e9, 1e9),
    'max?': within(-1e9, 1e9),
    'dependenceDiscount?': within(0, 1),
    'questionCap?': within(1, 1e6),
    'picture?': asName,
    'map?': asName,
  };
}

function notAScreen(id: unknown, path: string): void {
  if (SCREENS.includes(id as string))
    throw new PackError(
      'duplicate-id',
      path.replace(/\.id$/, ''),
      `is the name of a screen (${SCREENS.join(', ')}); rename it`,
    );
}

/** What a question's role, type and options ask of its other fields. */
function checkRole(question: Json, path: string): void {
  const { role, type } = question;
  const options = question['options'] as readonly Json[];
  if (type !== 'number' && options.length === 0)
    throw new PackError('missing', `${path}.options`, 'is empty; nobody could answer');
  const holdsSigns =
    role === 'confirm' ||
    options.some(({ flag, covers }) => flag !== undefined || covers !== undefined);
  if (!holdsSigns) return;
  if (type === 'number')
    throw new PackError('type', `${path}.type`, 'is number; a red-flag question offers options');
  if (question['perspective'] !== undefined)
    throw new PackError(
      'type',
      `${path}.perspective`,
      'is not for red-flag questions: whoever leaves the perspective out would leave out the danger signs; remove it',
    );
}
