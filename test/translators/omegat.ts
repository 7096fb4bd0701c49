import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDERS = ['source', 'target', 'tm', 'glossary', 'omegat', 'dictionary'];

/** OmegaT without its window: a project with one file, as a translator sets one up. */
export class OmegaT {
  readonly #home: string;
  readonly #project: string;
  readonly #name: string;

  /**
   * @param folder an empty one
   * @param file what the translator was sent
   * @param to the language to translate into
   */
  constructor(folder: string, file: string, to: string) {
    this.#home = folder;
    this.#project = join(folder, 'project');
    this.#name = basename(file);
    for (const name of FOLDERS) mkdirSync(join(this.#project, name), { recursive: true });
    copyFileSync(file, join(this.#project, 'source', this.#name));
    writeFileSync(join(this.#project, 'omegat.project'), settings(to));
  }

  /** Every text that the tool shows to translate; placeholders are tags such as `<e0/>`. */
  texts(): readonly string[] {
    const memory = join(this.#home, 'texts.tmx');
    this.#run('console-createpseudotranslatetmx', [
      `--pseudotranslatetmx=${memory}`,
      '--pseudotranslatetype=equal',
    ]);
    return [...readFileSync(memory, 'utf8').matchAll(/<tuv lang="EN">\s*<seg>([^]*?)<\/seg>/g)].map(
      ([, text]) => text!,
    );
  }

  /** Takes translations as if typed, and writes the translated file. Gives back its path. */
  translate(translations: ReadonlyMap<string, string>, to: string): string {
    const units = [...translations].map(
      ([source, target]) =>
        `<tu><tuv lang="EN"><seg>${source}</seg></tuv><tuv lang="${to}"><seg>${target}</seg></tuv></tu>`,
    );
    writeFileSync(
      join(this.#project, 'omegat/project_save.tmx'),
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" creationtoolversion="3.6" segtype="paragraph" o-tmf="OmegaT TMX" adminlang="EN-US" srclang="EN" datatype="plaintext"></header><body>
${units.join('\n')}
</body></tmx>`,
    );
    this.#run('console-translate', []);
    return join(this.#project, 'target', this.#name);
  }

  #run(mode: string, options: readonly string[]): void {
    const java = ['-Djava.awt.headless=true', `-Duser.home=${this.#home}`];
    const jar = ['-jar', '/usr/share/omegat/OmegaT.jar'];
    execFileSync('java', [...java, ...jar, this.#project, `--mode=${mode}`, ...options], {
      stdio: 'pipe',
    });
  }
}

/** Texts are not cut into sentences, so that each is one string of ours. */
function settings(to: string): string {
  const folders = ['source', 'target', 'tm', 'glossary', 'dictionary'].map(
    (name) => `<${name}_dir>__DEFAULT__</${name}_dir>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
${folders.join('\n')}
<glossary_file>__DEFAULT__</glossary_file>
<source_lang>EN</source_lang><target_lang>${to}</target_lang>
<source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>`;
}
