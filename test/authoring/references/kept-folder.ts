import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintPack, type LintResult } from '../../../src/authoring/lint.js';
import { parseYamlFile, type YamlFile } from '../../../src/authoring/yaml-file.js';
import type { Files } from '../../support/packs.js';

/** A pack's folder in which one file after the other is changed for a moment. */
export class KeptFolder {
  readonly directory = mkdtempSync(join(tmpdir(), 'triage-kept-'));
  readonly #files: Files;
  /** What did not change is not parsed again: a pack is linted hundreds of times. */
  readonly #parsed = new Map<string, { readonly text: string; readonly yaml: YamlFile }>();

  constructor(files: Files) {
    this.#files = files;
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.directory, path)), { recursive: true });
      writeFileSync(join(this.directory, path), text);
    }
  }

  /** Lints the pack with another text of one of its files; paths are those within the folder. */
  lintWith(file: string, text: string): LintResult {
    writeFileSync(join(this.directory, file), text);
    try {
      const { pack, problems } = lintPack(this.directory, undefined, (path, content) =>
        this.#parse(path, content),
      );
      const own = (path: string): string => path.replace(join(this.directory, '/'), '');
      return { pack, problems: problems.map((each) => ({ ...each, file: own(each.file) })) };
    } finally {
      writeFileSync(join(this.directory, file), this.#files[file]!);
    }
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }

  #parse(path: string, text: string): YamlFile {
    const known = this.#parsed.get(path);
    if (known?.text === text) return known.yaml;
    const yaml = parseYamlFile(path, text);
    this.#parsed.set(path, { text, yaml });
    return yaml;
  }
}
