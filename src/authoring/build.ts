import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack, PackError, type PackJson } from '../engine/index.js';
import type { AuthoredPack } from './authored.js';
import { compilePack } from './compile-pack.js';
import { lintPack } from './lint.js';
import { problemOfFile, type Problem } from './problem.js';
import { packText } from './pack-text.js';
import { readerOfFit, splitPack } from './split-pack.js';
import { escapeFewWideLetters } from './wide-letters.mjs';
import type { ParseFile } from './yaml-file.js';

/** A compiled pack, or the problems for which there is none. */
export type BuildResult =
  | { readonly json: PackJson; readonly authored: AuthoredPack; readonly problems: readonly [] }
  | { readonly json: null; readonly authored: null; readonly problems: readonly Problem[] };

/**
 * Lints and compiles a pack's folder. A pack with any problem does not build; one without must also
 * pass the engine's own `loadPack`, so that what is published can always be run.
 * @param today as for `lintPack`; absent, the same content builds on every day
 * @param parse as for `readPackFolder`
 * @throws NotAPackFolder if there is no such folder
 */
export function buildPack(directory: string, today?: string, parse?: ParseFile): BuildResult {
  const { problems, pack } = lintPack(directory, today, parse);
  if (!pack || problems.length > 0) return { json: null, authored: null, problems };
  const json = compilePack(pack);
  const refused = refusal(json, directory);
  return refused
    ? { json: null, authored: null, problems: [refused] }
    : { json, authored: pack, problems: [] };
}

/** What the engine says against a compiled pack, with the file it most likely stands in; null where it runs. */
export function refusal(json: PackJson, directory: string): Problem | null {
  try {
    loadPack(json);
    return null;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const section = error.path.split('.')[0]!.replace(/\[.*$/, '');
    const file = join(directory, FILES[section] ?? 'pack.yml');
    return problemOfFile(
      file,
      `engine-${error.code}`,
      `the engine refuses the pack: ${error.message}`,
    );
  }
}

const FILES: Readonly<Record<string, string>> = {
  questions: 'questions.yml',
  maps: 'maps.yml',
  conditions: 'rules.yml',
  rules: 'rules.yml',
  causes: 'causes.yml',
  advice: 'advice.yml',
  dangers: 'dangers.yml',
  safetyNet: 'pack.yml',
  redFlags: 'pack.yml',
  sources: 'sources.yml',
};

/** Why a pack cannot be written in two parts, if it cannot. */
export function problemOfParts(json: PackJson, directory: string): Problem | null {
  const reader = readerOfFit(json);
  return (
    (reader &&
      problemOfFile(
        join(directory, FILES[reader.section]!),
        'no-parts',
        `${reader.name} reads how well a cause fits ("fit"), so the pack cannot be had in two parts; take "fit" out of its condition, or build without --parts`,
      )) ??
    null
  );
}

/**
 * Writes `<id>.json` and `<id>.js` with every locale, and `<id>.<locale>.js` with that locale
 * alone; the modules' default export is the pack. The same content gives the same bytes.
 * @param inParts write beside each module its `….first.js` and `….second.js` as well, of which the
 * default export gives the part; for a bundle that begins with the first
 * @returns the paths written
 * @throws Error with `inParts` where `problemOfParts` finds one
 */
export function writePack(json: PackJson, out: string, inParts = false): readonly string[] {
  mkdirSync(out, { recursive: true });
  const modulesOf = (name: string, pack: PackJson): readonly NamedFile[] => [
    [`${name}.js`, `export default ${JSON.stringify(pack)};\n`],
    ...(inParts ? partsOf(name, pack) : []),
  ];
  const files: readonly NamedFile[] = [
    [`${json.id}.json`, packText(json)],
    ...modulesOf(json.id, json),
    ...Object.entries(json.text).flatMap(([locale, text]) =>
      modulesOf(`${json.id}.${locale}`, { ...json, text: { [locale]: text } }),
    ),
  ];
  return files.map(([name, content]) => {
    writeFileSync(join(out, name), content);
    return join(out, name);
  });
}

type NamedFile = readonly [name: string, content: string];

function partsOf(name: string, json: PackJson): readonly NamedFile[] {
  const parts = splitPack(json);
  if (!parts)
    throw new Error(`rules of "${json.id}" read how well a cause fits, so it has no first part`);
  return Object.entries(parts).map(([part, value]) => [`${name}.${part}.js`, parsedModule(value)]);
}

/** A browser reads a long object much faster from a text than from code. */
function parsedModule(value: unknown): string {
  const text = escapeFewWideLetters(JSON.stringify(value)).replace(/[\\']/g, '\\$&');
  return `export default () => JSON.parse('${text}');\n`;
}
