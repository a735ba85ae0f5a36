declare const noun: unique symbol;

/**
 * An identifier branded by its noun, so that a commitment's id is never taken for a line's.
 *
 * Ids come in as data: budget-core makes none.
 *
 * @example
 * const lineId = asId<'BudgetLine'>('0198c7e2-…');
 */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

export type BudgetLineId = Id<'BudgetLine'>;
export type SpendingControlId = Id<'SpendingControl'>;
export type SpendingCapId = Id<'SpendingCap'>;
export type CommitmentId = Id<'Commitment'>;
export type CommitmentAmendmentId = Id<'CommitmentAmendment'>;
export type CommitmentChargeId = Id<'CommitmentCharge'>;
export type FrameworkId = Id<'Framework'>;
export type ExpenseId = Id<'Expense'>;
export type PayeeId = Id<'Payee'>;
export type OverrideId = Id<'Override'>;
export type BudgetDecisionId = Id<'BudgetDecision'>;
export type BudgetMovementId = Id<'BudgetMovement'>;
export type PersonId = Id<'Person'>;
export type ActId = Id<'Act'>;

/** Brands text that is known to identify a noun: a row's key, a new UUID. */
export function asId<Noun extends string>(text: string): Id<Noun> {
  return text as Id<Noun>;
}
