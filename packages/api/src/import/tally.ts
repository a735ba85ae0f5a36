import type { Amount } from 'budget-core';
import type { Columns } from './columns.ts';
import { type ControlReached, ControlSums } from './control-sums.ts';
import type { WeighedRow } from './map-row.ts';
import type { Measure } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import type { ParsedRow } from './parse-row.ts';
import type { ControlTotal } from './run.ts';
import { Sums } from './sums.ts';

export interface IdentityChecked {
  readonly name: string;
  readonly rowsChecked: number;
  readonly violations: number;
}

/** What a file was found to hold. Amounts are text at the currency's scale. */
export interface ReadReport {
  readonly rowsRead: number;
  readonly loaded: number;
  readonly skipped: readonly { readonly reason: string; readonly rows: number }[];
  readonly refused: number;
  /** Of the rows that are loaded. */
  readonly measures: Readonly<Partial<Record<Measure, string>>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly controls: readonly ControlReached[];
  readonly identities: readonly IdentityChecked[];
  /** Rows that state the sum of the rows below them, and state it rightly. */
  readonly subTotalsChecked: number;
  readonly cellsRounded: number;
  readonly labelsShortened: number;
}

/** Counts and sums what is read of a file. */
export class Tally {
  readonly controlTotals: readonly ControlTotal[];
  readonly #identities: { readonly name: string; rowsChecked: number; violations: number }[];
  readonly #skipped = new Map<string, number>();
  readonly #measures: Sums;
  readonly #controls: readonly ControlSums[];
  readonly #currency: Mapping['budget']['currency'];
  #columnNames: readonly string[] = [];
  #columns: Sums;
  #loaded = 0;
  #refused = 0;
  #subTotals = 0;
  #cellsRounded = 0;
  #labelsShortened = 0;

  constructor(mapping: Mapping, controlTotals: readonly ControlTotal[]) {
    this.controlTotals = controlTotals;
    this.#currency = mapping.budget.currency;
    this.#identities = mapping.identities.map(({ name }) => ({ name, rowsChecked: 0, violations: 0 }));
    this.#measures = new Sums(this.#currency, Object.keys(mapping.measures));
    this.#columns = new Sums(this.#currency, []);
    this.#controls = controlTotals.map((total) => new ControlSums(total, this.#currency));
  }

  /** Once the header is read: which columns of amounts the rows will come with, in their order. */
  begin(columns: Columns, amountColumns: readonly string[]): void {
    this.#columnNames = amountColumns;
    this.#columns = new Sums(this.#currency, amountColumns);
    for (const control of this.#controls) control.bind(columns);
  }

  skip(reason: string): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }

  skipSubTotal(reason: string): void {
    this.#subTotals += 1;
    this.skip(reason);
  }

  refuse(): void {
    this.#refused += 1;
  }

  /** A row that could be read, whether it is loaded or refused by a rule. */
  weigh(parsed: ParsedRow, { refusals, violated, figures }: WeighedRow): void {
    for (const [index, identity] of this.#identities.entries()) {
      identity.rowsChecked += 1;
      if (violated[index] === true) identity.violations += 1;
    }
    if (refusals.length > 0) this.refuse();
    else this.#load(parsed, figures);
  }

  report(): ReadReport {
    const skipped = [...this.#skipped].map(([reason, rows]) => ({ reason, rows }));
    return {
      rowsRead: this.#loaded + this.#refused + skipped.reduce((sum, { rows }) => sum + rows, 0),
      loaded: this.#loaded,
      skipped,
      refused: this.#refused,
      measures: this.#measures.texts(),
      columns: this.#columns.texts(),
      controls: this.#controls.flatMap((control) => control.reached()),
      identities: this.#identities.map((identity) => ({ ...identity })),
      subTotalsChecked: this.#subTotals,
      cellsRounded: this.#cellsRounded,
      labelsShortened: this.#labelsShortened,
    };
  }

  #load({ cells, amounts, cellsRounded, path }: ParsedRow, figures: WeighedRow['figures']): void {
    this.#loaded += 1;
    this.#cellsRounded += cellsRounded;
    if (path.shortened) this.#labelsShortened += 1;
    const columns = this.#columnNames.map((name, index): [string, Amount | null] => [name, amounts[index] ?? null]);
    const measures = Object.entries(figures);
    for (const [name, amount] of columns) this.#columns.add(name, amount);
    for (const [name, amount] of measures) this.#measures.add(name, amount);
    for (const control of this.#controls) control.add(cells, columns, measures);
  }
}
