import type { OpenFiscalYear, PrepareFiscalYear, YearStateCommand } from '../../book/command.ts';
import type { Ledger } from './ledger.ts';
import { found, refuseIf } from './refuse.ts';

export function makeYear(ledger: Ledger, command: OpenFiscalYear | PrepareFiscalYear): void {
  refuseIf(ledger.standings.has(command.year), 'ALREADY_TAKEN');
  ledger.year ??= command as typeof command & Ledger['year'];
  ledger.standings.set(command.year, { state: command.kind === 'OpenFiscalYear' ? 'OPEN' : 'PREPARATION', version: 1 });
}

/** Forward, and at the end back by one. */
const road = ['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'] as const;

const forward = ['OpenPreparedFiscalYear', 'BeginFiscalYearClosing', 'CloseFiscalYear'];

export function moveYear(ledger: Ledger, command: YearStateCommand): void {
  const standing = found(ledger.standings.get(command.year));
  refuseIf(standing.version !== command.expectedVersion, 'VERSION_CONFLICT');
  const at = road.indexOf(standing.state);
  const step = forward.indexOf(command.kind);
  refuseIf(step === -1 ? at < 2 : at !== step, 'WRONG_STATE');
  standing.state = found(road[step === -1 ? at - 1 : at + 1]);
  standing.version += 1;
}

/** What a year in preparation takes of all that is done within a year: nothing that spends. */
const beforehand =
  /^(Add|Hold|Resume|Close)BudgetLine$|^SetAuthority$|Spending(Control|Cap)$|Framework$|^RecordBudgetDecision$|BudgetMovement$|^Import/;

/** What a year takes only while it is open: new lines and authority, and all that commits or asks for more. */
const whileOpen =
  /^AddBudgetLine$|^SetAuthority$|^(Draft|Record|Edit|Submit|Approve|Reopen)Commitment$|^(Record|Approve)Framework$|^(Record|Approve)CommitmentAmendment$/;

export function checkYear(ledger: Ledger, kind: string, date: string): void {
  const { year, firstMonth } = ledger.opened();
  const first = (of: number) => `${of}-${String(firstMonth).padStart(2, '0')}-01`;
  refuseIf(date < first(year) || date >= first(year + 1), 'YEAR_NOT_OPEN');
  const { state } = found(ledger.standings.get(year));
  refuseIf(state === 'PREPARATION' && !beforehand.test(kind), 'YEAR_NOT_OPEN');
  refuseIf(state === 'CLOSING' && whileOpen.test(kind), 'YEAR_CLOSING');
  refuseIf(state === 'CLOSED' && kind !== 'PayExpense', 'YEAR_CLOSED');
}
