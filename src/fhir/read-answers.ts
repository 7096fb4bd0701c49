import { UNSURE, type Answer, type Answers, type Pack } from '../engine/index.js';
import { codingOf, RESULT, unsureLinkId } from './coding.js';
import { FhirRequestError } from './operation-outcome.js';
import { asList, asObject, asText, isObject, type JsonObject } from './read-json.js';

type Question = Pack['questions'][number];
type Value = string | number;

/** Items within items within answers that are looked into: more than any form of a pack has. */
const MAX_DEPTH = 10;

/**
 * The answers of a QuestionnaireResponse, of the static form or of the adaptive one, as the engine
 * takes them. Items without an answer are open questions; those that hold a result are passed over.
 * @param response from anywhere; nothing in it is trusted
 * @throws FhirRequestError for an answer that the pack does not know, or that its question does not
 * take
 */
export function answersFrom(pack: Pack, response: unknown): Answers {
  const reader = new Reader(pack);
  reader.items(asObject(response, ROOT)['item'], `${ROOT}.item`, 0);
  return reader.answers();
}

const ROOT = 'QuestionnaireResponse';

class Reader {
  readonly #pack: Pack;
  /** By question, what was chosen; clients may spread several ticks over several items. */
  readonly #given = new Map<Question, { readonly values: Set<Value>; readonly path: string }>();

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  items(list: unknown, path: string, depth: number): void {
    if (depth > MAX_DEPTH)
      throw new FhirRequestError(
        'structure',
        path,
        `holds more than ${MAX_DEPTH} items in another`,
      );
    asList(list, path).forEach((item, index) =>
      this.#item(asObject(item, `${path}[${index}]`), `${path}[${index}]`, depth),
    );
  }

  #item(item: JsonObject, path: string, depth: number): void {
    const linkId = asText(item['linkId'], `${path}.linkId`);
    if (!linkId) throw new FhirRequestError('required', `${path}.linkId`, 'every item has one');
    this.items(item['item'], `${path}.item`, depth + 1);
    const answers = asList(item['answer'], `${path}.answer`);
    if (linkId.startsWith(RESULT)) return;
    answers.forEach((answer, index) => {
      const place = `${path}.answer[${index}]`;
      const given = asObject(answer, place);
      this.items(given['item'], `${place}.item`, depth + 1);
      this.#answer(linkId, given, place);
    });
  }

  #answer(linkId: string, answer: JsonObject, path: string): void {
    const { byId } = this.#pack;
    const question =
      byId.get(linkId) ?? this.#pack.questions.find(({ id }) => unsureLinkId(id) === linkId);
    if (!question)
      throw new FhirRequestError(
        'not-found',
        path,
        `the pack "${this.#pack.info.id}" has no question "${linkId}"`,
      );
    const value =
      question.id === linkId && question.type === 'number'
        ? numberOf(question, answer, path)
        : this.#optionOf(question, answer, path);
    if (value === undefined) return;
    const known = this.#given.get(question) ?? { values: new Set<Value>(), path };
    known.values.add(value);
    this.#given.set(question, known);
  }

  #optionOf(question: Question, answer: JsonObject, path: string): string | undefined {
    const { valueCoding } = answer;
    if (valueCoding === undefined && !hasValue(answer)) return undefined;
    if (!isObject(valueCoding))
      throw new FhirRequestError('value', path, `"${question.id}" takes a valueCoding`);
    const { system } = codingOf(this.#pack.info.id, question.id, '');
    if (valueCoding['system'] !== undefined && valueCoding['system'] !== system)
      throw new FhirRequestError('value', `${path}.value.system`, `expected "${system}"`);
    const code = asText(valueCoding['code'], `${path}.value.code`) ?? '';
    if (!question.optionIds.has(code) && !(question.unsure && code === UNSURE))
      throw new FhirRequestError(
        'value',
        `${path}.value.code`,
        `"${question.id}" has no option "${code}"`,
      );
    return code;
  }

  answers(): Answers {
    return Object.fromEntries(
      [...this.#given].map(([question, { values, path }]) => [
        question.id,
        answerOf(question, [...values], path),
      ]),
    );
  }
}

/**
 * A number beside "not sure" is the surer answer. Beside an option it is not: "not sure" with "none of
 * these" may be a danger sign, so it must be put right. Ticks that contradict each other the engine sorts
 * out, and keeps the danger sign.
 */
function answerOf({ id, type }: Question, values: readonly Value[], path: string): Answer {
  const sure = values.filter((value) => value !== UNSURE);
  if (sure.length === 0) return UNSURE;
  if (type !== 'number' && sure.length < values.length)
    throw new FhirRequestError('value', path, `"${id}": "not sure" stands alone`);
  if (type === 'multi') return sure.map(String);
  if (sure.length > 1) throw new FhirRequestError('value', path, `"${id}" takes one answer only`);
  return sure[0]!;
}

/** A number, or "not sure" where the answer says why there is none. */
function numberOf(
  { id, min = -Infinity, max = Infinity, unsure }: Question,
  answer: JsonObject,
  path: string,
): Value | undefined {
  const value = answer['valueDecimal'] ?? answer['valueInteger'];
  if (value === undefined) {
    if (unsure && isObject(answer['_valueDecimal'])) return UNSURE;
    if (!hasValue(answer)) return undefined;
    throw new FhirRequestError('value', path, `"${id}" takes a valueDecimal`);
  }
  if (typeof value !== 'number' || !(value >= min && value <= max))
    throw new FhirRequestError('value', path, `"${id}" takes a number from ${min} to ${max}`);
  return value;
}

function hasValue(answer: JsonObject): boolean {
  return Object.keys(answer).some((key) => /^_?value/.test(key));
}
