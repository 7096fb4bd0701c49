import { baseLanguage, negotiateLocale } from '../i18n/locale.js';
import { createSession, type Pack, type Session, type SessionOptions } from '../engine/index.js';
import {
  adaptiveItems,
  adaptiveQuestionnaire,
  ADAPTIVE_RESPONSE_PROFILE,
} from './adaptive-questionnaire.js';
import { withoutOutdated } from './changed-content.js';
import { canonicalOf } from './coding.js';
import { FhirRequestError } from './operation-outcome.js';
import type { Language } from './questionnaire.js';
import { toQuestionnaireResponse } from './questionnaire-response.js';
import type { AdaptiveResponse, Parameters } from './r4.js';
import { answersFrom } from './read-answers.js';
import { asList, asObject, asText, isObject, type JsonObject } from './read-json.js';
import { resultItems } from './result-items.js';
import { wordsIn, type CareContacts, type WordsByLanguage } from './words.js';

/** How an adaptive interview is led. */
export interface NextQuestionOptions extends SessionOptions {
  /**
   * The language where the response names none that the pack has, or several, the best first;
   * default: English, or the pack's first.
   */
  readonly locale?: string | readonly string[];
  /** Needed for a language other than English, Spanish and Chinese; without them it is refused. */
  readonly words?: WordsByLanguage;
  /** When the answers were given: a FHIR dateTime. No clock is read here. */
  readonly authored?: string;
  /**
   * Numbers and names of places where the person lives, or what gives them by the language of the
   * result; without them general words.
   */
  readonly contacts?: CareContacts | ((locale: string) => CareContacts);
}

const PATH = 'QuestionnaireResponse';
const STATUSES = ['in-progress', 'completed', 'amended'];

/**
 * One step of an adaptive interview (HL7 SDC, `Questionnaire/$next-question`): reads the answers so
 * far, and gives back the response whose contained questionnaire has the next question. Pure: it keeps
 * nothing, so any process may answer any step.
 *
 * Questions come in the engine's order, danger signs first; an emergency completes the response at
 * once. A completed response ends with the result, in items that nobody fills in. Items may be left
 * unanswered, and are asked again; answers to questions that no longer apply are taken out.
 * @param questionnaireResponse from anywhere; at first without items, then what was given back here
 * with one answer more or several
 * @throws FhirRequestError for anything that is not understood
 * @see https://hl7.org/fhir/uv/sdc/adaptive.html
 */
export function nextQuestion(
  pack: Pack,
  questionnaireResponse: unknown,
  { locale = [], words: given, authored, contacts, ...settings }: NextQuestionOptions = {},
): AdaptiveResponse {
  const response = asObject(questionnaireResponse, PATH);
  const request = checkedRequest(pack, response);
  const { contained } = request;
  const wanted = [response['language'], contained['language'], ...[locale].flat()];
  const language = languageIn(pack, wanted, given);
  const whole = createSession(pack, answersFrom(pack, response), settings);
  const session = withoutOutdated(whole, pack, settings, request);
  const result = resultItems({
    pack,
    session,
    ...language,
    contacts: typeof contacts === 'function' ? contacts(language.locale) : contacts,
  });
  const asked = adaptiveItems(pack, session, language, orderOf(session, contained));
  const questionnaire = adaptiveQuestionnaire(pack, language, contained['id'], [
    ...asked,
    ...result.map(({ item }) => item),
  ]);
  const { url, version } = { url: canonicalOf(pack.info.id), version: pack.info.version };
  const told = toQuestionnaireResponse(session, {
    questionnaire: { ...questionnaire, url, version, item: asked },
    ...(authored !== undefined && { authored }),
  });
  const item = [...(told.item ?? []), ...result.flatMap(({ answer }) => answer ?? [])];
  return {
    ...kept(response),
    ...told,
    meta: metaOf(response['meta']),
    contained: [questionnaire],
    questionnaire: `#${questionnaire.id}`,
    ...(item.length > 0 && { item }),
  };
}

function languageIn(pack: Pack, wanted: readonly unknown[], given?: WordsByLanguage): Language {
  const locale = languageFor(pack, wanted);
  return { locale, words: wordsIn(locale, given) };
}

interface Request {
  /** The questionnaire so far; empty where the request names the pack by its address alone. */
  readonly contained: JsonObject;
  /** The pack's address, as the request has it. */
  readonly canonical: string;
}

function checkedRequest(pack: Pack, response: JsonObject): Request {
  if (response['resourceType'] !== PATH)
    throw new FhirRequestError('structure', `${PATH}.resourceType`, `expected "${PATH}"`);
  const status = asText(response['status'], `${PATH}.status`) ?? '';
  if (!STATUSES.includes(status))
    throw new FhirRequestError('value', `${PATH}.status`, `expected one of ${STATUSES.join(', ')}`);
  const link = asText(response['questionnaire'], `${PATH}.questionnaire`);
  if (!link)
    throw new FhirRequestError(
      'required',
      `${PATH}.questionnaire`,
      'name the contained one: "#id"',
    );
  if (!link.startsWith('#')) {
    checkPack(pack, link, `${PATH}.questionnaire`);
    return { contained: {}, canonical: link };
  }
  const path = `${PATH}.contained`;
  const contained = asList(response['contained'], path)
    .filter(isObject)
    .find(({ resourceType, id }) => resourceType === 'Questionnaire' && `#${String(id)}` === link);
  if (!contained)
    throw new FhirRequestError(
      'required',
      path,
      `there is no Questionnaire with the id of "${link}"`,
    );
  const [base, ...more] = asList(contained['derivedFrom'], `${path}.derivedFrom`);
  if (base === undefined || more.length > 0)
    throw new FhirRequestError('required', `${path}.derivedFrom`, 'expected exactly one');
  const canonical = asText(base, `${path}.derivedFrom`)!;
  checkPack(pack, canonical, `${path}.derivedFrom`);
  return { contained, canonical };
}

/**
 * Any version is taken: ids in content stay what they are, so an interview that began with an older one
 * goes on with this one, and says so; `withoutOutdated` sees to what it did not ask.
 */
function checkPack(pack: Pack, canonical: string, path: string): void {
  const expected = canonicalOf(pack.info.id);
  if (canonical.split('|')[0] !== expected)
    throw new FhirRequestError('not-found', path, `expected "${expected}", not "${canonical}"`);
}

/**
 * The first of the wanted languages that the pack has, in any variant, the nearest as in the widget
 * (`zh-CN` is `zh-Hans`); else English, or the pack's first.
 */
export function languageFor({ json: { text } }: Pack, wanted: readonly unknown[]): string {
  const known = Object.keys(text);
  const languages = new Set(known.map(baseLanguage));
  const found = wanted
    .filter((tag) => typeof tag === 'string')
    .find((tag) => languages.has(baseLanguage(tag)));
  return negotiateLocale(found ?? 'en', known);
}

/** What was asked stays where it stood; what is new comes after it, and the next question last. */
function orderOf(session: Session, contained: JsonObject): readonly string[] {
  const before = asList(contained['item'], `${PATH}.contained.item`)
    .filter(isObject)
    .map(({ linkId }) => linkId);
  const answered = [
    ...before.filter((id): id is string => session.path.includes(id as string)),
    ...session.path.filter((id) => !before.includes(id)),
  ];
  return [...new Set([...answered, ...(session.next ? [session.next.id] : [])])];
}

/** What a response says of whom it is about is handed on as it came. */
const KEPT = ['subject', 'encounter', 'author', 'source', 'identifier'] as const;

function kept(response: JsonObject): Partial<AdaptiveResponse> {
  const links = KEPT.filter((name) => isObject(response[name])).map(
    (name) => [name, response[name]] as const,
  );
  const { id } = response;
  return { ...(typeof id === 'string' && { id }), ...Object.fromEntries(links) };
}

/** Profiles that a client goes by besides, such as those of Da Vinci DTR, stay named. */
function metaOf(meta: unknown): { profile: string[] } {
  const given =
    isObject(meta) && Array.isArray(meta['profile']) ? (meta['profile'] as unknown[]) : [];
  const profiles = given.filter((profile) => typeof profile === 'string');
  return { profile: [...new Set([ADAPTIVE_RESPONSE_PROFILE, ...profiles])] };
}

/** How the operation is answered. */
export interface AnswerOptions extends NextQuestionOptions {
  /**
   * The shape of the reply; default: that of the request. FHIR lets an operation with one result give
   * the resource itself, and some clients that send Parameters take nothing else.
   */
  readonly reply?: 'resource' | 'parameters';
}

/**
 * The operation as a server offers it: takes the response by itself or in Parameters as
 * `questionnaire-response`, and gives it back by itself or in Parameters as `return`.
 * @param body a QuestionnaireResponse or Parameters
 * @throws FhirRequestError for anything that is not understood
 */
export function answerNextQuestion(
  pack: Pack,
  body: unknown,
  { reply, ...options }: AnswerOptions = {},
): AdaptiveResponse | Parameters<AdaptiveResponse> {
  const request = asObject(body, 'body');
  const isInParameters = request['resourceType'] === 'Parameters';
  const response = nextQuestion(pack, isInParameters ? parameterOf(request) : request, options);
  const shape = reply ?? (isInParameters ? 'parameters' : 'resource');
  return shape === 'parameters' ? inParameters(response) : response;
}

function parameterOf(parameters: JsonObject): unknown {
  const path = 'Parameters.parameter';
  const given = asList(parameters['parameter'], path)
    .filter(isObject)
    .filter(({ name }) => name === 'questionnaire-response');
  if (given.length !== 1)
    throw new FhirRequestError('required', path, 'expected one "questionnaire-response"');
  return given[0]!['resource'];
}

/** A response as the output parameters of the operation. */
export function inParameters(response: AdaptiveResponse): Parameters<AdaptiveResponse> {
  return { resourceType: 'Parameters', parameter: [{ name: 'return', resource: response }] };
}
