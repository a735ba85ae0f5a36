import type * as commands from '../book/command.ts';
import { asId } from '../ids.ts';

/** Lines with the amount that each bears. */
export type Charges = readonly (readonly [line: string, amount: string])[];

/** Charges of a commitment, as `C1-1`, with an amount each. */
export type Amounts = readonly (readonly [charge: string, amount: string])[];

function content(id: string, charges: Charges): commands.CommitmentContent {
  return {
    reference: id,
    payeeId: asId<'Payee'>('P1'),
    purpose: 'Reliure des registres',
    charges: charges.map(([line, amount], index) => ({
      chargeId: asId<'CommitmentCharge'>(`${id}-${index + 1}`),
      lineId: asId<'BudgetLine'>(line),
      amount,
    })),
  };
}

function onCommitment<Kind extends string>(kind: Kind, id: string, expectedVersion: number) {
  return { kind, commitmentId: asId<'Commitment'>(id), expectedVersion };
}

function onExpense<Kind extends string>(kind: Kind, id: string, expectedVersion: number) {
  return { kind, expenseId: asId<'Expense'>(id), expectedVersion };
}

function chargeAmounts(amounts: Amounts): readonly commands.ChargeAmount[] {
  return amounts.map(([charge, amount]) => ({ chargeId: asId<'CommitmentCharge'>(charge), amount }));
}

export function draft(id: string, charges: Charges): commands.DraftCommitment {
  return { kind: 'DraftCommitment', commitmentId: asId<'Commitment'>(id), ...content(id, charges) };
}

export function record(id: string, charges: Charges): commands.RecordCommitment {
  return { kind: 'RecordCommitment', commitmentId: asId<'Commitment'>(id), ...content(id, charges) };
}

export function edit(id: string, charges: Charges, version = 1): commands.EditCommitment {
  return { ...onCommitment('EditCommitment', id, version), ...content(id, charges) };
}

export function submit(id: string, version = 1): commands.SubmitCommitment {
  return onCommitment('SubmitCommitment', id, version);
}

export function approve(id: string, version = 2): commands.ApproveCommitment {
  return onCommitment('ApproveCommitment', id, version);
}

export function sendBack(id: string, version = 2): commands.ReturnCommitment {
  return { ...onCommitment('ReturnCommitment', id, version), reason: 'Devis à joindre' };
}

export function reject(id: string, version = 2): commands.RejectCommitment {
  return { ...onCommitment('RejectCommitment', id, version), reason: 'Hors programme' };
}

export function cancel(id: string, version = 3): commands.CancelCommitment {
  return { ...onCommitment('CancelCommitment', id, version), reason: 'Besoin disparu' };
}

export function close(id: string, version = 3): commands.CloseCommitment {
  return { ...onCommitment('CloseCommitment', id, version), reason: 'Livraison incomplète' };
}

export function reopen(id: string, version = 4): commands.ReopenCommitment {
  return { ...onCommitment('ReopenCommitment', id, version), reason: 'Solde livré' };
}

export function release(id: string, amounts: Amounts, version = 3): commands.ReleaseCommitment {
  return {
    ...onCommitment('ReleaseCommitment', id, version),
    charges: chargeAmounts(amounts),
    reason: 'Lot abandonné',
  };
}

export function recordExpense(id: string, commitment: string, amounts: Amounts): commands.RecordExpense {
  return {
    kind: 'RecordExpense',
    expenseId: asId<'Expense'>(id),
    commitmentId: asId<'Commitment'>(commitment),
    reference: id,
    invoiceNumber: `F-${id}`,
    charges: chargeAmounts(amounts),
    final: false,
  };
}

/** A claim that no commitment bears; its charges are `E1-1`, `E1-2`. */
export function recordDirectExpense(id: string, charges: Charges): commands.RecordDirectExpense {
  return {
    kind: 'RecordDirectExpense',
    expenseId: asId<'Expense'>(id),
    payeeId: asId<'Payee'>('P1'),
    reference: id,
    invoiceNumber: `F-${id}`,
    charges: content(id, charges).charges,
  };
}

export function certify(id: string, amounts: Amounts | null = null, version = 1): commands.CertifyExpense {
  return { ...onExpense('CertifyExpense', id, version), charges: amounts && chargeAmounts(amounts) };
}

export function approveExpense(id: string, amounts: Amounts | null = null, version = 2): commands.ApproveExpense {
  return { ...onExpense('ApproveExpense', id, version), charges: amounts && chargeAmounts(amounts) };
}

export function pay(id: string, version = 3): commands.PayExpense {
  return onExpense('PayExpense', id, version);
}

export function rejectExpense(id: string, version = 1): commands.RejectExpense {
  return { ...onExpense('RejectExpense', id, version), reason: 'Facture en double' };
}

export function suspendExpense(id: string, version = 1): commands.SuspendExpense {
  return { ...onExpense('SuspendExpense', id, version), reason: 'Bon de livraison à joindre' };
}

export function resumeExpense(id: string, version = 2): commands.ResumeExpense {
  return onExpense('ResumeExpense', id, version);
}

export function reverseExpense(id: string, version = 3): commands.ReverseExpense {
  return { ...onExpense('ReverseExpense', id, version), reason: 'Mauvais bon de commande' };
}

export function credit(id: string, amounts: Amounts, version = 3, release = false): commands.CreditExpense {
  const charges = chargeAmounts(amounts);
  return { ...onExpense('CreditExpense', id, version), creditNoteNumber: `AV-${id}`, charges, release };
}
