import { Amount, type Balance, type CurrencyCode } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `line_balance balance`. */
export const balanceColumns = `
  balance.own_commitment_authorised as "ownCommitmentAuthorised",
  balance.own_commitment_frozen as "ownCommitmentFrozen",
  balance.own_commitment_held as "ownCommitmentHeld",
  balance.own_payment_authorised as "ownPaymentAuthorised",
  balance.own_payment_frozen as "ownPaymentFrozen",
  balance.own_payment_held as "ownPaymentHeld",
  balance.imported_reserved as "importedReserved",
  balance.imported_committed as "importedCommitted",
  balance.imported_expensed_without_commitment as "importedExpensedWithoutCommitment",
  balance.imported_certified as "importedCertified",
  balance.imported_expensed as "importedExpensed",
  balance.imported_paid as "importedPaid",
  balance.carried_in as "carriedIn",
  balance.commitment_authorised as "commitmentAuthorised",
  balance.commitment_frozen as "commitmentFrozen",
  balance.commitment_held as "commitmentHeld",
  balance.reserved, balance.committed,
  balance.expensed_without_commitment as "expensedWithoutCommitment",
  balance.payment_authorised as "paymentAuthorised",
  balance.payment_frozen as "paymentFrozen",
  balance.payment_held as "paymentHeld",
  balance.certified, balance.expensed, balance.paid, balance.recoverable`;

export interface BalanceRow extends Omit<Recorded<Balance>, 'own' | 'imported'> {
  readonly ownCommitmentAuthorised: string | null;
  readonly ownCommitmentFrozen: string;
  readonly ownCommitmentHeld: string;
  readonly ownPaymentAuthorised: string | null;
  readonly ownPaymentFrozen: string;
  readonly ownPaymentHeld: string;
  readonly importedReserved: string;
  readonly importedCommitted: string;
  readonly importedExpensedWithoutCommitment: string;
  readonly importedCertified: string;
  readonly importedExpensed: string;
  readonly importedPaid: string;
}

export function toBalance(row: BalanceRow, currency: CurrencyCode): Balance {
  const amount = (text: string): Amount => Amount.of(text, currency);
  const granted = (text: string | null): Amount | null => (text === null ? null : amount(text));
  return {
    own: {
      COMMITMENT: {
        authorised: granted(row.ownCommitmentAuthorised),
        frozen: amount(row.ownCommitmentFrozen),
        held: amount(row.ownCommitmentHeld),
      },
      PAYMENT: {
        authorised: granted(row.ownPaymentAuthorised),
        frozen: amount(row.ownPaymentFrozen),
        held: amount(row.ownPaymentHeld),
      },
    },
    imported: {
      reserved: amount(row.importedReserved),
      committed: amount(row.importedCommitted),
      expensedWithoutCommitment: amount(row.importedExpensedWithoutCommitment),
      certified: amount(row.importedCertified),
      expensed: amount(row.importedExpensed),
      paid: amount(row.importedPaid),
    },
    carriedIn: amount(row.carriedIn),
    commitmentAuthorised: granted(row.commitmentAuthorised),
    commitmentFrozen: amount(row.commitmentFrozen),
    commitmentHeld: amount(row.commitmentHeld),
    reserved: amount(row.reserved),
    committed: amount(row.committed),
    expensedWithoutCommitment: amount(row.expensedWithoutCommitment),
    paymentAuthorised: granted(row.paymentAuthorised),
    paymentFrozen: amount(row.paymentFrozen),
    paymentHeld: amount(row.paymentHeld),
    certified: amount(row.certified),
    expensed: amount(row.expensed),
    paid: amount(row.paid),
    recoverable: amount(row.recoverable),
  };
}
