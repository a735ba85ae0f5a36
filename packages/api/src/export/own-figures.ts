import { Amount, type Balance, type ImportedConsumption, type OwnAuthority, type StatedFigure } from 'budget-core';
import type { CarriedCommitmentRow, StatementRow } from '../application/reads.ts';

export type OwnFigure = StatedFigure | 'carriedIn';

/** What stands on one row alone, so that rows add up to the roll-ups of the roots; null: nothing of the kind. */
export type OwnFigures = Readonly<Record<OwnFigure, Amount | null>>;

/** Of a line: without its children, and without the commitments of earlier years, which have rows of their own. */
export function ownFiguresOf({ line, balance, carried, fiscalYear }: StatementRow): OwnFigures {
  const { COMMITMENT: commitment, PAYMENT: payment } = balance.own;
  // Commitments stand on leaves, so that above them nothing is a node's own but what was imported onto it.
  const consumption = line.leaf ? ofThisYear(balance, carried, fiscalYear.currency) : balance.imported;
  return {
    commitmentAuthorised: commitment.authorised,
    commitmentFrozen: frozenOf(commitment),
    carriedIn: null,
    reserved: consumption.reserved,
    committed: consumption.committed,
    expensedWithoutCommitment: consumption.expensedWithoutCommitment,
    paymentAuthorised: payment.authorised,
    paymentFrozen: frozenOf(payment),
    certified: consumption.certified,
    expensed: consumption.expensed,
    paid: consumption.paid,
  };
}

/** Where nothing was granted there is nothing to freeze. */
function frozenOf({ authorised, frozen }: OwnAuthority): Amount | null {
  return authorised === null ? null : frozen;
}

/** Of a commitment of an earlier year. */
export function ownFiguresOfCarried({ carriedIn, certified, expensed, paid }: CarriedCommitmentRow): OwnFigures {
  return {
    commitmentAuthorised: null,
    commitmentFrozen: null,
    carriedIn,
    reserved: null,
    committed: null,
    expensedWithoutCommitment: null,
    paymentAuthorised: null,
    paymentFrozen: null,
    certified,
    expensed,
    paid,
  };
}

function ofThisYear(
  balance: Balance,
  carried: readonly CarriedCommitmentRow[],
  currency: Amount['currency'],
): ImportedConsumption {
  const without = (figure: 'certified' | 'expensed' | 'paid') =>
    balance[figure].minus(
      Amount.sum(
        carried.map((row) => row[figure]),
        currency,
      ),
    );
  return { ...balance, certified: without('certified'), expensed: without('expensed'), paid: without('paid') };
}
