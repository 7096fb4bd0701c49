export { toQuestionnaire, type QuestionnaireOptions } from './questionnaire.js';
export { toQuestionnaireResponse, type ResponseOptions } from './questionnaire-response.js';
export {
  nextQuestion,
  answerNextQuestion,
  inParameters,
  languageFor,
  type AnswerOptions,
  type NextQuestionOptions,
} from './next-question.js';
export { toSearchQuestionnaire, type SearchQuestionnaire } from './adaptive-questionnaire.js';
export { answersFrom } from './read-answers.js';
export { FhirRequestError, operationOutcome, type IssueCode } from './operation-outcome.js';
export type { CareContacts, Placeholder, Words, WordsByLanguage } from './words.js';
export type * from './r4.js';
