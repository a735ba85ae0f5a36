import type {
  BudgetDecision,
  BudgetMovement,
  Commitment,
  CommitmentAmendment,
  Expense,
  FiscalYear,
  Framework,
  Override,
  Payee,
  SpendingCap,
} from 'budget-core';
import DataLoader from 'dataloader';
import type { ActRow, ConsumedMonth, ControlRow, LineRow, PersonRow, Reads } from '../application/reads.ts';
import { createOrdersLoader, type OrdersLoader } from './orders-loader.ts';

/** Batched reads between nouns, each id read once per snapshot. */
export interface Loaders {
  readonly fiscalYear: DataLoader<number, FiscalYear | null>;
  readonly line: DataLoader<string, LineRow | null>;
  readonly children: DataLoader<string, readonly LineRow[]>;
  readonly controlsOf: DataLoader<string, readonly ControlRow[]>;
  readonly monthsOf: DataLoader<string, readonly ConsumedMonth[]>;
  readonly control: DataLoader<string, ControlRow | null>;
  readonly cap: DataLoader<string, SpendingCap | null>;
  readonly capsOf: DataLoader<string, readonly SpendingCap[]>;
  readonly override: DataLoader<string, Override | null>;
  readonly overridesOf: DataLoader<string, readonly Override[]>;
  readonly payee: DataLoader<string, Payee | null>;
  readonly person: DataLoader<string, PersonRow | null>;
  readonly commitment: DataLoader<string, Commitment | null>;
  readonly amendmentsOf: DataLoader<string, readonly CommitmentAmendment[]>;
  readonly framework: DataLoader<string, Framework | null>;
  readonly ordersOf: OrdersLoader;
  readonly expense: DataLoader<string, Expense | null>;
  readonly expensesOf: DataLoader<string, readonly Expense[]>;
  readonly decision: DataLoader<string, BudgetDecision | null>;
  readonly movement: DataLoader<string, BudgetMovement | null>;
  readonly actsOf: DataLoader<string, readonly ActRow[]>;
}

export function createLoaders(reads: () => Reads): Loaders {
  return {
    fiscalYear: new DataLoader(async (years) => {
      const opened = await reads().fiscalYears();
      return years.map((year) => opened.find((one) => one.year === year) ?? null);
    }),
    line: new DataLoader((ids) => reads().linesByIds(ids)),
    children: new DataLoader((ids) => reads().childrenOf(ids)),
    controlsOf: new DataLoader((ids) => reads().controlsOf(ids)),
    monthsOf: new DataLoader((ids) => reads().monthsOf(ids)),
    control: new DataLoader((ids) => reads().controlsByIds(ids)),
    cap: new DataLoader((ids) => reads().capsByIds(ids)),
    capsOf: new DataLoader((ids) => reads().capsOf(ids)),
    override: new DataLoader((ids) => reads().overridesByIds(ids)),
    overridesOf: new DataLoader((ids) => reads().overridesOf(ids)),
    payee: new DataLoader((ids) => reads().payeesByIds(ids)),
    person: new DataLoader((ids) => reads().personsByIds(ids)),
    commitment: new DataLoader((ids) => reads().commitmentsByIds(ids)),
    amendmentsOf: new DataLoader((ids) => reads().amendmentsOfCommitments(ids)),
    framework: new DataLoader((ids) => reads().frameworksByIds(ids)),
    ordersOf: createOrdersLoader(reads),
    expense: new DataLoader((ids) => reads().expensesByIds(ids)),
    expensesOf: new DataLoader((ids) => reads().expensesOfCommitments(ids)),
    decision: new DataLoader((ids) => reads().decisionsByIds(ids)),
    movement: new DataLoader((ids) => reads().movementsByIds(ids)),
    actsOf: new DataLoader((ids) => reads().actsOf(ids)),
  };
}

/** The noun that an id points at; the ledger's foreign keys see to it that it is there. */
export async function found<Noun>(loader: DataLoader<string, Noun | null>, id: string): Promise<Noun> {
  const noun = await loader.load(id);
  if (noun === null) throw new Error('A reference of the ledger points at nothing');
  return noun;
}

/** The noun that an id points at, where there is an id. */
export function foundIfAny<Noun>(loader: DataLoader<string, Noun | null>, id: string | null): Promise<Noun | null> {
  return id === null ? Promise.resolve(null) : found(loader, id);
}
