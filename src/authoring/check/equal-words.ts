import type { AuthoredText } from '../authored.js';
import type { Path } from '../yaml-file.js';
import type { Check } from './check.js';

interface Words {
  readonly file: string;
  readonly path: Path;
  readonly id: string;
  readonly text: string;
}

/** Two answers that read the same cannot be told apart, nor two causes. */
export const equalWords: Check = {
  name: 'equal-words',
  description:
    'No two options of a question, causes, pieces of advice or dangers read the same in a language.',
  check(pack, report) {
    for (const [locale, text] of Object.entries(pack.text)) {
      for (const words of listsOf(text)) {
        const first = new Map<string, string>();
        for (const { file, path, id, text: own } of words) {
          const plain = own.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
          const other = first.get(plain);
          if (other === undefined) first.set(plain, id);
          else
            report(
              `text/${locale}/${file}`,
              path,
              `"${id}" reads the same as "${other}"; say how they differ`,
            );
        }
      }
    }
  },
};

/** The words that stand beside each other, list by list. */
function listsOf({ questions, causes, advice, dangers }: AuthoredText): readonly Words[][] {
  return [
    ...Object.entries(questions.questions).map(([question, { options = {} }]) =>
      Object.entries(options).map(([id, { label }]) => ({
        file: 'questions.yml',
        path: ['questions', question, 'options', id, 'label'],
        id: `${question}.${id}`,
        text: label,
      })),
    ),
    Object.entries(causes.causes).map(([id, { name }]) => ({
      file: 'causes.yml',
      path: ['causes', id, 'name'],
      id,
      text: name,
    })),
    Object.entries(advice.advice).map(([id, { title }]) => ({
      file: 'advice.yml',
      path: ['advice', id, 'title'],
      id,
      text: title,
    })),
    Object.entries(dangers.dangers).map(([id, own]) => ({
      file: 'dangers.yml',
      path: ['dangers', id],
      id,
      text: own,
    })),
  ];
}
