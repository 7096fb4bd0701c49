import type { Command } from '../../authoring/commands/command.js';
import { AUTHOR_COMMANDS, RESEARCH_COMMANDS } from '../../authoring/commands/index.js';
import { readManifest } from '../manifest.js';
import { code, table, type Blocks } from './blocks.js';
import { elementBlocks } from './element-tables.js';
import { schemaTables } from './schema-tables.js';
import { typeReference, type TypeReference } from './type-reference.js';

/**
 * What is written into the guides from the source: by file, what stands between the markers of each
 * name.
 */
export function references(): Readonly<Record<string, Blocks>> {
  const engine = typeReference('src/engine/index.ts');
  const fhir = typeReference('src/fhir/index.ts', [
    'toQuestionnaire',
    'toQuestionnaireResponse',
    'nextQuestion',
    'answerNextQuestion',
    'inParameters',
    'languageFor',
    'toSearchQuestionnaire',
    'answersFrom',
    'FhirRequestError',
    'operationOutcome',
    'QuestionnaireOptions',
    'ResponseOptions',
    'NextQuestionOptions',
    'AnswerOptions',
  ]);
  return {
    'demo/docs/api.md': elementBlocks(readManifest()),
    'demo/docs/engine-api.md': {
      functions: engine.values,
      'session-types': typesIn(engine, ['session-types.ts', 'analysis.ts', 'run-interview.ts']),
      'pack-types': typesIn(engine, ['pack-types.ts', 'pack.ts']),
    },
    'demo/docs/fhir.md': {
      functions: `${fhir.values}\n\n${typesIn(fhir, ['questionnaire.ts', 'questionnaire-response.ts', 'next-question.ts'])}`,
    },
    'demo/docs/pack-format.md': { schemas: schemaTables() },
    'demo/docs/commands.md': {
      commands: commandTable(AUTHOR_COMMANDS),
      'research-commands': commandTable(RESEARCH_COMMANDS),
    },
  };
}

/** The types that those files declare; throws where one of them declares none. */
function typesIn({ types }: TypeReference, files: readonly string[]): string {
  return files
    .map((file) => {
      const text = types[file];
      if (!text) throw new Error(`${file} declares no exported type any more`);
      return text;
    })
    .join('\n\n');
}

function commandTable(commands: readonly Command[]): string {
  return table(
    ['command', 'what it does'],
    commands.map(({ usage, summary }) => [
      code(`triage-pack ${usage}`),
      `${summary[0]!.toUpperCase()}${summary.slice(1)}`,
    ]),
  );
}
