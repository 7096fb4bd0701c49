import type {
  Advice,
  Cause,
  Danger,
  Option,
  PackJson,
  PackText,
  Question,
  Source,
} from '../engine/index.js';
import type {
  AuthoredAdvice,
  AuthoredCause,
  AuthoredDanger,
  AuthoredOption,
  AuthoredPack,
  AuthoredQuestion,
  AuthoredSource,
  AuthoredText,
  PackHead,
} from './authored.js';
import { contentHash } from './canonical-json.js';

/**
 * Turns authored content without problems into what the engine reads: the words of all files of a
 * locale come together, and what only authors and reviewers need is left behind.
 */
export function compilePack(authored: AuthoredPack): PackJson {
  const { questions, maps, conditions, rules, causes, advice, dangers, sources, text } =
    withoutGovernance(authored);
  const content = {
    format: 2 as const,
    ...compileHead(authored.head),
    conditions,
    questions: questions.map(compileQuestion),
    rules,
    causes: causes.map(compileCause),
    advice: advice.map(compileAdvice),
    dangers: dangers.map(compileDanger),
    ...(maps && { maps }),
    sources: mapValues(sources, compileSource),
    text: mapValues(text, compileText),
  };
  return { ...content, contentHash: contentHash(content) };
}

const GOVERNANCE: ReadonlySet<string> = new Set(['reviewedBy', 'reviewBy']);

/**
 * A copy without the fields that say who signs each item; ids cannot clash with them, having no
 * capitals.
 */
function withoutGovernance<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutGovernance) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !GOVERNANCE.has(key))
      .map(([key, item]) => [key, withoutGovernance(item as unknown)]),
  ) as T;
}

/** Which words are hard to read, and what the numbers rest on, is settled before the build. */
function compileHead({
  unavoidableWords: _unavoidableWords,
  evaluationNotes: _evaluationNotes,
  defaults: _defaults,
  perspectives,
  ...head
}: PackHead): Omit<PackHead, 'unavoidableWords' | 'evaluationNotes' | 'defaults'> {
  return {
    ...head,
    perspectives: perspectives.map(
      ({ grade: _grade, sources: _sources, ...perspective }) => perspective,
    ),
  };
}

function compileQuestion({
  grade: _grade,
  sources: _sources,
  scale: _scale,
  unsureAs: _unsureAs,
  options = [],
  ...question
}: AuthoredQuestion): Question {
  return { ...question, options: options.map(compileOption) };
}

/** What an option's flag rests on stays; where a base rate comes from is for reviewers. */
function compileOption({ action, grade: _grade, sources, ...option }: AuthoredOption): Option {
  return option.flag
    ? { ...option, ...(action !== undefined && { action }), ...(sources && { sources }) }
    : option;
}

function compileCause({ prior, claims: _claims, grade: _grade, ...cause }: AuthoredCause): Cause {
  return { ...cause, ...(prior && { prior: prior.values }) };
}

function compileAdvice({ grade: _grade, ...advice }: AuthoredAdvice): Advice {
  return advice;
}

function compileDanger({ sources: _sources, grade: _grade, ...danger }: AuthoredDanger): Danger {
  return danger;
}

function compileSource({ read: _read, ...source }: AuthoredSource): Source {
  return source;
}

function compileText({
  pack,
  questions,
  rules,
  causes,
  advice,
  pictures,
  dangers,
}: AuthoredText): PackText {
  return {
    ...pack,
    questions: mapValues(questions.questions, (question) => ({
      ...question,
      options: question.options ?? {},
    })),
    ...rules,
    ...causes,
    ...advice,
    ...pictures,
    ...dangers,
  };
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
