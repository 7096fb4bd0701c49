import { UNSURE, type Pack, type PackText } from '../engine/index.js';
import { canonicalOf, codingOf, unsureLinkId } from './coding.js';
import { enablingOf, enablingOfLines, type Enabling } from './enable-when.js';
import type { AnswerOption, Extension, Questionnaire, QuestionnaireItem } from './r4.js';
import { wordsIn } from './words.js';

type Question = Pack['questions'][number];

const STANDARD = 'http://hl7.org/fhir/StructureDefinition';

/**
 * The questions of a pack as a FHIR R4 Questionnaire: an item per question, in authored order, and
 * after a number that one may be not sure of an item for "not sure".
 * Nothing is `required`, since an emergency ends the questions at once and what is left stays open.
 * A question whose condition R4 cannot express has no `enableWhen`; conditions of options, and
 * their hints, are left out.
 * @param locale a language of the pack, such as `en`
 * @throws RangeError when the pack does not have that language
 */
export function toQuestionnaire(pack: Pack, locale: string): Questionnaire {
  return {
    ...headOf(pack, locale),
    item: pack.questions.flatMap((question) => itemsOf(pack, question, locale)),
  };
}

/**
 * What a questionnaire says of itself.
 * @throws RangeError when the pack does not have that language
 */
export function headOf(pack: Pack, locale: string): Omit<Questionnaire, 'item'> {
  const { text } = pack.json;
  if (!Object.hasOwn(text, locale))
    throw new RangeError(
      `triage-widget: locale is "${locale}"; expected one of ${Object.keys(text).join(', ')}`,
    );
  const words = text[locale]!;
  return {
    resourceType: 'Questionnaire',
    // A FHIR id has fewer letters than a pack's.
    id: pack.info.id.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64),
    language: locale,
    url: canonicalOf(pack.info.id),
    version: pack.info.version,
    title: words.title,
    status: 'draft',
    // Until a clinician signs, the content is for trying out only.
    experimental: pack.info.reviewedBy === '',
    subjectType: ['Patient'],
    ...(words.intro && { description: words.intro }),
  };
}

function enablingOfQuestion(pack: Pack, { id, when }: Question): Enabling | null | undefined {
  const { coveredBy } = pack.byId.get(id)!;
  return coveredBy.length > 0 ? enablingOfLines(pack, coveredBy) : when && enablingOf(pack, when);
}

/** The item of a question, and after a number that one may be not sure of one for "not sure". */
export function itemsOf(
  pack: Pack,
  question: Question,
  locale: string,
): readonly QuestionnaireItem[] {
  const words = pack.json.text[locale]!;
  const { notSure } = wordsIn(locale);
  const item = itemOf(pack, question, words, notSure);
  if (question.type !== 'number' || !question.unsure) return [item];
  const { text, enableWhen, enableBehavior } = item;
  return [
    item,
    {
      linkId: unsureLinkId(question.id),
      // The title again, since systems list items one by one.
      ...(text && { text }),
      type: 'choice',
      ...(enableWhen && { enableWhen: enableWhen.map((test) => ({ ...test })) }),
      ...(enableBehavior && { enableBehavior }),
      answerOption: [{ valueCoding: codingOf(pack.info.id, question.id, UNSURE, notSure) }],
    },
  ];
}

function itemOf(
  pack: Pack,
  question: Question,
  words: PackText,
  notSure: string,
): QuestionnaireItem {
  const { id, type } = question;
  const { title, hint, why } = words.questions[id]!;
  const enabling = enablingOfQuestion(pack, question);
  const bounds =
    type === 'number'
      ? [...bound('minValue', question.min), ...bound('maxValue', question.max)]
      : [];
  const help = [
    ...(hint ? [note(`${id}.hint`, hint, INSTRUCTIONS)] : []),
    ...(why ? [note(`${id}.why`, why, HELP)] : []),
  ];
  return {
    linkId: id,
    ...(bounds.length > 0 && { extension: bounds }),
    text: title,
    type: type === 'number' ? 'decimal' : 'choice',
    ...(enabling && {
      enableWhen: enabling.enableWhen,
      ...(enabling.enableWhen.length > 1 && { enableBehavior: enabling.enableBehavior }),
    }),
    ...(type === 'multi' && { repeats: true }),
    ...(type !== 'number' && { answerOption: answerOptions(pack, question, words, notSure) }),
    ...(help.length > 0 && { item: help }),
  };
}

function answerOptions(
  pack: Pack,
  question: Question,
  words: PackText,
  notSure: string,
): AnswerOption[] {
  const option = (code: string, display: string, exclusive: boolean): AnswerOption => ({
    ...(exclusive &&
      question.type === 'multi' && {
        extension: [{ url: `${STANDARD}/questionnaire-optionExclusive`, valueBoolean: true }],
      }),
    valueCoding: codingOf(pack.info.id, question.id, code, display),
  });
  const labels = words.questions[question.id]!.options;
  return [
    ...question.options.map(({ id, exclusive }) =>
      option(id, labels[id]!.label, exclusive === true),
    ),
    ...(question.unsure ? [option(UNSURE, notSure, true)] : []),
  ];
}

function bound(name: 'minValue' | 'maxValue', value: number | undefined): Extension[] {
  return value === undefined ? [] : [{ url: `${STANDARD}/${name}`, valueDecimal: value }];
}

/** What kind of text stands beside a question: a code of an extension's code system. */
interface NoteKind {
  readonly extension: string;
  readonly system: string;
  readonly code: string;
}

const INSTRUCTIONS: NoteKind = {
  extension: 'displayCategory',
  system: 'display-category',
  code: 'instructions',
};
const HELP: NoteKind = { extension: 'itemControl', system: 'item-control', code: 'help' };

/** A text beside a question, and what kind of text it is. */
function note(
  linkId: string,
  text: string,
  { extension, system, code }: NoteKind,
): QuestionnaireItem {
  const valueCodeableConcept = {
    coding: [{ system: `http://hl7.org/fhir/questionnaire-${system}`, code }],
  };
  return {
    linkId,
    extension: [{ url: `${STANDARD}/questionnaire-${extension}`, valueCodeableConcept }],
    text,
    type: 'display',
  };
}
