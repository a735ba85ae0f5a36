import { Amount, type CurrencyCode } from 'budget-core';
import type { Cell } from './cell.ts';
import type { Columns } from './columns.ts';
import { allHold } from './condition.ts';
import type { ControlTotal } from './run.ts';
import { Sums } from './sums.ts';

export interface ControlReached {
  readonly total: string;
  /** `rows`, or the column or measure. */
  readonly of: string;
  readonly expected: string;
  readonly actual: string;
  /** Actual less expected; zero where it is reached. */
  readonly difference: string;
}

/** What one control total finds in the rows that it is about. */
export class ControlSums {
  readonly #total: ControlTotal;
  readonly #currency: CurrencyCode;
  readonly #columns: Sums;
  readonly #measures: Sums;
  #applies: (cells: readonly Cell[]) => boolean = () => false;
  #rows = 0;

  constructor(total: ControlTotal, currency: CurrencyCode) {
    this.#total = total;
    this.#currency = currency;
    this.#columns = new Sums(currency, Object.keys(total.columns));
    this.#measures = new Sums(currency, Object.keys(total.measures));
  }

  bind(columns: Columns): void {
    this.#applies = allHold(this.#total.where, columns);
  }

  add(
    cells: readonly Cell[],
    columns: Iterable<readonly [string, Amount | null]>,
    measures: Iterable<readonly [string, Amount | null]>,
  ): void {
    if (!this.#applies(cells)) return;
    this.#rows += 1;
    for (const [column, amount] of columns) this.#columns.add(column, amount);
    for (const [measure, amount] of measures) this.#measures.add(measure, amount);
  }

  reached(): readonly ControlReached[] {
    const { name, rows, columns, measures } = this.#total;
    const counted = rows === undefined ? [] : [this.#count(name, rows)];
    const sums = (expected: Readonly<Partial<Record<string, string>>>, actual: Sums) =>
      Object.entries(expected).map(([of, text = '0']) => this.#compare(of, text, actual.of(of)));
    return [...counted, ...sums(columns, this.#columns), ...sums(measures, this.#measures)];
  }

  #count(total: string, expected: number): ControlReached {
    const [actual, difference] = [String(this.#rows), String(this.#rows - expected)];
    return { total, of: 'rows', expected: String(expected), actual, difference };
  }

  #compare(of: string, text: string, actual: Amount): ControlReached {
    const expected = Amount.of(text, this.#currency);
    const difference = actual.minus(expected).toString();
    return { total: this.#total.name, of, expected: expected.toString(), actual: actual.toString(), difference };
  }
}
