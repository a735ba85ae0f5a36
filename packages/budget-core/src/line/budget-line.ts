import type { BudgetLineId } from '../ids.ts';
import type { Classification } from './classification.ts';

/** A name in each of the two working languages. */
export interface Labels {
  readonly fr: string;
  readonly en: string;
}

/** `OPEN` takes all; `HOLD` no new consumption, relief and release go on; `CLOSED` nothing (D-7). */
export type BudgetLineState = 'OPEN' | 'HOLD' | 'CLOSED';

/** A node of a fiscal year's tree that can hold authority; its leaves take commitments (D-7). */
export interface BudgetLine {
  readonly id: BudgetLineId;
  readonly fiscalYear: number;
  /** Unique in its fiscal year. */
  readonly code: string;
  readonly labels: Labels;
  readonly parentId: BudgetLineId | null;
  /** From the root down to this line itself: a line never moves within its year. */
  readonly path: readonly BudgetLineId[];
  /** One code at most in each dimension, its parent's included; as its line, it never changes. Sorted by dimension. */
  readonly classifications: readonly Classification[];
  readonly leaf: boolean;
  readonly state: BudgetLineState;
  readonly version: number;
}
