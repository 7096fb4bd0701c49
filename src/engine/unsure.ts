/** The answer "not sure": a reserved option id, offered where a question has `unsure`. */
export const UNSURE = 'unsure';
