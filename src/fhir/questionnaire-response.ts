import { UNSURE, type Answer, type Session } from '../engine/index.js';
import { canonicalOf, codingOf, unsureLinkId } from './coding.js';
import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseAnswer,
  QuestionnaireResponseItem,
} from './r4.js';

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** What a response may hold besides the answers. */
export interface ResponseOptions {
  /**
   * What `toQuestionnaire` gave, of the same pack. Its words go into the response, and its items
   * give the order.
   */
  readonly questionnaire?: Questionnaire;
  /**
   * When the person answered: a FHIR dateTime such as `2026-11-22T10:30:00Z`. No clock is read
   * here.
   */
  readonly authored?: string;
}

/**
 * A person's answers as a FHIR R4 QuestionnaireResponse: the answers only, not the urgency or the
 * causes. Without a questionnaire it holds codes alone, in the order asked; FHIR wants the
 * questionnaire's order. `completed` means that no question is left to ask, which an emergency
 * brings about at once.
 * @throws RangeError when an answered question is not in the questionnaire
 */
export function toQuestionnaireResponse(
  session: Session,
  { questionnaire, authored }: ResponseOptions = {},
): QuestionnaireResponse {
  const known = questionnaire && new Map(questionnaire.item.map((item) => [item.linkId, item]));
  const asked = known ? inOrder(session.path, [...known.keys()]) : session.path;
  return {
    resourceType: 'QuestionnaireResponse',
    ...(questionnaire?.language && { language: questionnaire.language }),
    questionnaire: versionOf(session, questionnaire),
    // Not the assessment, which costs as much as all the rest of a step.
    status: session.next ? 'in-progress' : 'completed',
    ...(authored && { authored }),
    ...(asked.length > 0 && { item: asked.flatMap((id) => itemsOf(session, id, known)) }),
  };
}

/** The questionnaire that is answered, with its version. */
function versionOf({ pack }: Session, questionnaire: Questionnaire | undefined): string {
  const { url = canonicalOf(pack.id), version = pack.version } = questionnaire ?? {};
  return `${url}|${version}`;
}

/** An answer that has no place in the questionnaire must not get lost: it may be a danger sign. */
function inOrder(path: readonly string[], known: readonly string[]): readonly string[] {
  const stray = path.find((id) => !known.includes(id));
  if (stray !== undefined)
    throw new RangeError(
      `triage-widget: questionnaire has no item "${stray}"; expected the Questionnaire of the same pack and version`,
    );
  return known.filter((id) => path.includes(id));
}

/** A number that the person is not sure of has two items, if the questionnaire has them. */
function itemsOf(
  session: Session,
  id: string,
  known: ReadonlyMap<string, QuestionnaireItem> | undefined,
): readonly QuestionnaireResponseItem[] {
  const item = itemOf(session, id, known?.get(id));
  const linkId = unsureLinkId(id);
  const isShown = known === undefined || known.has(linkId);
  if (session.answers[id] !== UNSURE || session.view(id)!.type !== 'number' || !isShown)
    return [item];
  return [item, { ...item, linkId, answer: [coded(session, id, UNSURE, known?.get(linkId))] }];
}

function itemOf(
  session: Session,
  id: string,
  known: QuestionnaireItem | undefined,
): QuestionnaireResponseItem {
  const answer: Answer = session.answers[id]!;
  const given: readonly (string | number)[] = typeof answer === 'object' ? answer : [answer];
  return {
    linkId: id,
    ...(known?.text && { text: known.text }),
    answer: given.map((value) => answerOf(session, id, value, known)),
  };
}

function answerOf(
  session: Session,
  id: string,
  value: string | number,
  known: QuestionnaireItem | undefined,
): QuestionnaireResponseAnswer {
  if (typeof value === 'number') return { valueDecimal: value };
  const { type } = session.view(id)!;
  // "Not sure" of a number: there is no code to give here, and leaving the answer out would read as
  // not asked to a system that knows this item alone.
  if (type === 'number')
    return { _valueDecimal: { extension: [{ url: ABSENT, valueCode: 'asked-unknown' }] } };
  return coded(session, id, value, known);
}

function coded(
  session: Session,
  id: string,
  code: string,
  known: QuestionnaireItem | undefined,
): QuestionnaireResponseAnswer {
  const option = known?.answerOption?.find(({ valueCoding }) => valueCoding.code === code);
  return { valueCoding: codingOf(session.pack.id, id, code, option?.valueCoding.display) };
}
