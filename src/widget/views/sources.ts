/** Numbers sources in the order in which one rendering cites them. */
export class SourceList {
  readonly #ids: string[] = [];

  /** The numbers of the given source ids, in rising order; the list grows by those not seen before. */
  cite(ids: readonly string[]): readonly number[] {
    for (const id of ids) if (!this.#ids.includes(id)) this.#ids.push(id);
    return [...new Set(ids)].map((id) => this.#ids.indexOf(id) + 1).sort((a, b) => a - b);
  }

  /** All that have been cited so far; the index is the number less one. */
  get cited(): readonly string[] {
    return this.#ids;
  }
}
