import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetDecisionId, PersonId } from '../ids.ts';

/** The text on which a budget movement rests: who decided, when, and by what right (D-80). */
export interface BudgetDecision {
  readonly id: BudgetDecisionId;
  readonly fiscalYear: number;
  /** Unique in its fiscal year. */
  readonly number: string;
  /** The authority that took it: a parliament, a minister, a board. */
  readonly takenBy: string;
  readonly decidedOn: BusinessDate;
  readonly legalReference: string;
  /** Where the document itself is kept. */
  readonly documentReference: string | null;
  readonly recordedBy: PersonId;
  readonly version: number;
}
