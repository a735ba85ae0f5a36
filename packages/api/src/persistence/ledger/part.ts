/** One table's share of the statement that stores a batch: a common table expression over rows given as JSON. */
export interface Part {
  readonly name: string;
  /** One letter, which no two parts share: the letters of its parts name a statement. */
  readonly mark: string;
  /** `rows` stands for the parameter with the JSON; $1 is the organisation. */
  readonly text: (rows: string) => string;
  /** An update that returns a row for each row that it found as it was loaded: all must be found. */
  readonly guarded?: true;
  /** A part that must have run before this one: uniqueness holds at every moment, not only in the end. */
  readonly after?: string;
}

export interface FilledPart {
  readonly part: Part;
  readonly rows: readonly object[];
}

/** The part with its rows, or nothing where there are none: a part that does nothing still costs time. */
export function fill(part: Part, rows: readonly object[]): readonly FilledPart[] {
  return rows.length === 0 ? [] : [{ part, rows }];
}
