import type { EditorView } from '@codemirror/view';
import { parseYamlFile } from '../../authoring/yaml-file.js';
import type { FoundProblem } from '../worker/answers.js';
import type { Path } from '../yaml/edit-yaml.js';
import type { EditorParts } from './code-mirror.js';

/** A file with line numbers, colours, and its problems in the margin. Fires `edited` with the new text. */
export class YamlEditor extends HTMLElement {
  #parts: EditorParts | null = null;
  #view: EditorView | null = null;
  #file = '';
  #text = '';
  #problems: readonly FoundProblem[] = [];
  #wanted: Path | null = null;

  constructor() {
    super();
    // Its styles stay inside, as a strict policy for style sheets demands.
    this.attachShadow({ mode: 'open' });
  }

  set file(file: string) {
    if (file === this.#file) return;
    this.#file = file;
    this.#view?.destroy();
    this.#view = null;
    this.#make();
  }
  set text(text: string) {
    this.#text = text;
    this.#make();
    const view = this.#view;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }
  set problems(problems: readonly FoundProblem[]) {
    if (problems === this.#problems) return;
    this.#problems = problems;
    this.#mark();
  }

  connectedCallback(): void {
    void import('./code-mirror.js').then(({ editorParts }) => {
      this.#parts = editorParts;
      this.#make();
    });
  }

  disconnectedCallback(): void {
    this.#view?.destroy();
    this.#view = null;
  }

  /** Puts the cursor at a value. */
  goTo(path: Path): void {
    this.#wanted = path;
    this.#move();
  }

  #make(): void {
    if (this.#view || !this.#parts || this.#file === '' || !this.isConnected) return;
    this.#view = this.#parts.make({
      parent: this.shadowRoot!,
      text: this.#text,
      label: this.#file,
      edited: (text) => {
        if (text === this.#text) return;
        this.#text = text;
        this.dispatchEvent(new CustomEvent('edited', { detail: text }));
      },
    });
    this.#mark();
    this.#move();
  }

  #mark(): void {
    if (this.#view) this.#parts?.mark(this.#view, this.#problems);
  }

  #move(): void {
    if (!this.#wanted || !this.#view) return;
    const { line, column } = parseYamlFile(this.#file, this.#text).locate(this.#wanted);
    this.#wanted = null;
    this.#parts?.moveTo(this.#view, line, column);
  }
}

customElements.define('yaml-editor', YamlEditor);

declare global {
  interface HTMLElementTagNameMap {
    'yaml-editor': YamlEditor;
  }
}
