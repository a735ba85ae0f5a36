import type { RowRefusal } from '../../import/mapped-row.ts';

/** Enough to repair a file by; a file of the wrong kind has millions. */
const mostKept = 10_000;

/** Counts all refused rows and keeps the first of their faults. */
export class Refusals {
  readonly #kept: RowRefusal[] = [];
  #rows = 0;

  /** How many rows are refused, however many faults each has. */
  get rows(): number {
    return this.#rows;
  }

  get first(): readonly RowRefusal[] {
    return this.#kept;
  }

  /** All that is wrong with one row. */
  add(faults: readonly RowRefusal[]): void {
    this.#rows += 1;
    this.#kept.push(...faults.slice(0, mostKept - this.#kept.length));
  }
}
