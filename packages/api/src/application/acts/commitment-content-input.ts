import { asId, type CommitmentContent } from 'budget-core';
import type { Desktop, Wanted } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface ChargeInput {
  readonly lineCode: string;
  readonly amount: AmountInput;
}

export interface InstalmentInput {
  readonly dueOn: string;
  readonly amount: AmountInput;
}

/** What a commitment says, in the administration's own codes and references. */
export interface CommitmentContentInput {
  readonly reference: string;
  readonly payeeReference: string;
  readonly purpose: string;
  readonly charges: readonly ChargeInput[];
  /** Null or absent: none. */
  readonly paymentSchedule?: readonly InstalmentInput[] | null | undefined;
  /** The last day of the reservation. Null or absent: it does not run out. */
  readonly expiresOn?: string | null | undefined;
  /** The framework that it is an order under; null or absent: none. */
  readonly frameworkReference?: string | null | undefined;
}

export function wantedByContent(input: CommitmentContentInput): Wanted {
  return {
    lineCodes: input.charges.map(({ lineCode }) => lineCode),
    payees: [input.payeeReference],
    frameworkReferences: input.frameworkReference == null ? [] : [input.frameworkReference],
    commitmentReferences: [input.reference],
  };
}

/** A payee or a framework that is not there keeps the reference in the place of an id, which the book refuses. */
export function contentOf(input: CommitmentContentInput, desktop: Desktop): CommitmentContent {
  const { reference, payeeReference, purpose, charges, paymentSchedule, expiresOn, frameworkReference } = input;
  return {
    reference,
    payeeId: desktop.book.payeeByReference(payeeReference)?.id ?? asId(payeeReference),
    frameworkId: frameworkReference == null ? null : desktop.frameworkId(frameworkReference),
    purpose,
    charges: charges.map(({ lineCode, amount }) => ({
      chargeId: asId(desktop.newId()),
      lineId: desktop.lineId(lineCode),
      amount: amount.text,
    })),
    paymentSchedule: (paymentSchedule ?? []).map(({ dueOn, amount }) => ({ dueOn, amount: amount.text })),
    expiresOn: expiresOn ?? null,
  };
}
