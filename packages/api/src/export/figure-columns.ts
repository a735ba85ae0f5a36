import type { Amount, LineFigures } from 'budget-core';

/** The figures of a node with all below it, by the names that the schema gives them. */
export const figureColumns = {
  commitmentAuthorised: ({ commitment }) => commitment.authorised,
  commitmentFrozen: ({ commitment }) => commitment.frozen,
  reserved: ({ commitment }) => commitment.reserved,
  committed: ({ commitment }) => commitment.committed,
  expensedWithoutCommitment: ({ commitment }) => commitment.expensedWithoutCommitment,
  availableToCommit: ({ commitment }) => commitment.available,
  commitmentUsage: ({ commitment }) => commitment.usage,
  carriedIn: ({ carriedIn }) => carriedIn,
  outstanding: ({ outstanding }) => outstanding,
  paymentAuthorised: ({ payment }) => payment.authorised,
  paymentFrozen: ({ payment }) => payment.frozen,
  certified: ({ payment }) => payment.certified,
  expensed: ({ payment }) => payment.expensed,
  paid: ({ payment }) => payment.paid,
  availableToPay: ({ payment }) => payment.available,
  paymentUsage: ({ payment }) => payment.usage,
  payable: ({ payable }) => payable,
} as const satisfies Readonly<Record<string, (figures: LineFigures) => Amount | string | null>>;

/** What a table says of a node, in the order of `figureColumns`; null where no authority was granted. */
export function figureCells(figures: LineFigures): readonly (string | null)[] {
  return Object.values(figureColumns).map((cell) => cell(figures)?.toString() ?? null);
}
