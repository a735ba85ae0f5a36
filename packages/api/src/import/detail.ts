import type { Labels } from 'budget-core';
import type { FileRow } from './cell.ts';
import type { Amounts } from './evaluate.ts';
import type { Mapping } from './mapping.ts';
import type { ParsedRow, RowParser } from './parse-row.ts';

/**
 * What the rows below each sub-total come to, gathered in a first reading of the file: sub-totals may stand before or
 * behind their detail. Memory grows with the number of sub-totals, not of rows.
 */
export class Detail {
  readonly #levels: ReadonlySet<string>;
  readonly #sums = new Map<string, Amounts>();
  readonly #labels = new Map<string, Labels>();

  constructor({ subTotals }: Mapping) {
    this.#levels = new Set(subTotals?.levels);
  }

  async gather(rows: AsyncIterable<FileRow>, parser: RowParser): Promise<void> {
    for await (const row of rows) {
      if (parser.skipReason(row) !== null) continue;
      const parsed = parser.parse(row);
      if ('path' in parsed) this.#add(parsed);
    }
  }

  /** The sums of the rows right below a line of a level of sub-totals; null where the row is no sub-total. */
  below({ path: { nodes, level } }: ParsedRow): Amounts | null {
    const code = nodes.at(-1)?.code;
    return code === undefined || !this.#levels.has(level) ? null : (this.#sums.get(code) ?? null);
  }

  /** The labels of a node as the row of its sub-total states them. */
  labels(code: string): Labels | undefined {
    return this.#labels.get(code);
  }

  #add({ path: { nodes, level }, amounts }: ParsedRow): void {
    const line = nodes.at(-1);
    if (line !== undefined && this.#levels.has(level)) this.#labels.set(line.code, line.labels);
    const parent = nodes.at(-2);
    if (parent === undefined) return;
    const before = this.#sums.get(parent.code);
    this.#sums.set(
      parent.code,
      before === undefined ? amounts : amounts.map((amount, index) => sum(amount, before[index])),
    );
  }
}

function sum(one: Amounts[number], other: Amounts[number] | undefined): Amounts[number] {
  if (one === null || other === null || other === undefined) return one ?? other ?? null;
  return one.plus(other);
}
