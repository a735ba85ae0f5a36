/** A line as the caller saw it. */
export interface LineVersionInput {
  readonly lineCode: string;
  readonly expectedVersion: number;
}
