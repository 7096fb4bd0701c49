/**
 * The part of FHIR R4 (4.0.1) that is written here. The names are those of the specification.
 * Lists are mutable, so that a resource can be handed to any typed FHIR client, and added to.
 */

export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}

export interface Extension {
  url: string;
  valueBoolean?: boolean;
  valueCode?: string;
  valueDecimal?: number;
  valueCodeableConcept?: { coding: Coding[] };
}

/** A test of one earlier answer. */
export interface EnableWhen {
  question: string;
  operator: 'exists' | '=' | '>=' | '<=';
  answerBoolean?: boolean;
  answerDecimal?: number;
  answerCoding?: Coding;
}

export interface AnswerOption {
  extension?: Extension[];
  valueCoding: Coding;
}

export interface QuestionnaireItem {
  linkId: string;
  extension?: Extension[];
  text?: string;
  type: 'group' | 'choice' | 'decimal' | 'display' | 'text';
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  answerOption?: AnswerOption[];
  item?: QuestionnaireItem[];
}

/** The questions of a pack in one language. */
export interface Questionnaire {
  resourceType: 'Questionnaire';
  id?: string;
  language?: string;
  url: string;
  version: string;
  title?: string;
  status: 'draft' | 'active' | 'retired' | 'unknown';
  experimental?: boolean;
  subjectType?: 'Patient'[];
  description?: string;
  item: QuestionnaireItem[];
}

/** An answer: an option, a number, or (`_valueDecimal`) why there is no number. */
export interface QuestionnaireResponseAnswer {
  valueCoding?: Coding;
  valueDecimal?: number;
  _valueDecimal?: { extension: Extension[] };
  valueString?: string;
}

export interface QuestionnaireResponseItem {
  linkId: string;
  text?: string;
  answer: QuestionnaireResponseAnswer[];
}

/** What one person answered. */
export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  language?: string;
  questionnaire: string;
  status: 'in-progress' | 'completed';
  authored?: string;
  item?: QuestionnaireResponseItem[];
}

/** A link to another resource. */
export interface Reference {
  reference?: string;
  display?: string;
}

/** The questions so far of one adaptive interview: no url and no version of its own. */
export interface AdaptiveQuestionnaire extends Omit<Questionnaire, 'url' | 'version' | 'item'> {
  id: string;
  /** The tag names the content of the pack that it was asked with. */
  meta: { profile: string[]; tag: Coding[] };
  extension: Extension[];
  title: string;
  /** The canonical address of the pack's questionnaire. */
  derivedFrom: [string];
  item?: QuestionnaireItem[];
}

/** An adaptive interview so far: the questions, the answers, and at its end the result. */
export interface AdaptiveResponse extends QuestionnaireResponse {
  id?: string;
  meta: { profile: string[] };
  contained: [AdaptiveQuestionnaire];
  subject?: Reference;
  encounter?: Reference;
  author?: Reference;
  source?: Reference;
}

/** What an operation is given or gives back, by name. */
export interface Parameters<Resource> {
  resourceType: 'Parameters';
  parameter: { name: string; resource: Resource }[];
}

/** What is wrong with a request. */
export interface OperationOutcome {
  resourceType: 'OperationOutcome';
  issue: {
    severity: 'error';
    code: string;
    diagnostics: string;
    expression?: string[];
  }[];
}
