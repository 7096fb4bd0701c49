import type { Pack } from '../../engine/index.js';
import { wordsIn } from '../../fhir/words.js';
import { SEARCH } from './search.js';

const NEXT_QUESTION = 'http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-next-question';

/** What the server can do, as FHIR tells it. */
export function capabilityStatement(pack: Pack, version: string, date: Date): object {
  const { info, json } = pack;
  const what = `The pack ${info.id} ${info.version} as an adaptive questionnaire`;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: date.toISOString(),
    kind: 'instance',
    software: { name: 'triage-widget', version },
    implementation: {
      description: json.unproven ? `${what}. ${wordsIn('en').unproven}` : what,
    },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        resource: [
          {
            type: 'Questionnaire',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: Object.entries(SEARCH).map(([name, { type }]) => ({ name, type })),
            operation: [{ name: 'next-question', definition: NEXT_QUESTION }],
          },
        ],
      },
    ],
  };
}
