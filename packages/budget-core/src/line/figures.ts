import type { AuthorityMode } from '../fiscal-year/fiscal-year.ts';
import type { Amount } from '../money/amount.ts';
import { ratioOf } from '../money/rates.ts';
import type { Authority } from './authority.ts';
import type { Balance } from './balance.ts';

/** The figures of one authority of a node, own and children's, at the currency's scale. */
export interface AuthorityFigures {
  /** Null: never granted, which is not 0.00. */
  readonly authorised: Amount | null;
  readonly frozen: Amount;
  /** What pending movements would take; subtracted like what is frozen (D-84). */
  readonly held: Amount;
  /** Reserved + committed + expensed without commitment; expensed on the payment side. */
  readonly consumed: Amount;
  /** What may still be used; null where no authority was granted. */
  readonly available: Amount | null;
  /** consumed / (authorised − frozen − held), rounded half up to four decimals; null where that is 0. */
  readonly usage: string | null;
}

export interface CommitmentFigures extends AuthorityFigures {
  readonly reserved: Amount;
  readonly committed: Amount;
  readonly expensedWithoutCommitment: Amount;
}

export interface PaymentFigures extends AuthorityFigures {
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
  /** Paid above what is still expensed: to be had back from the payee (D-44). */
  readonly recoverable: Amount;
}

/** Everything a dashboard shows of a node. */
export interface LineFigures {
  readonly commitment: CommitmentFigures;
  readonly payment: PaymentFigures;
  /** What acts of earlier years still committed when they were brought in, net of releases since (D-49). */
  readonly carriedIn: Amount;
  /** Carried in or committed, and not yet expensed. */
  readonly outstanding: Amount;
  /** Certified and not yet paid: certified − (paid − recoverable). */
  readonly payable: Amount;
}

/**
 * The figures of a node from its balance (D-10).
 *
 * `available` to commit = authorised − frozen − held − reserved − committed − expensed without commitment;
 * to pay = authorised − frozen − held − expensed. In `SINGLE` mode no payment authority exists, so it is null.
 *
 * @example
 * figuresOf(book.balance(lineId), 'DUAL').commitment.available?.toString(); // '70000.00'
 */
export function figuresOf(balance: Balance, mode: AuthorityMode): LineFigures {
  const payment = mode === 'DUAL' ? balance.paymentAuthorised : null;
  return {
    commitment: {
      ...authorityFigures(balance, 'COMMITMENT', balance.commitmentAuthorised),
      reserved: balance.reserved,
      committed: balance.committed,
      expensedWithoutCommitment: balance.expensedWithoutCommitment,
    },
    payment: {
      ...authorityFigures(balance, 'PAYMENT', payment),
      certified: balance.certified,
      expensed: balance.expensed,
      paid: balance.paid,
      recoverable: balance.recoverable,
    },
    carriedIn: balance.carriedIn,
    outstanding: outstandingOf(balance),
    payable: payableOf(balance),
  };
}

/** Carried in + committed − expensed against commitments (D-49). */
export function outstandingOf(balance: Balance): Amount {
  const against = balance.expensed.minus(balance.expensedWithoutCommitment);
  return balance.carriedIn.plus(balance.committed).minus(against);
}

/** Certified − (paid − recoverable): what was paid and is to be had back pays nothing (D-49). */
export function payableOf({ certified, paid, recoverable }: Balance): Amount {
  return certified.minus(paid.minus(recoverable));
}

/** Reserved + committed + expensed without commitment on the commitment side, expensed on the payment side. */
export function consumedOf(balance: Balance, authority: Authority): Amount {
  return authority === 'COMMITMENT'
    ? balance.reserved.plus(balance.committed).plus(balance.expensedWithoutCommitment)
    : balance.expensed;
}

/** Authorised − frozen − held; null where no authority was granted. */
export function usableOf(balance: Balance, authority: Authority): Amount | null {
  return authority === 'COMMITMENT'
    ? (balance.commitmentAuthorised?.minus(balance.commitmentFrozen).minus(balance.commitmentHeld) ?? null)
    : (balance.paymentAuthorised?.minus(balance.paymentFrozen).minus(balance.paymentHeld) ?? null);
}

function authorityFigures(balance: Balance, authority: Authority, authorised: Amount | null): AuthorityFigures {
  const frozen = authority === 'COMMITMENT' ? balance.commitmentFrozen : balance.paymentFrozen;
  const held = authority === 'COMMITMENT' ? balance.commitmentHeld : balance.paymentHeld;
  const consumed = consumedOf(balance, authority);
  const usable = authorised?.minus(frozen).minus(held) ?? null;
  return {
    authorised,
    frozen,
    held,
    consumed,
    available: usable?.minus(consumed) ?? null,
    usage: usable === null ? null : ratioOf(consumed, usable),
  };
}
