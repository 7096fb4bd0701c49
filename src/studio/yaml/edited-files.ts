import type { Texts } from '../store/texts.js';
import { addTo, moveWithin, removeAt, setAt, valueAt, type Path } from './edit-yaml.js';

/** The files of a pack while they are edited. */
export class EditedFiles {
  readonly changed: Record<string, string> = {};
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  text(file: string): string {
    return this.changed[file] ?? this.#texts.get(file) ?? '';
  }
  value(file: string, path: Path): unknown {
    return valueAt(this.text(file), path);
  }
  list(file: string, path: Path): readonly unknown[] {
    const list = this.value(file, path);
    return Array.isArray(list) ? list : [];
  }
  set(file: string, path: Path, value: unknown): void {
    this.changed[file] = setAt(this.text(file), path, value);
  }
  add(file: string, path: Path, value: unknown, before?: number): void {
    this.changed[file] = addTo(this.text(file), path, value, before);
  }
  move(file: string, path: Path, from: number, to: number): void {
    this.changed[file] = moveWithin(this.text(file), path, from, to);
  }
  remove(file: string, path: Path): void {
    if (this.value(file, path) !== undefined) this.changed[file] = removeAt(this.text(file), path);
  }
}
