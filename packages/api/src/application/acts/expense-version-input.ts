/** An expense as the caller saw it. */
export interface ExpenseVersionInput {
  readonly expenseId: string;
  readonly expectedVersion: number;
}
