import { Amount } from 'budget-core';
import type { AmountColumn } from './amount-reader.ts';
import type { Columns } from './columns.ts';
import type { Detail } from './detail.ts';
import { type Amounts, type CheckIdentity, type Evaluate, evaluator, identityCheck } from './evaluate.ts';
import { expressionText } from './expression.ts';
import type { MappedRow, Measure, NamedNode, RowRefusal } from './mapped-row.ts';
import type { Mapping } from './mapping.ts';
import { measureName } from './measure-name.ts';
import type { ParsedRow } from './parse-row.ts';
import { columnsOf, joined, type PartReader, partReaders } from './part.ts';
import { Seen } from './seen.ts';

export type Figures = Readonly<Partial<Record<Measure, Amount | null>>>;

/** A row that is loaded or refused, with what the report counts of it. */
export interface WeighedRow {
  readonly refusals: readonly RowRefusal[];
  readonly row: MappedRow;
  readonly figures: Figures;
  /** By the order of the mapping's identities, whether each is violated. */
  readonly violated: readonly boolean[];
}

interface MeasureRule {
  readonly measure: Measure;
  readonly text: string;
  readonly evaluate: Evaluate;
  readonly mayBeNegative: boolean;
}

/** Weighs rows against the rules of the mapping and against the rows before them. */
export class RowMapper {
  readonly #mapping: Mapping;
  readonly #detail: Detail;
  readonly #seen = new Seen();
  readonly #amountColumns: readonly AmountColumn[];
  readonly #measures: readonly MeasureRule[];
  readonly #identities: readonly CheckIdentity[];
  readonly #reference: readonly PartReader[];
  readonly #keyColumns: string;

  constructor(mapping: Mapping, columns: Columns, amountColumns: readonly AmountColumn[], detail: Detail) {
    const { rows, nodes, budget, identities, mayBeNegative } = mapping;
    const positions = new Map(amountColumns.map(({ index }, position) => [index, position]));
    const positionOf = (column: string) => positions.get(columns.index(column)) ?? -1;
    const key = rows.kind === 'CARRIED_COMMITMENT' ? rows.reference : (nodes.at(-1)?.code ?? []);
    this.#mapping = mapping;
    this.#detail = detail;
    this.#amountColumns = amountColumns;
    this.#reference = rows.kind === 'CARRIED_COMMITMENT' ? partReaders(rows.reference, columns) : [];
    this.#keyColumns = columnsOf(key)
      .map((column) => columns.name(column))
      .join(', ');
    this.#identities = identities.map((identity) => identityCheck(identity, budget.currency, positionOf));
    this.#measures = measureName.options.flatMap((measure) => {
      const rule = mapping.measures[measure];
      if (rule === undefined) return [];
      const negative = mayBeNegative.includes(measure);
      return [{ measure, text: expressionText(rule), evaluate: evaluator(rule, positionOf), mayBeNegative: negative }];
    });
  }

  /** Null where the row states the sum of the rows below it, and states it rightly. */
  weigh(parsed: ParsedRow): WeighedRow | null {
    const { path, cells, amounts } = parsed;
    const reference = joined(this.#reference, this.#mapping.codeSeparator, cells);
    const refusals = [...this.#duplicate(parsed, reference)];
    const below = this.#detail.below(parsed);
    if (below !== null) {
      refusals.push(...this.#subTotalFaults(parsed, below));
      if (refusals.length === 0) return null;
    }
    const figures = this.#figures(amounts);
    refusals.push(...this.#negatives(parsed, figures));
    const violations = this.#identities.map((check) => check(amounts));
    for (const reason of violations) {
      if (reason !== null) refusals.push({ rowNumber: parsed.rowNumber, column: null, reason });
    }
    const { rows } = this.#mapping;
    const row = {
      rowNumber: parsed.rowNumber,
      kind: rows.kind,
      path: path.nodes.map((node) => this.#named(node)),
      measures: textOf(figures),
      reference: rows.kind === 'BALANCE' ? null : reference,
      originYear: rows.kind === 'BALANCE' ? null : rows.originYear,
    };
    return { refusals, row, figures, violated: violations.map((violation) => violation !== null) };
  }

  #named(node: NamedNode): NamedNode {
    const labels = this.#detail.labels(node.code);
    return labels === undefined ? node : { code: node.code, labels };
  }

  #figures(amounts: Amounts): Figures {
    const figures: Partial<Record<Measure, Amount | null>> = {};
    for (const { measure, evaluate } of this.#measures) figures[measure] = evaluate(amounts);
    return figures;
  }

  #negatives({ rowNumber }: ParsedRow, figures: Figures): readonly RowRefusal[] {
    return this.#measures.flatMap(({ measure, text, mayBeNegative }) => {
      const amount = figures[measure] ?? null;
      if (mayBeNegative || amount === null || !amount.isNegative()) return [];
      return [{ rowNumber, column: text, reason: `${measure} comes to ${amount.toString()}, below zero` }];
    });
  }

  #duplicate({ rowNumber, path }: ParsedRow, reference: string | null): readonly RowRefusal[] {
    const carried = this.#mapping.rows.kind === 'CARRIED_COMMITMENT';
    if (carried && reference === null)
      return [{ rowNumber, column: this.#keyColumns, reason: 'the reference is blank' }];
    const key = (carried ? reference : path.nodes.at(-1)?.code) ?? '';
    const first = this.#seen.firstRow(key, rowNumber);
    if (first === null) return [];
    return [{ rowNumber, column: this.#keyColumns, reason: `“${key}” stands in row ${first} already` }];
  }

  #subTotalFaults({ rowNumber, amounts, path }: ParsedRow, below: Amounts): readonly RowRefusal[] {
    const zero = Amount.zero(this.#mapping.budget.currency);
    return this.#amountColumns.flatMap(({ name }, index) => {
      const stated = amounts[index] ?? zero;
      const sum = below[index] ?? zero;
      if (stated.equals(sum)) return [];
      const reason = `the sub-total (${path.level}) states ${stated.toString()}, the rows below it come to ${sum.toString()}`;
      return [{ rowNumber, column: name, reason }];
    });
  }
}

function textOf(figures: Figures): MappedRow['measures'] {
  const texts: Partial<Record<Measure, string | null>> = {};
  for (const measure of measureName.options) {
    const amount = figures[measure];
    if (amount !== undefined) texts[measure] = amount?.toString() ?? null;
  }
  return texts;
}
