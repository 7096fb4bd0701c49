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
  type: 'choice' | 'decimal' | 'display';
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  repeats?: boolean;
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
