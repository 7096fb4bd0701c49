import type { Coding } from './r4.js';

/**
 * The canonical address of a pack's Questionnaire, the same in every version and language.
 * A local name in the form of a URN: nobody has registered it, and nothing can be fetched from it.
 */
export function canonicalOf(packId: string): string {
  return `urn:triage-widget:pack:${encodeURIComponent(packId)}`;
}

/**
 * The linkId of what stands beside a number for "not sure". FHIR has no number for that, and clients
 * show a blank where an answer is only the reason why there is none. Ids of questions hold no dot.
 */
export function unsureLinkId(questionId: string): string {
  return `${questionId}.unsure`;
}

/** What the linkId of every item begins with that holds a part of the result, and no answer. */
export const RESULT = 'result.';

/** The code system of levels: the same in every pack. */
export const URGENCY_SYSTEM = 'urn:triage-widget:urgency';

/**
 * An option as a Coding. Each question is a code system of its own, since an id such as `none` or
 * `same` means something else in each.
 */
export function codingOf(
  packId: string,
  questionId: string,
  code: string,
  display?: string,
): Coding {
  return {
    system: `${canonicalOf(packId)}:${encodeURIComponent(questionId)}`,
    code,
    ...(display && { display }),
  };
}
