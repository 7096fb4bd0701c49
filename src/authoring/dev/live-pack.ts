import { loadPack, type Pack } from '../../engine/index.js';
import { buildPack } from '../build.js';
import { problemOfFile, type Problem } from '../problem.js';
import { NotAPackFolder } from '../read.js';
import { describeSystemError, isSystemError } from '../system-error.js';
import { parseYamlFile, type ParseFile, type YamlFile } from '../yaml-file.js';

/** A pack ready to run, or the problems for which there is none. */
export type PackState =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly Problem[] };

/** A pack's folder that is read again after each change; files that did not change are kept. */
export class LivePack {
  readonly directory: string;
  readonly #parsed = new Map<string, { readonly text: string; readonly yaml: YamlFile }>();
  #state: PackState;

  /** @throws NotAPackFolder if there is no such folder */
  constructor(directory: string) {
    this.directory = directory;
    this.#state = this.#read();
  }

  /** How the folder stood when it was last read. */
  get state(): PackState {
    return this.#state;
  }

  /** Reads, lints and compiles the folder again. A folder that cannot be read is a problem. */
  refresh(): PackState {
    try {
      this.#state = this.#read();
    } catch (error) {
      // A folder may vanish between being listed and being read; the next change reads it again.
      if (!(error instanceof NotAPackFolder || isSystemError(error))) throw error;
      const message = isSystemError(error) ? describeSystemError(error) : error.message;
      const file = (isSystemError(error) && error.path) || this.directory;
      this.#state = { pack: null, problems: [problemOfFile(file, 'folder', message)] };
    }
    return this.#state;
  }

  #read(): PackState {
    const { json, problems } = buildPack(this.directory, undefined, this.#parse);
    return json ? { pack: loadPack(json), problems: [] } : { pack: null, problems };
  }

  readonly #parse: ParseFile = (file, text) => {
    const known = this.#parsed.get(file);
    if (known?.text === text) return known.yaml;
    const yaml = parseYamlFile(file, text);
    this.#parsed.set(file, { text, yaml });
    return yaml;
  };
}
