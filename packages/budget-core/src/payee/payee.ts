import type { PayeeId } from '../ids.ts';

/** The creditor of commitments and expenses. */
export interface Payee {
  readonly id: PayeeId;
  /** The administration's own number for the creditor; unique. */
  readonly reference: string;
  readonly name: string;
  readonly version: number;
}
