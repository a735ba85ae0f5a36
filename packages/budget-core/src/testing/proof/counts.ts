import type { Book } from '../../book/book.ts';
import type { Step } from '../random-history.ts';

/** What random histories came by, counted by group and name: kinds of command, refusals, modes, stages, states. */
export type Counts = Record<string, Record<string, number>>;

function add(counts: Counts, group: string, name: string, many = 1): void {
  const names = counts[group] ?? {};
  names[name] = (names[name] ?? 0) + many;
  counts[group] = names;
}

export function addAll(counts: Counts, more: Counts): void {
  for (const [group, names] of Object.entries(more)) {
    for (const [name, many] of Object.entries(names)) add(counts, group, name, many);
  }
}

/** Counts one step, and the states that its facts brought about. */
export function countStep(counts: Counts, { expired, command, verdict }: Step): void {
  for (const { kind } of expired) add(counts, 'of the system', kind);
  add(counts, 'commands', command.kind);
  add(counts, 'outcomes', verdict.outcome);
  for (const check of verdict.controls) add(counts, 'modes', `${check.mode} ${check.outcome}`);
  for (const check of verdict.caps) add(counts, 'caps', `${check.kind} ${check.outcome}`);
  if (verdict.outcome === 'REFUSED') {
    add(counts, 'refusals', verdict.refusal.kind);
    return;
  }
  for (const fact of verdict.facts) {
    for (const { authority, stage } of fact.entries) add(counts, 'stages', `${authority} ${stage}`);
    if ('commitment' in fact) add(counts, 'states', `Commitment ${fact.commitment.state}`);
    if ('expense' in fact) add(counts, 'states', `Expense ${fact.expense.state}`);
    if ('amendment' in fact) add(counts, 'states', `CommitmentAmendment ${fact.amendment.state}`);
    if ('framework' in fact) add(counts, 'states', `Framework ${fact.framework.state}`);
    if ('movement' in fact) add(counts, 'states', `BudgetMovement ${fact.movement.state}`);
    if ('fiscalYear' in fact) add(counts, 'states', `FiscalYear ${fact.fiscalYear.state}`);
    if ('line' in fact) add(counts, 'states', `BudgetLine ${fact.line.state}`);
  }
}

export function countSetting(counts: Counts, book: Book): void {
  for (const { mode, distribution, currency, firstMonth, profile } of book.fiscalYears()) {
    add(counts, 'years', `${mode} ${distribution} ${currency} from month ${firstMonth}`);
    add(counts, 'profiles', profile);
  }
}
