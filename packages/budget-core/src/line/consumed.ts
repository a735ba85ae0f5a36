import type { FigureEntry, Stage } from '../journal/entry.ts';
import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Authority } from './authority.ts';
import type { Balance } from './balance.ts';

/** The figures of a node that consume authority: of all its acts, or of those of one month. */
export type Consumed = Pick<Balance, 'reserved' | 'committed' | 'expensedWithoutCommitment' | 'expensed'>;

const figures: Readonly<Record<Authority, Partial<Record<Stage, keyof Consumed>>>> = {
  COMMITMENT: { RESERVED: 'reserved', COMMITTED: 'committed', EXPENSED: 'expensedWithoutCommitment' },
  PAYMENT: { EXPENSED: 'expensed' },
};

export function nothingConsumed(currency: CurrencyCode): Consumed {
  const zero = Amount.zero(currency);
  return { reserved: zero, committed: zero, expensedWithoutCommitment: zero, expensed: zero };
}

/** What an authority consumes at a stage; zero where the stage consumes none. */
export function consumedAt(consumed: Consumed, authority: Authority, stage: Stage): Amount {
  const figure = figures[authority][stage];
  return figure === undefined ? consumed.reserved.minus(consumed.reserved) : consumed[figure];
}

export function consumes({ authority, stage }: Pick<FigureEntry, 'authority' | 'stage'>): boolean {
  return figures[authority][stage] !== undefined;
}

/** What is consumed after one more entry. */
export function withConsumption(consumed: Consumed, { authority, stage, amount }: FigureEntry): Consumed {
  const figure = figures[authority][stage];
  return figure === undefined ? consumed : { ...consumed, [figure]: consumed[figure].plus(amount) };
}
