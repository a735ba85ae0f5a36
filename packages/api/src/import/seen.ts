/** Which codes or references were met, and in which row first. */
export class Seen {
  readonly #rows = new Map<string, number>();

  /** The row that has the same already, or null; then it is remembered. */
  firstRow(key: string, rowNumber: number): number | null {
    const first = this.#rows.get(key);
    if (first === undefined) this.#rows.set(key, rowNumber);
    return first ?? null;
  }
}
