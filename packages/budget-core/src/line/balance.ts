import type { FigureEntry, Stage } from '../journal/entry.ts';
import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Authority } from './authority.ts';

/** What a line holds by itself, without its children. Null: authority never granted, which is not 0.00 (D-10). */
export interface OwnAuthority {
  readonly authorised: Amount | null;
  readonly frozen: Amount;
  /** What pending movements would take (D-84). */
  readonly held: Amount;
}

/** What a line itself holds of consumption that no commitment here bears: an import brought it. */
export interface ImportedConsumption {
  readonly reserved: Amount;
  readonly committed: Amount;
  readonly expensedWithoutCommitment: Amount;
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
}

/** A node's sums of journal entries, its own and its children's (D-9), at the currency's scale. */
export interface Balance {
  readonly own: Readonly<Record<Authority, OwnAuthority>>;
  readonly imported: ImportedConsumption;
  /** What acts of earlier years still committed when they were brought in, net of releases since. */
  readonly carriedIn: Amount;
  readonly commitmentAuthorised: Amount | null;
  readonly commitmentFrozen: Amount;
  readonly commitmentHeld: Amount;
  readonly reserved: Amount;
  readonly committed: Amount;
  readonly expensedWithoutCommitment: Amount;
  readonly paymentAuthorised: Amount | null;
  readonly paymentFrozen: Amount;
  readonly paymentHeld: Amount;
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
  /** Paid above what is still expensed, since a credit note took a part back (D-44). */
  readonly recoverable: Amount;
}

type BalanceFigure = Exclude<keyof Balance, 'own' | 'imported'>;

/** Which figure of a balance an entry of an authority and stage changes. */
const figureOfStage: Record<Authority, Partial<Record<Stage, BalanceFigure>>> = {
  COMMITMENT: {
    AUTHORISED: 'commitmentAuthorised',
    FROZEN: 'commitmentFrozen',
    HELD: 'commitmentHeld',
    CARRIED_IN: 'carriedIn',
    RESERVED: 'reserved',
    COMMITTED: 'committed',
    EXPENSED: 'expensedWithoutCommitment',
  },
  PAYMENT: {
    AUTHORISED: 'paymentAuthorised',
    FROZEN: 'paymentFrozen',
    HELD: 'paymentHeld',
    CERTIFIED: 'certified',
    EXPENSED: 'expensed',
    PAID: 'paid',
    RECOVERABLE: 'recoverable',
  },
};

export function zeroBalance(currency: CurrencyCode): Balance {
  const zero = Amount.zero(currency);
  const own: OwnAuthority = { authorised: null, frozen: zero, held: zero };
  return {
    own: { COMMITMENT: own, PAYMENT: own },
    imported: {
      reserved: zero,
      committed: zero,
      expensedWithoutCommitment: zero,
      certified: zero,
      expensed: zero,
      paid: zero,
    },
    carriedIn: zero,
    commitmentAuthorised: null,
    commitmentFrozen: zero,
    commitmentHeld: zero,
    reserved: zero,
    committed: zero,
    expensedWithoutCommitment: zero,
    paymentAuthorised: null,
    paymentFrozen: zero,
    paymentHeld: zero,
    certified: zero,
    expensed: zero,
    paid: zero,
    recoverable: zero,
  };
}

/** Authorised − frozen − held of a line itself: what a movement may take from it; null where it holds no authority. */
export function ownUsable({ authorised, frozen, held }: OwnAuthority): Amount | null {
  return authorised?.minus(frozen).minus(held) ?? null;
}

/** The sum of a stage at a node; zero where the authority has no such stage or none was granted. */
export function stageAmount(balance: Balance, authority: Authority, stage: Stage): Amount {
  const figure = figureOfStage[authority][stage];
  const amount = figure === undefined ? null : balance[figure];
  return amount ?? balance.reserved.minus(balance.reserved);
}

/** The balance after one more entry; `own` tells whether the entry is the node's own or a child's. */
export function withEntry(balance: Balance, entry: FigureEntry, own: boolean): Balance {
  const { authority, stage, amount } = entry;
  const figure = figureOfStage[authority][stage];
  if (figure === undefined) throw new Error(`No figure counts the stage ${stage} of ${authority} authority`);
  const changed = { ...balance, [figure]: plus(balance[figure], amount) };
  return own ? withOwnEntry(changed, figure, entry) : changed;
}

function withOwnEntry(balance: Balance, figure: BalanceFigure, entry: FigureEntry): Balance {
  const { authority, stage, amount, chargeId } = entry;
  const held = balance.own[authority];
  if (stage === 'AUTHORISED') {
    return { ...balance, own: { ...balance.own, [authority]: { ...held, authorised: plus(held.authorised, amount) } } };
  }
  if (stage === 'FROZEN') {
    return { ...balance, own: { ...balance.own, [authority]: { ...held, frozen: held.frozen.plus(amount) } } };
  }
  if (stage === 'HELD') {
    return { ...balance, own: { ...balance.own, [authority]: { ...held, held: held.held.plus(amount) } } };
  }
  if (chargeId !== null || !isImportable(figure)) return balance;
  return { ...balance, imported: { ...balance.imported, [figure]: balance.imported[figure].plus(amount) } };
}

const importable: Readonly<Record<keyof ImportedConsumption, true>> = {
  reserved: true,
  committed: true,
  expensedWithoutCommitment: true,
  certified: true,
  expensed: true,
  paid: true,
};

function isImportable(figure: BalanceFigure): figure is keyof ImportedConsumption {
  return figure in importable;
}

function plus(amount: Amount | null, change: Amount): Amount {
  return amount === null ? change : amount.plus(change);
}
