import type { AmountText } from '../book/command.ts';
import type { FrameworkId, PayeeId } from '../ids.ts';

/** Keeps an agreement for approval; its currency is that of the year of the act. */
export interface RecordFramework {
  readonly kind: 'RecordFramework';
  readonly frameworkId: FrameworkId;
  readonly reference: string;
  readonly payeeId: PayeeId;
  readonly purpose: string;
  readonly maximum: AmountText;
  /** The first and the last day on which it takes orders, as `2026-03-01`. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Opens an agreement to orders. */
export interface ApproveFramework {
  readonly kind: 'ApproveFramework';
  readonly frameworkId: FrameworkId;
  readonly expectedVersion: number;
}

/** No more orders; those that were made stand. */
export interface CloseFramework {
  readonly kind: 'CloseFramework';
  readonly frameworkId: FrameworkId;
  readonly expectedVersion: number;
  readonly reason: string;
}

export type FrameworkCommand = RecordFramework | ApproveFramework | CloseFramework;
