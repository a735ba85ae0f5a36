import { Book, type BookSnapshot, type BudgetLineId, type ProfileRule, profileOf } from 'budget-core';
import type { Slice } from '../../application/ledger.ts';
import { toBudgetMovement } from '../rows/budget-movement.ts';
import { toCommitment } from '../rows/commitment.ts';
import { toAmendment } from '../rows/commitment-amendment.ts';
import { toCreditNote } from '../rows/credit-note.ts';
import { toExpense } from '../rows/expense.ts';
import { toFramework } from '../rows/framework.ts';
import { toOverride } from '../rows/override.ts';
import { toSpendingCap } from '../rows/spending-cap.ts';
import { toSpendingControl } from '../rows/spending-control.ts';
import { loadAmendments } from './load-amendments.ts';
import { loadAnswers } from './load-answers.ts';
import { type Loaded, loadCapped } from './load-capped.ts';
import { loadControls } from './load-controls.ts';
import { loadCreditNotes } from './load-credit-notes.ts';
import { loadClaims, loadCommitments, loadExpenses, loadPayees } from './load-documents.ts';
import { type CurrencyOfYear, currencyOfYear, loadFiscalYears } from './load-fiscal-years.ts';
import { loadFrameworks } from './load-frameworks.ts';
import { loadMonths } from './load-months.ts';
import { loadDecisions, loadMovements, loadMovementsOf } from './load-movements.ts';
import { loadChildren, loadNodes, loadSiblings, type Node, toNode } from './load-nodes.ts';
import { loadOverrides, loadOverridesOfNodes } from './load-overrides.ts';
import type { Session } from './session.ts';
import { together } from './together.ts';
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
  const rows = await loadRows(session, organisationId, keys);
  const currencyOf = currencyOfYear(rows.years);
  const snapshot = snapshotOf(rows, currencyOf);
  const book = Book.from(snapshot);
  return slice(session, organisationId, book, currencyOf, {
    answered: rows.answered,
    nodeIds: [...rows.nodes.map(({ id }) => id), ...linesOfExpired(book, keys)],
    keptVersions: versionsOf(snapshot),
  });
}

type Rows = Awaited<ReturnType<typeof loadRows>>;

async function loadRows(session: Session, organisationId: string, keys: WantedKeys) {
  const rows = await together({
    years: loadFiscalYears(session, organisationId, keys),
    nodes: loadNodes(session, organisationId, keys),
    children: loadChildren(session, organisationId, keys),
    controls: loadControls(session, organisationId, keys),
    overrides: loadOverrides(session, organisationId, keys),
    payees: loadPayees(session, organisationId, keys),
    frameworks: loadFrameworks(session, organisationId, keys),
    commitments: loadCommitments(session, organisationId, keys),
    amendments: loadAmendments(session, organisationId, keys),
    expenses: loadExpenses(session, organisationId, keys),
    claims: loadClaims(session, organisationId, keys),
    creditNotes: loadCreditNotes(session, organisationId, keys),
    decisions: loadDecisions(session, organisationId, keys),
    movements: loadMovements(session, organisationId, keys),
    answered: loadAnswers(session, organisationId, keys),
  });
  return { ...rows, ...(await loadCounted(session, organisationId, keys, rows)) };
}

interface CountedFor extends Loaded {
  readonly years: Awaited<ReturnType<typeof loadFiscalYears>>;
  readonly controls: Awaited<ReturnType<typeof loadControls>>;
}

/** What caps and paces count, which depends on what else was loaded. */
async function loadCounted(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
  { years, controls, ...loaded }: CountedFor,
) {
  const [capped, months] = await Promise.all([
    loadCapped(session, organisationId, keys, loaded),
    loadMonths(session, organisationId, keys, { years, controls, nodes: loaded.nodes }),
  ]);
  return { capped, months };
}

function snapshotOf(rows: Rows, currencyOf: CurrencyOfYear): BookSnapshot {
  const nodes = [...rows.nodes, ...rows.children, ...rows.capped.lines].map((row) => toNode(row, currencyOf));
  return {
    fiscalYears: rows.years,
    ...linesOf(nodes),
    caps: rows.capped.caps.map((row) => toSpendingCap(row, currencyOf(row.fiscalYear))),
    countedActs: rows.capped.acts,
    months: rows.months,
    controls: rows.controls.map((row) => toSpendingControl(row, currencyOf(row.fiscalYear))),
    overrides: rows.overrides.map((row) => toOverride(row, currencyOf(row.fiscalYear))),
    payees: rows.payees,
    frameworks: rows.frameworks.map(toFramework),
    commitments: rows.commitments.map((row) => toCommitment(row, currencyOf(row.fiscalYear))),
    amendments: rows.amendments.map((row) => toAmendment(row, currencyOf(row.fiscalYear))),
    expenses: [...rows.expenses, ...rows.claims].map((row) => toExpense(row, currencyOf(row.fiscalYear))),
    creditNotes: rows.creditNotes.map((row) => toCreditNote(row, currencyOf(row.fiscalYear))),
    decisions: rows.decisions,
    movements: rows.movements.map((row) => toBudgetMovement(row, currencyOf(row.fiscalYear))),
  };
}

/** One that ran out may have been submitted after its lines were asked for. */
function linesOfExpired(book: Book, { days }: WantedKeys): readonly BudgetLineId[] {
  const expired = days.flatMap((day) => book.expiredReservations(day));
  return expired.flatMap(({ commitment }) => commitment.charges.map(({ lineId }) => lineId));
}

/** Rules by which a transfer depends on what was moved before. */
const dependsOnMovements: readonly ProfileRule['kind'][] = ['TRANSFER_CAP', 'EQUAL_AUTHORITIES'];

function slice(
  session: Session,
  organisationId: string,
  book: Book,
  currencyOf: CurrencyOfYear,
  loaded: Pick<LoadedSlice, 'answered' | 'nodeIds' | 'keptVersions'>,
): LoadedSlice {
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
      const line = book.line(lineId);
      const parentId = line?.parentId ?? null;
      if (!line || parentId === null || asked.has(parentId)) return first;
      asked.add(parentId);
      const rows = await loadSiblings(session, organisationId, parentId);
      book.load(linesOf(rows.map((row) => toNode(row, currencyOf))));
      const year = book.fiscalYear(line.fiscalYear);
      if (!year || profileOf(year).rules.every(({ kind }) => !dependsOnMovements.includes(kind))) return true;
      const codes = [...new Set([line.code, ...rows.map(({ code }) => code)])];
      const moved = await loadMovementsOf(session, organisationId, year, codes);
      book.load({ movements: moved.map((row) => toBudgetMovement(row, currencyOf(row.fiscalYear))) });
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
    caps = [],
    overrides = [],
    payees = [],
    frameworks = [],
    commitments = [],
    amendments = [],
    expenses = [],
    movements = [],
  } = snapshot;
  const nouns = [
    ...lines,
    ...controls,
    ...caps,
    ...overrides,
    ...payees,
    ...frameworks,
    ...commitments,
    ...amendments,
    ...expenses,
    ...movements,
  ];
  const years = fiscalYears.map(({ year, version }) => ({ id: String(year), version }));
  return new Map([...years, ...nouns].map(({ id, version }) => [id, version]));
}
