import advice from '../../content/schema/advice.schema.json' with { type: 'json' };
import cases from '../../content/schema/cases.schema.json' with { type: 'json' };
import causes from '../../content/schema/causes.schema.json' with { type: 'json' };
import common from '../../content/schema/common.schema.json' with { type: 'json' };
import coverage from '../../content/schema/coverage.schema.json' with { type: 'json' };
import dangers from '../../content/schema/dangers.schema.json' with { type: 'json' };
import decisions from '../../content/schema/decisions.schema.json' with { type: 'json' };
import hazards from '../../content/schema/hazards.schema.json' with { type: 'json' };
import lockedWords from '../../content/schema/locked-words.schema.json' with { type: 'json' };
import maps from '../../content/schema/maps.schema.json' with { type: 'json' };
import pack from '../../content/schema/pack.schema.json' with { type: 'json' };
import properties from '../../content/schema/properties.schema.json' with { type: 'json' };
import questions from '../../content/schema/questions.schema.json' with { type: 'json' };
import review from '../../content/schema/review.schema.json' with { type: 'json' };
import rules from '../../content/schema/rules.schema.json' with { type: 'json' };
import sources from '../../content/schema/sources.schema.json' with { type: 'json' };
import tests from '../../content/schema/tests.schema.json' with { type: 'json' };
import textAdvice from '../../content/schema/text-advice.schema.json' with { type: 'json' };
import textCauses from '../../content/schema/text-causes.schema.json' with { type: 'json' };
import textDangers from '../../content/schema/text-dangers.schema.json' with { type: 'json' };
import textPack from '../../content/schema/text-pack.schema.json' with { type: 'json' };
import textPictures from '../../content/schema/text-pictures.schema.json' with { type: 'json' };
import textQuestions from '../../content/schema/text-questions.schema.json' with { type: 'json' };
import textRules from '../../content/schema/text-rules.schema.json' with { type: 'json' };
import translated from '../../content/schema/translated.schema.json' with { type: 'json' };

/**
 * The schemas of the files that authors write, by name. They stand in the place of
 * `authoring/schema-files.ts`, which reads them from the disk.
 */
export function schemaFiles(): Readonly<Record<string, object>> {
  return {
    advice,
    cases,
    causes,
    common,
    coverage,
    dangers,
    decisions,
    hazards,
    'locked-words': lockedWords,
    maps,
    pack,
    properties,
    questions,
    review,
    rules,
    sources,
    tests,
    'text-advice': textAdvice,
    'text-causes': textCauses,
    'text-dangers': textDangers,
    'text-pack': textPack,
    'text-pictures': textPictures,
    'text-questions': textQuestions,
    'text-rules': textRules,
    translated,
  };
}
