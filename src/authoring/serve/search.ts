import type { Pack } from '../../engine/index.js';
import {
  languageFor,
  toSearchQuestionnaire,
  type QuestionnaireOptions,
  type SearchQuestionnaire,
} from '../../fhir/index.js';

/** The questionnaire of a pack in the first wanted language, or in another that the pack has. */
export function questionnaireOf(
  pack: Pack,
  languages: readonly string[],
  options?: QuestionnaireOptions,
): SearchQuestionnaire {
  return toSearchQuestionnaire(pack, languageFor(pack, languages), options);
}

/** How each search parameter compares; one that is not here is passed over, as FHIR asks by default. */
export const SEARCH: Readonly<
  Record<
    string,
    {
      readonly type: 'token' | 'uri' | 'string';
      readonly matches: (questionnaire: SearchQuestionnaire, value: string) => boolean;
    }
  >
> = {
  _id: { type: 'token', matches: ({ id }, value) => id === value },
  url: {
    type: 'uri',
    matches: ({ url, version }, value) => value === url || value === `${url}|${version}`,
  },
  version: { type: 'token', matches: ({ version }, value) => version === value },
  status: { type: 'token', matches: ({ status }, value) => status === value },
  title: {
    type: 'string',
    matches: ({ title = '' }, value) => title.toLowerCase().startsWith(value.toLowerCase()),
  },
};

/** The pack's questionnaire, if it is what is searched for. */
export function foundQuestionnaires(
  own: SearchQuestionnaire,
  query: Readonly<Record<string, string>>,
): readonly SearchQuestionnaire[] {
  const isWanted = Object.entries(SEARCH).every(
    ([name, { matches }]) => query[name] === undefined || matches(own, query[name]),
  );
  return isWanted ? [own] : [];
}

/** What was found as a Bundle. */
export function searchBundle(found: readonly SearchQuestionnaire[], server: string): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    ...(found.length > 0 && {
      entry: found.map((resource) => ({
        fullUrl: `${server}/Questionnaire/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  };
}
