import type { Pool } from 'pg';
import type { ReadSnapshots, Upkeep } from '../../application/reads.ts';
import { actReads } from './acts.ts';
import { capReads } from './caps.ts';
import { amendmentReads } from './commitment-amendments.ts';
import { commitmentReads } from './commitments.ts';
import { controlReads } from './controls.ts';
import { creditNoteReads } from './credit-notes.ts';
import { executionStatementRead } from './execution-statement.ts';
import { expenseReads } from './expenses.ts';
import { fiscalYearReads } from './fiscal-years.ts';
import { frameworkReads } from './frameworks.ts';
import { journalReads } from './journal.ts';
import { lineReads } from './lines.ts';
import { monthReads } from './months.ts';
import { movementReads } from './movements.ts';
import { overrideReads } from './overrides.ts';
import { payeeReads } from './payees.ts';
import { personReads } from './persons.ts';
import { ReadSession } from './session.ts';

/**
 * The read path over a pool of connections that act as the application's role; with upkeep, of a ledger that is brought
 * up to the day.
 */
export function createReadSnapshots(pool: Pool, upkeep: Upkeep | null): ReadSnapshots {
  return {
    open(organisationId) {
      const session = new ReadSession(pool, organisationId, upkeep);
      return {
        ...fiscalYearReads(session),
        ...lineReads(session),
        ...executionStatementRead(session),
        ...controlReads(session),
        ...monthReads(session),
        ...capReads(session),
        ...overrideReads(session),
        ...payeeReads(session),
        ...personReads(session),
        ...commitmentReads(session),
        ...amendmentReads(session),
        ...frameworkReads(session),
        ...expenseReads(session),
        ...creditNoteReads(session),
        ...movementReads(session),
        ...actReads(session),
        ...journalReads(session),
        release: () => session.release(),
      };
    },
  };
}
