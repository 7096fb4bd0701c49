import { createRequire } from 'node:module';
import type {
  EnableWhen,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseAnswer,
} from '../../src/fhir/index.js';

interface Validator {
  validate: (
    resource: object,
  ) => readonly { readonly dataPath: string; readonly message: string }[];
}

const require = createRequire(import.meta.url);
const validator = new (require('@asymmetrik/fhir-json-schema-validator') as new () => Validator)();

/** What HL7's own JSON schema of R4 finds wrong with a resource, as it would be sent. */
export function schemaErrors(resource: object): readonly string[] {
  return validator
    .validate(JSON.parse(JSON.stringify(resource)) as object)
    .map(({ dataPath, message }) => `${dataPath} ${message}`);
}

type Rule = (item: QuestionnaireItem, items: readonly QuestionnaireItem[]) => unknown;

/** What the specification's rules for a Questionnaire say that no schema can: que-2, 3, 7, 12 and 13. */
const RULES: Readonly<Record<string, Rule>> = {
  'linkId is not unique': ({ linkId }, items) =>
    items.filter((item) => item.linkId === linkId).length > 1,
  'a display item holds more than text': ({ type, item, repeats, answerOption }) =>
    type === 'display' && (item || repeats || answerOption),
  'a choice has no options': ({ type, answerOption }) => type === 'choice' && !answerOption?.length,
  'options of what is no choice': ({ type, answerOption }) => type !== 'choice' && answerOption,
  'two options have one code': ({ answerOption = [] }) =>
    hasTwins(answerOption.map(({ valueCoding }) => valueCoding.code)),
  'several tests and no enableBehavior': ({ enableWhen = [], enableBehavior }) =>
    enableWhen.length > 1 && !enableBehavior,
  'an empty list': ({ enableWhen }) => enableWhen?.length === 0,
  'a test of an answer that nobody can give': ({ enableWhen = [] }, items) =>
    enableWhen.some((test) => !isAskable(test, items)),
};

/** What is wrong with a Questionnaire by the rules of the specification. */
export function questionnaireErrors(questionnaire: Questionnaire): readonly string[] {
  const items = questionnaire.item.flatMap((item) => [item, ...(item.item ?? [])]);
  return items.flatMap((item) =>
    Object.entries(RULES)
      .filter(([, isBroken]) => isBroken(item, items))
      .map(([error]) => `${item.linkId}: ${error}`),
  );
}

function hasTwins(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function isAskable(test: EnableWhen, items: readonly QuestionnaireItem[]): boolean {
  const asked = items.find((item) => item.linkId === test.question);
  if (test.operator === 'exists') return asked !== undefined && test.answerBoolean === true;
  if (test.operator !== '=')
    return asked?.type === 'decimal' && typeof test.answerDecimal === 'number';
  return (
    asked?.answerOption?.some(
      ({ valueCoding }) =>
        valueCoding.code === test.answerCoding?.code &&
        valueCoding.system === test.answerCoding?.system,
    ) ?? false
  );
}

/** What is wrong with a response when it is held against its Questionnaire. */
export function responseErrors(
  response: QuestionnaireResponse,
  questionnaire: Questionnaire,
): readonly string[] {
  const places = (response.item ?? []).map(({ linkId }) =>
    questionnaire.item.findIndex((item) => item.linkId === linkId),
  );
  return [
    ...(response.questionnaire === `${questionnaire.url}|${questionnaire.version}`
      ? []
      : ['another questionnaire']),
    ...(places.every((place, index) => index === 0 || place > places[index - 1]!)
      ? []
      : ['items out of order']),
    ...(response.item ?? []).flatMap(({ linkId, text, answer }) => {
      const item = questionnaire.item.find((candidate) => candidate.linkId === linkId);
      if (!item) return [`${linkId}: not in the questionnaire`];
      return [
        text !== item.text && 'other words',
        !isEnabled(item, response) && 'is not enabled',
        (answer.length === 0 || (answer.length > 1 && !item.repeats)) &&
          `has ${answer.length} answers`,
        hasTwins(answer.map(({ valueCoding }) => valueCoding?.code)) && 'the same answer twice',
        !answer.every((given) => isOffered(given, item)) && 'an answer that is not offered',
      ]
        .filter((error) => error)
        .map((error) => `${linkId}: ${error}`);
    }),
  ];
}

function isOffered(answer: QuestionnaireResponseAnswer, item: QuestionnaireItem): boolean {
  if (item.type === 'decimal')
    return (
      typeof answer.valueDecimal === 'number' ||
      answer._valueDecimal?.extension[0]?.valueCode === 'asked-unknown'
    );
  return item.answerOption!.some(
    ({ valueCoding }) => JSON.stringify(valueCoding) === JSON.stringify(answer.valueCoding),
  );
}

/** Whether R4 enables an item, given the answers of a response. */
export function isEnabled(item: QuestionnaireItem, response: QuestionnaireResponse): boolean {
  if (!item.enableWhen) return true;
  const holds = (test: EnableWhen): boolean => {
    const answers = response.item?.find(({ linkId }) => linkId === test.question)?.answer ?? [];
    if (test.operator === 'exists') return answers.length > 0 === test.answerBoolean;
    return answers.some(({ valueCoding, valueDecimal }) => {
      if (test.operator === '=')
        return (
          valueCoding?.code === test.answerCoding!.code &&
          valueCoding?.system === test.answerCoding!.system
        );
      return (
        valueDecimal !== undefined &&
        (test.operator === '>='
          ? valueDecimal >= test.answerDecimal!
          : valueDecimal <= test.answerDecimal!)
      );
    });
  };
  return item.enableBehavior === 'any' ? item.enableWhen.some(holds) : item.enableWhen.every(holds);
}
