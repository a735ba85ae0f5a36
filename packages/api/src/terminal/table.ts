export interface Column<Row> {
  readonly heading: string;
  readonly align: 'left' | 'right';
  cell(row: Row): string;
}

/** Rows as text of even columns, with a heading and a rule under it. */
export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => column.cell(row))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) => columns.map((column, index) => pad(line[index] ?? '', widths[index] ?? 0, column)));
  const [heading, ...body] = lines.map((line) => line.join('  ').trimEnd());
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [heading, rule, ...body].join('\n');
}

function pad<Row>(text: string, width: number, { align }: Column<Row>): string {
  return align === 'left' ? text.padEnd(width) : text.padStart(width);
}

/** An amount as people read it, `1,234,567.89`: only commas are added. A dash where there is none. */
export function readable(amount: string | null): string {
  return amount === null ? '–' : amount.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
}
