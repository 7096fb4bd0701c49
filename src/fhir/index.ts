export { toQuestionnaire } from './questionnaire.js';
export { toQuestionnaireResponse, type ResponseOptions } from './questionnaire-response.js';
export type * from './r4.js';
