import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readResult } from '../../src/studio/worker/read-result.js';
import { folderOf } from './folder-of.js';

const { pack } = folderOf();
const ANSWERS = { age: 'over50', danger: ['fever'], health: 'unsure' };
const HASH = pack.info.contentHash.replace(/^sha\d+-/, '').slice(0, 12);

describe('a result that somebody pasted', () => {
  it('is read from answers, an event, a saved session and a case', () => {
    const forms = [
      JSON.stringify(ANSWERS),
      JSON.stringify({ answers: ANSWERS, assessment: null }),
      JSON.stringify({ detail: { answers: ANSWERS } }),
      'cases:\n  - id: x\n    answers: {age: over50, danger: [fever], health: unsure}\n',
      'age: over50\ndanger: [fever]\nhealth: unsure\n',
    ];
    for (const form of forms) {
      const { kind, answers, refusal } = readResult(pack, form);
      assert.deepEqual(
        { kind, answers, refusal },
        { kind: 'answers', answers: ANSWERS, refusal: '' },
      );
    }
  });

  it('is read from a QuestionnaireResponse, alone and in a Bundle', () => {
    const coding = (question: string, code: string) => ({
      linkId: question,
      answer: [{ valueCoding: { system: `urn:triage-widget:pack:tiny:${question}`, code } }],
    });
    const response = {
      resourceType: 'QuestionnaireResponse',
      item: [coding('age', 'over50'), coding('danger', 'fever')],
    };
    const bundle = { resourceType: 'Bundle', entry: [{ resource: response }] };
    for (const form of [response, bundle]) {
      const { kind, answers } = readResult(pack, JSON.stringify(form));
      assert.equal(kind, 'fhir');
      assert.deepEqual(answers, { age: 'over50', danger: ['fever'] });
    }
  });

  it('is read from the text that the page copies, as far as that says it', () => {
    const text = [
      'Go today',
      '- You told us of a fever. · danger signs: Fever [fever]',
      '',
      'What was said',
      '- age: 50 or over',
      '- pattern: Sore to touch · Worse sitting',
      '',
      'Not sure about',
      '- health · start',
      '',
      'Warning signs that were not ticked',
      '- danger signs: New numbness between the legs · A weak leg',
      '',
      'Tiny check',
      `- Made on 1 February 2026. Version 1.0.0 of 2026-01-01 (${HASH})`,
    ].join('\n');
    const { kind, answers, rules, isSameContent } = readResult(pack, text);
    assert.equal(kind, 'summary');
    assert.deepEqual(rules, ['fever']);
    assert.equal(isSameContent, true);
    assert.equal(answers['age'], 'over50');
    assert.deepEqual(answers['pattern'], ['touch', 'sitting']);
    assert.equal(answers['health'], 'unsure');
    assert.equal(answers['onset'], 'unsure');
  });

  it('says what the pack does not know, and that the content is another', () => {
    const { unknown, isSameContent } = readResult(
      pack,
      JSON.stringify({
        contentHash: 'sha256-0123456789abcdef',
        answers: { age: 'over50', gone: 'x' },
      }),
    );
    assert.deepEqual(unknown, ['gone']);
    assert.equal(isSameContent, false);
  });

  it('is refused in words where there is nothing in it', () => {
    for (const text of ['hello', '{', '[]', '{"resourceType": "Patient"}'])
      assert.equal(readResult(pack, text).kind, 'nothing');
  });
});
