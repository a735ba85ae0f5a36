import { Book, type BookSnapshot, type BudgetLineId } from 'budget-core';
import type { Slice } from '../../application/ledger.ts';
import { toBudgetMovement } from '../rows/budget-movement.ts';
import { toCommitment } from '../rows/commitment.ts';
import { toAmendment } from '../rows/commitment-amendment.ts';
import { toExpense } from '../rows/expense.ts';
import { toOverride } from '../rows/override.ts';
import { toSpendingControl } from '../rows/spending-control.ts';
import { loadAmendments } from './load-amendments.ts';
import { loadAnswers } from './load-answers.ts';
import { loadControls } from './load-controls.ts';
import { loadClaims, loadCommitments, loadExpenses, loadPayees } from './load-documents.ts';
import { type CurrencyOfYear, currencyOfYear, loadFiscalYears } from './load-fiscal-years.ts';
import { isPaced, loadMonths } from './load-months.ts';
import { loadDecisions, loadMovements } from './load-movements.ts';
import { loadChildren, loadNodes, loadSiblings, type Node, toNode } from './load-nodes.ts';
import { loadOverrides, loadOverridesOfNodes } from './load-overrides.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

/** A slice with what the store needs to know of it. */
export interface LoadedSlice extends Slice {
  /** The nodes whose figures decisions may rest on: all that are wanted must be locked. */
  readonly nodeIds: readonly BudgetLineId[];
  /** The version of every noun as it is kept; what is not in here is new. */
  readonly keptVersions: ReadonlyMap<string, number>;
}

/**
 * Loads what a batch wants. The statements travel together, and each sees what was committed while the lock was
 * waited for: the lock keeps their answers of one moment.
 */
export async function loadSlice(session: Session, organisationId: string, keys: WantedKeys): Promise<LoadedSlice> {
  const [
    years,
    nodeRows,
    childRows,
    controlRows,
    overrideRows,
    payees,
    commitmentRows,
    amendmentRows,
    expenseRows,
    claimRows,
    decisions,
    movementRows,
    answered,
  ] = await Promise.all([
    loadFiscalYears(session, organisationId, keys),
    loadNodes(session, organisationId, keys),
    loadChildren(session, organisationId, keys),
    loadControls(session, organisationId, keys),
    loadOverrides(session, organisationId, keys),
    loadPayees(session, organisationId, keys),
    loadCommitments(session, organisationId, keys),
    loadAmendments(session, organisationId, keys),
    loadExpenses(session, organisationId, keys),
    loadClaims(session, organisationId, keys),
    loadDecisions(session, organisationId, keys),
    loadMovements(session, organisationId, keys),
    loadAnswers(session, organisationId, keys),
  ]);
  const currencyOf = currencyOfYear(years);
  const snapshot = {
    fiscalYears: years,
    ...linesOf([...nodeRows, ...childRows].map((row) => toNode(row, currencyOf))),
    months: isPaced(keys, controlRows) ? await loadMonths(session, organisationId, nodeRows, currencyOf) : [],
    controls: controlRows.map((row) => toSpendingControl(row, currencyOf(row.fiscalYear))),
    overrides: overrideRows.map((row) => toOverride(row, currencyOf(row.fiscalYear))),
    payees,
    commitments: commitmentRows.map((row) => toCommitment(row, currencyOf(row.fiscalYear))),
    amendments: amendmentRows.map((row) => toAmendment(row, currencyOf(row.fiscalYear))),
    expenses: [...expenseRows, ...claimRows].map((row) => toExpense(row, currencyOf(row.fiscalYear))),
    decisions,
    movements: movementRows.map((row) => toBudgetMovement(row, currencyOf(row.fiscalYear))),
  };
  return slice(session, organisationId, snapshot, currencyOf, {
    answered,
    nodeIds: nodeRows.map(({ id }) => id),
    keptVersions: versionsOf(snapshot),
  });
}

function slice(
  session: Session,
  organisationId: string,
  snapshot: BookSnapshot,
  currencyOf: CurrencyOfYear,
  loaded: Pick<LoadedSlice, 'answered' | 'nodeIds' | 'keptVersions'>,
): LoadedSlice {
  const book = Book.from(snapshot);
  const asked = new Set<BudgetLineId>();
  let overridesAsked = false;
  return {
    ...loaded,
    book,
    async loadSiblings(lineId) {
      const first = !overridesAsked;
      overridesAsked = true;
      if (first) {
        const granted = await loadOverridesOfNodes(session, organisationId, loaded.nodeIds);
        book.load({ overrides: granted.map((row) => toOverride(row, currencyOf(row.fiscalYear))) });
      }
      const parentId = book.line(lineId)?.parentId ?? null;
      if (parentId === null || asked.has(parentId)) return first;
      asked.add(parentId);
      const rows = await loadSiblings(session, organisationId, parentId);
      book.load(linesOf(rows.map((row) => toNode(row, currencyOf))));
      return true;
    },
  };
}

function linesOf(nodes: readonly Node[]): Required<Pick<BookSnapshot, 'lines' | 'balances'>> {
  return {
    lines: nodes.map(({ line }) => line),
    balances: nodes.map(({ line, balance }) => ({ lineId: line.id, balance })),
  };
}

function versionsOf(snapshot: BookSnapshot): ReadonlyMap<string, number> {
  const {
    fiscalYears = [],
    lines = [],
    controls = [],
    overrides = [],
    payees = [],
    commitments = [],
    amendments = [],
    expenses = [],
    movements = [],
  } = snapshot;
  const nouns = [
    ...lines,
    ...controls,
    ...overrides,
    ...payees,
    ...commitments,
    ...amendments,
    ...expenses,
    ...movements,
  ];
  const years = fiscalYears.map(({ year, version }) => ({ id: String(year), version }));
  return new Map([...years, ...nouns].map(({ id, version }) => [id, version]));
}
