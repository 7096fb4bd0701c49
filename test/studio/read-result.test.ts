import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack, UNSURE, type Answer, type QuestionView } from '../../src/engine/index.js';
import { runInterview } from '../../src/engine/run-interview.js';
import { LOCALES } from '../../src/i18n/locales/all.js';
import { createTranslator } from '../../src/i18n/translator.js';
import { readResult } from '../../src/studio/worker/read-result.js';
import { resultText } from '../../src/widget/views/clinician-summary.js';
import type { ViewContext } from '../../src/widget/views/context.js';
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

describe('a copied result, in every language of the widget', () => {
  const large = loadPack(compilePack(lintPack('content/packs/back-and-knee').pack!));

  for (const [locale, messages] of LOCALES)
    it(`gives back in ${locale} what was said, not sure and denied`, () => {
      let compared = 0;
      for (const turn of Array(12).keys()) {
        const session = runInterview(large, (question) => answerOf(question, turn));
        const context: Partial<ViewContext> = {
          t: createTranslator([{ locale, messages }]),
          text: large.json.text[locale]!,
          pack: large,
          session,
          contacts: {},
          config: { medicines: 'show' } as ViewContext['config'],
        };
        const read = readResult(large, resultText(context as ViewContext, false));
        assert.equal(read.kind, 'summary');
        assert.deepEqual(read.unknown, []);
        const said = session.path.filter((id) => !saysNothing(id, session.answers[id]!));
        for (const id of said) assert.deepEqual(read.answers[id], session.answers[id], id);
        compared += said.length;
      }
      assert.ok(compared > 60, `only ${compared} answers were compared`);
    });

  /** Some answer of each kind, another each turn: a line or two, "not sure", "none of these". */
  function answerOf({ id }: QuestionView, turn: number): Answer {
    const { type, options, unsure } = large.byId.get(id)!;
    const choice = turn + id.length;
    if (type === 'number') return 40 + turn;
    if (unsure && choice % 7 === 0) return UNSURE;
    const calm = options.filter(({ exclusive, flag }) => !exclusive && flag !== 'emergency');
    const none = options.find(({ exclusive }) => exclusive);
    if (type !== 'multi') return options[choice % options.length]!.id;
    if (none && (choice % 3 === 0 || calm.length === 0)) return [none.id];
    const [first, second] = [choice % calm.length, (choice + 1) % calm.length];
    return calm.filter((_, i) => i === first || i === second).map((option) => option.id);
  }

  /** The text lists danger signs that were not ticked, but no illness or medicine that was not. */
  function saysNothing(id: string, answer: Answer): boolean {
    return large.byId.get(id)!.role === 'history' && [answer].flat()[0] === 'none';
  }
});
