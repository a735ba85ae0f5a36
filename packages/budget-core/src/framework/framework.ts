import type { BusinessDate } from '../calendar/business-date.ts';
import type { FrameworkId, PayeeId, PersonId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';

/** `RECORDED → APPROVED → CLOSED`; one that was never approved is closed as well. */
export type FrameworkState = 'RECORDED' | 'APPROVED' | 'CLOSED';

/**
 * An agreement with one payee on orders up to a maximum (accord-cadre à bons de commande): it consumes nothing itself;
 * its orders are commitments that name it (D-32). It belongs to no fiscal year, and orders of all years count together.
 */
export interface Framework {
  readonly id: FrameworkId;
  /** Unique, whatever the year. */
  readonly reference: string;
  readonly payeeId: PayeeId;
  readonly purpose: string;
  readonly maximum: Amount;
  /** What its orders hold, reserved or firm: the sum of the entries on their charges. */
  readonly ordered: Amount;
  readonly validFrom: BusinessDate;
  readonly validUntil: BusinessDate;
  readonly state: FrameworkState;
  readonly recordedBy: PersonId;
  readonly approvedBy: PersonId | null;
  /** Why it was closed. */
  readonly reason: string | null;
  /** Counts the acts on the agreement itself, not its orders. */
  readonly version: number;
}
