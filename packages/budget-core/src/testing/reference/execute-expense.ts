import type { ActContext, ExpenseCommand } from '../../book/command.ts';
import { creditExpense, resumeExpense, reverseExpense, suspendExpense } from './corrections.ts';
import { recordDirectExpense } from './direct-expenses.ts';
import { approveExpense, certifyExpense, payExpense, recordExpense, rejectExpense } from './expenses.ts';
import type { Ledger } from './ledger.ts';

/** Acts on claims. */
export function actOnExpense(ledger: Ledger, command: ExpenseCommand, context: ActContext): void {
  switch (command.kind) {
    case 'RecordExpense':
      recordExpense(ledger, command, context);
      return;
    case 'RecordDirectExpense':
      recordDirectExpense(ledger, command, context);
      return;
    case 'CertifyExpense':
      certifyExpense(ledger, command, context);
      return;
    case 'ApproveExpense':
      approveExpense(ledger, command, context);
      return;
    case 'PayExpense':
      payExpense(ledger, command, context);
      return;
    case 'RejectExpense':
      rejectExpense(ledger, command);
      return;
    case 'SuspendExpense':
      suspendExpense(ledger, command);
      return;
    case 'ResumeExpense':
      resumeExpense(ledger, command);
      return;
    case 'ReverseExpense':
      reverseExpense(ledger, command);
      return;
    case 'CreditExpense':
      creditExpense(ledger, command);
  }
}
