import { approveExpense } from '../expense/approve-expense.ts';
import { certifyExpense } from '../expense/certify-expense.ts';
import { creditExpense } from '../expense/credit-expense.ts';
import { payExpense } from '../expense/pay-expense.ts';
import { recordDirectExpense } from '../expense/record-direct-expense.ts';
import { recordExpense } from '../expense/record-expense.ts';
import { rejectExpense } from '../expense/reject-expense.ts';
import { resumeExpense } from '../expense/resume-expense.ts';
import { reverseExpense } from '../expense/reverse-expense.ts';
import { suspendExpense } from '../expense/suspend-expense.ts';
import type { Decided, Situation } from './decision.ts';
import type { ExpenseCommand } from './expense-command.ts';

/** Decides what is asked of a claim. */
export function decideExpense(situation: Situation, command: ExpenseCommand): Decided {
  switch (command.kind) {
    case 'RecordExpense':
      return recordExpense(situation, command);
    case 'RecordDirectExpense':
      return recordDirectExpense(situation, command);
    case 'CertifyExpense':
      return certifyExpense(situation, command);
    case 'ApproveExpense':
      return approveExpense(situation, command);
    case 'PayExpense':
      return payExpense(situation, command);
    case 'RejectExpense':
      return rejectExpense(situation, command);
    case 'SuspendExpense':
      return suspendExpense(situation, command);
    case 'ResumeExpense':
      return resumeExpense(situation, command);
    case 'ReverseExpense':
      return reverseExpense(situation, command);
    case 'CreditExpense':
      return creditExpense(situation, command);
  }
}
