import type { SubmitCommitment } from './book/command.ts';
import { asId, type BudgetLineId, type CommitmentId, type ExpenseId } from './ids.ts';
import type { Verdict } from './verdict/verdict.ts';

declare function takesLine(id: BudgetLineId): void;
declare function takesExpense(id: ExpenseId): void;

/** Compiled with the sources and run by nobody: each line below an expectation must fail to compile. */
export function misuse(line: BudgetLineId, commitment: CommitmentId, verdict: Verdict): unknown[] {
  return [
    // @ts-expect-error a commitment is no line
    takesLine(commitment),
    // @ts-expect-error a line is no expense
    takesExpense(line),
    // @ts-expect-error text is no id until somebody says of what
    takesLine('A1'),
    // @ts-expect-error a command takes the id of its own noun
    { kind: 'SubmitCommitment', commitmentId: line, expectedVersion: 1 } satisfies SubmitCommitment,
    // @ts-expect-error an accepted verdict has no refusal
    verdict.refusal,
    // @ts-expect-error not every refusal has a shortfall
    verdict.outcome === 'REFUSED' && verdict.refusal.shortfall,
  ];
}

/** What must go on to compile. */
export function use(line: BudgetLineId, verdict: Verdict): unknown[] {
  takesLine(line);
  takesLine(asId<'BudgetLine'>('A1'));
  if (verdict.outcome === 'ACCEPTED') return [...verdict.facts];
  const { refusal } = verdict;
  return refusal.kind === 'INSUFFICIENT_COMMITMENT_AUTHORITY' ? [refusal.shortfall] : [refusal.kind];
}
