import type { AuthoredPack } from '../../authoring/authored.js';
import { refusal } from '../../authoring/build.js';
import { compilePack } from '../../authoring/compile-pack.js';
import { lintPack, type LintResult } from '../../authoring/lint.js';
import type { Problem } from '../../authoring/problem.js';
import { parseYamlFile, type ParseFile, type YamlFile } from '../../authoring/yaml-file.js';
import { loadPack, type Pack, type PackJson } from '../../engine/index.js';
import { utcDay } from '../../widget/dates.js';
import type { Texts } from '../store/texts.js';
import { pathAt } from '../yaml/path-at.js';
import { mount } from './node/fs.js';
import type { FoundProblem } from './answers.js';

/** What the folder is called here; paths that leave the worker go without it. */
const FOLDER = 'pack';

/** A folder of texts, checked and compiled as far as it goes; each step is done once. */
export class PackFolder {
  readonly texts: Texts;
  readonly #parse: ParseFile;
  #lint?: LintResult;
  #compiled?: { readonly json: PackJson | null; readonly refused: Problem | null };
  #pack?: Pack;

  constructor(texts: Texts, parse: ParseFile) {
    this.texts = texts;
    this.#parse = parse;
  }

  /** Null where a file is missing or has the wrong shape. */
  get authored(): AuthoredPack | null {
    return this.#linted.pack;
  }

  /** The compiled pack, also with problems that do not keep it from running; else null. */
  get json(): PackJson | null {
    return this.#compile().json;
  }

  /** @throws Error where there is none; see `json` */
  get pack(): Pack {
    const { json } = this;
    if (!json) throw new Error('the pack does not run');
    return (this.#pack ??= loadPack(json));
  }

  /** What `triage-pack lint` says, each with the path of what it is about. */
  get problems(): readonly FoundProblem[] {
    const { refused } = this.#compile();
    return [...this.#linted.problems, ...(refused ? [refused] : [])].map((problem) => {
      const file = problem.file.replace(`${FOLDER}/`, '');
      const { line, column } = problem;
      return { ...problem, file, path: pathAt(this.texts.get(file) ?? '', line, column) };
    });
  }

  get #linted(): LintResult {
    if (!this.#lint) {
      mount(FOLDER, this.texts);
      this.#lint = lintPack(FOLDER, utcDay(), this.#parse);
    }
    return this.#lint;
  }

  #compile(): { readonly json: PackJson | null; readonly refused: Problem | null } {
    return (this.#compiled ??= compiled(this.authored));
  }
}

/** Ids that lead nowhere can make compiling fail; then lint has said why. */
function compiled(authored: AuthoredPack | null): {
  readonly json: PackJson | null;
  readonly refused: Problem | null;
} {
  if (!authored) return { json: null, refused: null };
  const json = compilePack(authored);
  const refused = refusal(json, FOLDER);
  return refused ? { json: null, refused } : { json, refused: null };
}

/** Parses files, and keeps those whose text did not change. */
export function keepingParser(): ParseFile {
  const parsed = new Map<string, { readonly text: string; readonly yaml: YamlFile }>();
  return (file, text) => {
    const known = parsed.get(file);
    if (known?.text === text) return known.yaml;
    const yaml = parseYamlFile(file, text);
    parsed.set(file, { text, yaml });
    return yaml;
  };
}
