export type {
  AmendmentCharge,
  CommitmentAmendment,
  CommitmentAmendmentState,
} from './amendment/commitment-amendment.ts';
export { Book } from './book/book.ts';
export type {
  ActContext,
  AddBudgetLine,
  AmountText,
  ApproveCommitment,
  ApproveCommitmentAmendment,
  ApproveExpense,
  ApproveFramework,
  BeginFiscalYearClosing,
  CancelCommitment,
  CertifyExpense,
  ChargeAmount,
  ChargeRequest,
  CloseBudgetLine,
  CloseCommitment,
  CloseFiscalYear,
  CloseFramework,
  Command,
  CommitmentContent,
  CreditExpense,
  DraftCommitment,
  EditCommitment,
  GrantOverride,
  HoldBudgetLine,
  ImportBalance,
  ImportCarriedCommitment,
  InstalmentRequest,
  OpenFiscalYear,
  OpenPreparedFiscalYear,
  PaceRequest,
  PayExpense,
  PrepareFiscalYear,
  RecordCommitment,
  RecordCommitmentAmendment,
  RecordDirectExpense,
  RecordExpense,
  RecordFramework,
  RegisterPayee,
  RejectCommitment,
  RejectCommitmentAmendment,
  RejectExpense,
  ReleaseCommitment,
  ReopenCommitment,
  ResumeBudgetLine,
  ResumeExpense,
  ReturnCommitment,
  ReverseExpense,
  ReverseFiscalYearClosing,
  SetAuthority,
  SetSpendingCap,
  SetSpendingControl,
  StatedFigure,
  SubmitCommitment,
  SuspendExpense,
  ToleranceRequest,
  WithdrawCommitmentAmendment,
  WithdrawSpendingCap,
  WithdrawSpendingControl,
} from './book/command.ts';
export type {
  AuthoritySet,
  BalanceImported,
  BudgetDecisionFact,
  BudgetLineAdded,
  BudgetLineStateFact,
  BudgetMovementFact,
  CommitmentAmendmentFact,
  CommitmentFact,
  ExpenseFact,
  Fact,
  FiscalYearFact,
  FrameworkFact,
  OverrideFact,
  PayeeFact,
  SpendingCapFact,
  SpendingControlFact,
} from './book/fact.ts';
export type { BookSnapshot } from './book/snapshot.ts';
export { type BusinessDate, type InvalidDate, parseBusinessDate } from './calendar/business-date.ts';
export { dayAfter } from './calendar/day-after.ts';
export type { Month } from './calendar/month.ts';
export type { CountedAct } from './cap/counted-act.ts';
export type { Period } from './cap/period.ts';
export type { CapKind, CapWindow, CapWindowUnit, SpendingCap } from './cap/spending-cap.ts';
export type { Commitment, CommitmentCharge, CommitmentState } from './commitment/commitment.ts';
export type { Instalment } from './commitment/payment-schedule.ts';
export { baseOf, ceilingOf, headroomOf } from './control/ceiling.ts';
export type { CountingStart } from './control/counting.ts';
export type { DefaultPaceIds } from './control/default-control.ts';
export type { Pace, PaceCap, PacePeriod } from './control/pace.ts';
export { type PaceWindow, paceWindows } from './control/pace-windows.ts';
export type { ControlMode, ControlOrigin, SpendingControl } from './control/spending-control.ts';
export type { Threshold, ThresholdLevel } from './control/threshold.ts';
export type { Tolerance } from './control/tolerance.ts';
export { standsAlways } from './control/validity.ts';
export type { CreditNote, CreditNoteCharge } from './expense/credit-note.ts';
export type { Expense, ExpenseCharge, ExpenseState } from './expense/expense.ts';
export {
  type AuthorityMode,
  type Distribution,
  type FiscalYear,
  type FiscalYearState,
  fiscalYearOf,
} from './fiscal-year/fiscal-year.ts';
export type { Framework, FrameworkState } from './framework/framework.ts';
export {
  type ActId,
  asId,
  type BudgetDecisionId,
  type BudgetLineId,
  type BudgetMovementId,
  type CommitmentAmendmentId,
  type CommitmentChargeId,
  type CommitmentId,
  type CreditNoteId,
  type ExpenseId,
  type FrameworkId,
  type Id,
  type OverrideId,
  type PayeeId,
  type PersonId,
  type SpendingCapId,
  type SpendingControlId,
} from './ids.ts';
export type { CeilingEntry, FigureEntry, JournalEntry, Stage } from './journal/entry.ts';
export type { Authority } from './line/authority.ts';
export type { Balance, ImportedConsumption, OwnAuthority } from './line/balance.ts';
export type { BudgetLine, BudgetLineState, Labels } from './line/budget-line.ts';
export { type Classification, codeIn } from './line/classification.ts';
export type { Consumed } from './line/consumed.ts';
export {
  type AuthorityFigures,
  type CommitmentFigures,
  figuresOf,
  type LineFigures,
  type PaymentFigures,
} from './line/figures.ts';
export { allocate, split, type Weight } from './money/allocate.ts';
export { Amount, type AmountRefusal, CurrencyMismatchError } from './money/amount.ts';
export {
  canonicalAmountText,
  type InvalidAmount,
  type InvalidAmountReason,
  readAmountText,
} from './money/amount-text.ts';
export { type CurrencyCode, isCurrencyCode, minorUnitOf } from './money/currency.ts';
export type { Decimal, Rounding } from './money/decimal.ts';
export { percentOf, ratioOf } from './money/rates.ts';
export type { BudgetDecision } from './movement/budget-decision.ts';
export {
  type BudgetMovement,
  type BudgetMovementState,
  type MovementKind,
  type MovementLeg,
  movementKinds,
} from './movement/budget-movement.ts';
export type {
  ApproveBudgetMovement,
  LineAmount,
  LineShare,
  ProposeBudgetMovement,
  RecordBudgetDecision,
  RejectBudgetMovement,
  ReverseBudgetMovement,
  WithdrawBudgetMovement,
} from './movement/movement-command.ts';
export { accept, type Outcome, refuse } from './outcome.ts';
export type { OverriddenAct, Override } from './override/override.ts';
export { overrideGrantors } from './override/override-cure.ts';
export type { Payee } from './payee/payee.ts';
export { type Actor, type Role, roles } from './person/actor.ts';
export { type DefaultPace, defaultPaces } from './profile/default-paces.ts';
export type { Profile, ProfileRule } from './profile/profile.ts';
export { profileOf, profiles } from './profile/profiles.ts';
export { explain, type Language } from './verdict/explain.ts';
export { explainConcealed } from './verdict/explain-concealed.ts';
export type { Noun, Refusal, RefusalKind } from './verdict/refusal.ts';
export type {
  Accepted,
  CapCheck,
  CapOutcome,
  CheckedWindow,
  ControlCheck,
  ControlOutcome,
  Cure,
  LaterPeriodCure,
  OverrideCure,
  Refused,
  SmallerAmountCure,
  TransferCure,
  Verdict,
} from './verdict/verdict.ts';
export {
  type ConcealedCapCheck,
  type ConcealedControlCheck,
  type ConcealedRefusal,
  type LineScope,
  type ScopedVerdict,
  type ToldVerdict,
  verdictFor,
} from './verdict/verdict-for.ts';
