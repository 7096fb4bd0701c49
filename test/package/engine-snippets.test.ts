import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { snippetsIn, snippetsUnder } from '../support/snippets.js';

/** Runs a module in Node, as somebody who has installed the package would, and reads its JSON. */
function run(lines: readonly string[]): readonly unknown[] {
  const code = [
    `import { readFileSync } from 'node:fs';`,
    `const packJson = JSON.parse(readFileSync(new URL(import.meta.resolve('triage-widget/packs/back-and-knee.json'))));`,
    ...lines,
  ].join('\n');
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as readonly unknown[];
}

describe('the JavaScript of the guides, run in Node as it stands', () => {
  const engine = snippetsUnder('engine-api.md', 'js');
  const fhir = snippetsUnder('fhir.md', 'js');

  it('is in those two guides and nowhere else, but for apps of frameworks', () => {
    const files = new Set(
      snippetsIn('js')
        .map(({ file }) => file)
        .filter((file) => !file.endsWith('frameworks.md')),
    );
    assert.deepEqual([...files].sort(), ['demo/docs/engine-api.md', 'demo/docs/fhir.md']);
  });

  it("the engine's: answers are understood, and the next question follows", () => {
    const [rejected, next, urgency] = run([
      ...engine,
      'console.log(JSON.stringify([session.rejected, session.next.id, session.assessment.urgency]))',
    ]);
    assert.deepEqual(rejected, []);
    assert.equal(next, 'f_now');
    // Nothing is known of danger signs yet, which is never taken for "none".
    assert.notEqual(urgency, 'self-care');
  });

  it("FHIR's: a questionnaire, a response with the answers given, and the first question", () => {
    const [path, ...resources] = run([
      ...engine,
      ...fhir,
      'console.log(JSON.stringify([session.path, questionnaire.resourceType, response.resourceType, response.status, response.item.map(({ linkId }) => linkId), begun.contained[0].item.map(({ linkId }) => linkId)]))',
    ]);
    assert.deepEqual(resources, [
      'Questionnaire',
      'QuestionnaireResponse',
      'in-progress',
      path,
      ['g_age'],
    ]);
  });
});
