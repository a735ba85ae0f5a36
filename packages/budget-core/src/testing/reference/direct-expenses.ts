import type { ActContext, RecordDirectExpense } from '../../book/command.ts';
import { readCharges } from './commitments.ts';
import { isClaimed } from './expenses.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { ExpenseCharge } from './nouns.ts';
import { refuseIf } from './refuse.ts';

export function recordDirectExpense(ledger: Ledger, command: RecordDirectExpense, { actor }: ActContext): void {
  const { expenseId: id, reference, invoiceNumber: invoice, payeeId: payee } = command;
  const charges = readCharges(ledger, command.charges).map(
    ([{ chargeId, lineId: line }, claimed]): ExpenseCharge => ({
      id: chargeId,
      line,
      claimed,
      certified: 0n,
      approved: 0n,
      credited: 0n,
      recoverable: 0n,
    }),
  );
  refuseIf(!ledger.payees.has(payee), 'NOT_FOUND');
  const taken = [...ledger.expenses.values()].some((other) => other.id === id || other.reference === reference);
  refuseIf(taken, 'ALREADY_TAKEN');
  for (const { line } of charges) checkTakes(ledger, line);
  for (const { line } of charges) {
    const nature = ledger.codeIn(line, 'nature');
    refuseIf(!ledger.opened().directExpenseNatures.some((listed) => listed === nature), 'COMMITMENT_REQUIRED');
  }
  refuseIf(isClaimed(ledger, payee, invoice, charges), 'DUPLICATE_INVOICE');
  ledger.expenses.set(id, {
    id,
    reference,
    commitment: null,
    payee,
    invoice,
    final: false,
    state: 'RECORDED',
    charges,
    recordedBy: actor.personId,
    certifiedBy: null,
    approvedBy: null,
    version: 1,
  });
}
