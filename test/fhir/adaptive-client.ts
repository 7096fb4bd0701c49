import type { Answer, Answers, QuestionView } from '../../src/engine/index.js';
import type {
  AdaptiveResponse,
  QuestionnaireItem,
  QuestionnaireResponseAnswer,
  QuestionnaireResponseItem,
} from '../../src/fhir/index.js';
import { answerFor, type Whims } from '../engine/random-pack.js';

/** What a client sends first: no items, since no question is known yet. */
export function firstRequest(packId: string, more: object = {}): object {
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    questionnaire: '#q',
    contained: [
      {
        resourceType: 'Questionnaire',
        id: 'q',
        status: 'active',
        derivedFrom: [`urn:triage-widget:pack:${packId}`],
      },
    ],
    ...more,
  };
}

/** The question, as far as it is told by its item alone. */
export type Asked = Pick<QuestionView, 'id' | 'type' | 'unsure' | 'options'>;

/** Somebody whose answer to a question is the same whenever and however it is asked. */
export type Person = (question: Asked) => Answer;

export function personOf(whims: Whims): Person {
  return (question) => {
    const place = [...question.id].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0);
    return answerFor({ ...question, role: 'evidence' }, whims[place % whims.length]!);
  };
}

/** Reads an item as a renderer does that knows nothing of packs. */
function askedBy(item: QuestionnaireItem): Asked {
  const options = item.answerOption!.map(({ valueCoding, extension }) => ({
    id: valueCoding.code!,
    exclusive: extension?.some(({ valueBoolean }) => valueBoolean === true) === true,
  }));
  return {
    id: item.linkId,
    type: item.repeats ? 'multi' : 'single',
    unsure: options.some(({ id }) => id === 'unsure'),
    options: options.filter(({ id }) => id !== 'unsure'),
  };
}

/** Answers as items; codes have the system that was offered, or none. */
export function itemsFor(answers: Answers): readonly QuestionnaireResponseItem[] {
  return Object.entries(answers).map(([linkId, answer]) => ({
    linkId,
    answer: [answer]
      .flat()
      .map((value): QuestionnaireResponseAnswer =>
        typeof value === 'number' ? { valueDecimal: value } : { valueCoding: { code: value } },
      ),
  }));
}

/** Items that wait for an answer. */
export function open({ contained, item = [] }: AdaptiveResponse): readonly QuestionnaireItem[] {
  return (contained[0].item ?? []).filter(
    ({ linkId, type, readOnly }) =>
      type !== 'display' &&
      type !== 'group' &&
      !readOnly &&
      !item.some((given) => given.linkId === linkId),
  );
}

/** The response with an answer to every item that waits for one. */
export function answered(response: AdaptiveResponse, person: Person): AdaptiveResponse {
  const added = open(response).flatMap((item) => {
    const asked = askedBy(item);
    return itemsFor({ [asked.id]: person(asked) });
  });
  return { ...response, item: [...(response.item ?? []), ...added] };
}

/** Codes or texts that a response gives to an item. */
export function given({ item = [] }: AdaptiveResponse, linkId: string): readonly string[] {
  const answer = item.find((each) => each.linkId === linkId)?.answer ?? [];
  return answer.map(({ valueCoding, valueString }) => valueCoding?.code ?? valueString ?? '');
}

/** A resource as it arrives: what was sent, read anew. */
export function sent<T>(resource: T): T {
  return JSON.parse(JSON.stringify(resource)) as T;
}

/** A response with these answers in place of its own. */
export function withAnswers(response: object, answers: Answers): object {
  return { ...response, item: itemsFor(answers) };
}
