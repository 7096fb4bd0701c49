import { UNSURE, type Pack, type Session } from '../engine/index.js';
import { headOf, itemsOf, type Language, type QuestionnaireOptions } from './questionnaire.js';
import type {
  AdaptiveQuestionnaire,
  Coding,
  Extension,
  Questionnaire,
  QuestionnaireItem,
} from './r4.js';

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';
const ADAPTIVE_PROFILE = `${SDC}/sdc-questionnaire-adapt`;
const SEARCH_PROFILE = `${SDC}/sdc-questionnaire-adapt-srch`;
export const ADAPTIVE_RESPONSE_PROFILE = `${SDC}/sdc-questionnaireresponse-adapt`;

/** Marks a questionnaire as one whose questions depend on the answers. */
const ADAPTIVE: Extension = {
  url: `${SDC}/sdc-questionnaire-questionnaireAdaptive`,
  valueBoolean: true,
};

/** Names the content of a pack: two may have the same version. */
export const CONTENT_SYSTEM = 'urn:triage-widget:content';

function contentTag({ info }: Pack): Coding {
  return { system: CONTENT_SYSTEM, code: info.contentHash };
}

/** The form of a FHIR id. */
const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** The adaptive questionnaire of a pack as a client finds it: what it is, and no item. */
export interface SearchQuestionnaire extends Omit<Questionnaire, 'item'> {
  meta: { profile: string[] };
  extension: Extension[];
}

/**
 * A pack as the adaptive questionnaire that a client finds in a search (SDCQuestionnaireAdaptSearch):
 * its address, which an interview is `derivedFrom`, and no item, since the answers decide on them.
 * @param locale a language of the pack, such as `en`
 * @throws RangeError when the pack does not have that language
 * @throws FhirRequestError when there are no words for that language
 */
export function toSearchQuestionnaire(
  pack: Pack,
  locale: string,
  { words }: QuestionnaireOptions = {},
): SearchQuestionnaire {
  return {
    ...headOf(pack, locale, words),
    meta: { profile: [SEARCH_PROFILE] },
    extension: [{ ...ADAPTIVE }],
  };
}

/**
 * The questions so far, as a response contains them (SDCQuestionnaireAdapt): without url and version,
 * and derived from exactly one questionnaire.
 * @param id what the client called it; a good one is kept
 */
export function adaptiveQuestionnaire(
  pack: Pack,
  { locale, words }: Language,
  id: unknown,
  item: QuestionnaireItem[],
): AdaptiveQuestionnaire {
  const { url, version, title = pack.info.id, ...head } = headOf(pack, locale, { [locale]: words });
  return {
    ...head,
    id: typeof id === 'string' && ID.test(id) ? id : 'questionnaire',
    meta: { profile: [ADAPTIVE_PROFILE], tag: [contentTag(pack)] },
    extension: [{ ...ADAPTIVE }],
    title,
    derivedFrom: [`${url}|${version}`],
    ...(item.length > 0 && { item }),
  };
}

/**
 * Asks a renderer to show every option at once: a danger sign must not wait in a list that somebody has
 * to open or to search first.
 */
function listed(repeats: boolean | undefined): Extension {
  const code = repeats ? 'check-box' : 'radio-button';
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
    valueCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }],
    },
  };
}

/**
 * The items of the questions that were asked, as they are asked after these answers: who leads the
 * interview decides when an item is shown, so none has an `enableWhen`, and options that do not apply
 * are left out.
 */
export function adaptiveItems(
  pack: Pack,
  session: Session,
  language: Language,
  order: readonly string[],
): QuestionnaireItem[] {
  return order.flatMap((id) => {
    const view = session.view(id)!;
    const offered = new Set([...view.options.map((option) => option.id), UNSURE]);
    const items = itemsOf(pack, pack.byId.get(id)!, language);
    return items.map(({ enableWhen: _, enableBehavior: __, answerOption, extension, ...item }) => ({
      ...item,
      ...((extension || answerOption) && {
        extension: [...(extension ?? []), ...(answerOption ? [listed(item.repeats)] : [])],
      }),
      // Every item of an adaptive form has a text.
      text: item.text || id,
      // One of the two items of a number that a person may be not sure of stays empty.
      ...(items.length === 1 && { required: true }),
      ...(answerOption && {
        answerOption: answerOption.filter(({ valueCoding }) => offered.has(valueCoding.code!)),
      }),
    }));
  });
}
