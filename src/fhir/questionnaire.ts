import { UNSURE, type Pack, type PackText } from '../engine/index.js';
import { canonicalOf, codingOf, unsureLinkId } from './coding.js';
import { enablingOf, enablingOfLines, type Enabling } from './enable-when.js';
import type { AnswerOption, Extension, Questionnaire, QuestionnaireItem } from './r4.js';
import { wordsIn, type Words, type WordsByLanguage } from './words.js';

type Question = Pack['questions'][number];

const STANDARD = 'http://hl7.org/fhir/StructureDefinition';

/** How a pack is told as a questionnaire. */
export interface QuestionnaireOptions {
  /** Needed for a language other than English, Spanish and Chinese. */
  readonly words?: WordsByLanguage;
}

/**
 * The questions of a pack as a FHIR R4 Questionnaire: an item per question, in authored order, and
 * after a number that one may be not sure of an item for "not sure".
 * Nothing is `required`, since an emergency ends the questions at once and what is left stays open.
 * A question whose condition R4 cannot express has no `enableWhen`; conditions of options, and
 * their hints, are left out.
 * @param locale a language of the pack, such as `en`
 * @throws RangeError when the pack does not have that language
 * @throws FhirRequestError when there are no words for that language, such as "Not sure"
 */
export function toQuestionnaire(
  pack: Pack,
  locale: string,
  { words }: QuestionnaireOptions = {},
): Questionnaire {
  const head = headOf(pack, locale, words);
  const own = wordsIn(locale, words);
  return {
    ...head,
    item: pack.questions.flatMap((question) => itemsOf(pack, question, { locale, words: own })),
  };
}

/**
 * What a questionnaire says of itself; of a pack that is not proven, first of all that.
 * @throws RangeError when the pack does not have that language
 * @throws FhirRequestError when there are no words for that language
 */
export function headOf(
  pack: Pack,
  locale: string,
  given?: WordsByLanguage,
): Omit<Questionnaire, 'item'> {
  const { text, unproven } = pack.json;
  if (!Object.hasOwn(text, locale))
    throw new RangeError(
      `triage-widget: locale is "${locale}"; expected one of ${Object.keys(text).join(', ')}`,
    );
  const { title, intro } = text[locale]!;
  const words = wordsIn(locale, given);
  const warning = unproven ? [words.unproven] : [];
  const description = [...warning, ...(intro ? [intro] : [])].join('\n\n');
  return {
    resourceType: 'Questionnaire',
    // A FHIR id has fewer letters than a pack's.
    id: pack.info.id.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64),
    language: locale,
    url: canonicalOf(pack.info.id),
    version: pack.info.version,
    title: [title, ...warning].join(' · '),
    status: 'draft',
    // Until it is proven and a clinician signs, the content is for trying out only.
    experimental: unproven === true || pack.info.reviewedBy === '',
    subjectType: ['Patient'],
    ...(description && { description }),
  };
}

function enablingOfQuestion(pack: Pack, { id, when }: Question): Enabling | null | undefined {
  const { coveredBy } = pack.byId.get(id)!;
  return coveredBy.length > 0 ? enablingOfLines(pack, coveredBy) : when && enablingOf(pack, when);
}

/** A language of a pack, and the words in it that no pack has. */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}

/** The item of a question, and after a number that one may be not sure of one for "not sure". */
export function itemsOf(
  pack: Pack,
  question: Question,
  { locale, words: { notSure } }: Language,
): readonly QuestionnaireItem[] {
  const item = itemOf(pack, question, pack.json.text[locale]!, notSure);
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
