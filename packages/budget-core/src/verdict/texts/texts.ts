import type { CommitmentAmendmentState } from '../../amendment/commitment-amendment.ts';
import type { CommitmentState } from '../../commitment/commitment.ts';
import type { ExpenseState } from '../../expense/expense.ts';
import type { FiscalYearState } from '../../fiscal-year/fiscal-year.ts';
import type { FrameworkState } from '../../framework/framework.ts';
import type { Authority } from '../../line/authority.ts';
import type { BudgetLineState } from '../../line/budget-line.ts';
import type { Amount } from '../../money/amount.ts';
import type { InvalidAmountReason } from '../../money/amount-text.ts';
import type { BudgetMovementState, MovementKind } from '../../movement/budget-movement.ts';
import type { Role } from '../../person/actor.ts';
import type { InvalidCap } from '../cap-refusal.ts';
import type {
  FrameworkMismatch,
  FrameworkNotInForce,
  InvalidText,
  LineNotOpen,
  Noun,
  RefusalKind,
  SelfApproval,
  StageFigure,
} from '../refusal.ts';
import type { ToldRefusal } from '../told.ts';

/** Writes figures as the language does. */
export interface Figures {
  readonly amount: (amount: Amount | string) => string;
  readonly count: (number: number) => string;
}

/** One text for each refusal; a kind without one does not compile. */
export type Texts = {
  readonly [Kind in RefusalKind]: (refusal: ToldRefusal<Kind>, figures: Figures) => string;
};

/** What the codes of the data are called in a language. */
export interface Words {
  readonly noun: Readonly<Record<Noun, string>>;
  readonly state: {
    readonly FiscalYear: Readonly<Record<FiscalYearState, string>>;
    readonly BudgetLine: Readonly<Record<BudgetLineState, string>>;
    readonly SpendingControl: Readonly<Record<'DEFAULT' | 'EXPLICIT' | 'WITHDRAWN', string>>;
    readonly SpendingCap: Readonly<Record<'IN_FORCE' | 'WITHDRAWN', string>>;
    readonly Commitment: Readonly<Record<CommitmentState, string>>;
    readonly CommitmentAmendment: Readonly<Record<CommitmentAmendmentState, string>>;
    readonly Framework: Readonly<Record<FrameworkState, string>>;
    readonly Expense: Readonly<Record<ExpenseState, string>>;
    readonly BudgetMovement: Readonly<Record<BudgetMovementState, string>>;
  };
  readonly role: Readonly<Record<Role, string>>;
  readonly authority: Readonly<Record<Authority, string>>;
  readonly figure: Readonly<Record<StageFigure, string>>;
  readonly duty: Readonly<Record<SelfApproval['earlierDuty'] | 'APPROVED', string>>;
  readonly movement: Readonly<Record<MovementKind, string>>;
  readonly fixed: Readonly<Record<'mode' | 'firstMonth', string>>;
  readonly capFault: Readonly<Record<InvalidCap['reason'], string>>;
  readonly lineFault: Readonly<Record<LineNotOpen['reason'], string>>;
  readonly frameworkFault: Readonly<Record<(FrameworkMismatch | FrameworkNotInForce)['reason'], string>>;
  readonly textFault: Readonly<Record<Exclude<InvalidText['reason'], 'TOO_LONG'>, string>>;
  readonly amountFault: Readonly<Record<InvalidAmountReason, string>>;
}

/** What a state of a noun is called; a state that has no name is told by its code. */
export function stateName({ state }: Words, noun: Noun, code: string): string {
  const names: Readonly<Partial<Record<Noun, Readonly<Record<string, string>>>>> = state;
  return names[noun]?.[code] ?? code;
}
