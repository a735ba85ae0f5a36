/** A fiscal year as the caller saw it. */
export interface YearVersionInput {
  readonly year: number;
  readonly expectedVersion: number;
}
