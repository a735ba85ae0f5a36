import type { RefusalKind } from 'budget-core';

interface RefusalEntry {
  /** The object type that carries its figures. */
  readonly type: string;
  readonly description: string;
}

/** Every kind of refusal with the type that shows it: one that is missing here does not compile. */
export const refusalKinds = {
  INVALID_AMOUNT: { type: 'InvalidAmount', description: 'A text is not an amount.' },
  INVALID_SCALE: { type: 'InvalidScale', description: 'An amount has more decimals than its currency.' },
  NOT_POSITIVE: { type: 'NotPositive', description: 'An amount must be greater than zero.' },
  INVALID_PERCENT: { type: 'InvalidPercent', description: 'A text is not a percentage.' },
  INVALID_PACE: { type: 'InvalidPace', description: 'A pace does not say one thing of each window.' },
  INVALID_PERIOD: { type: 'InvalidPeriod', description: 'A period ends before it begins.' },
  INVALID_TEXT: { type: 'InvalidText', description: 'A text is blank, too long or holds what no text may hold.' },
  INVALID_DATE: { type: 'InvalidDate', description: 'A text is not a day that exists.' },
  INVALID_FISCAL_YEAR: { type: 'InvalidFiscalYear', description: 'Year and first month make no fiscal year.' },
  UNKNOWN_CURRENCY: { type: 'UnknownCurrency', description: 'A text is not the code of a currency.' },
  YEAR_NOT_OPEN: { type: 'YearNotOpen', description: 'The date lies in no opened fiscal year.' },
  YEAR_CLOSING: { type: 'YearNotOpen', description: 'The fiscal year of the date takes nothing new any more.' },
  YEAR_CLOSED: {
    type: 'YearNotOpen',
    description: 'The fiscal year of the date takes payments of what was approved, and nothing else.',
  },
  OUTSIDE_FISCAL_YEAR: { type: 'OutsideFiscalYear', description: 'The date lies outside the noun’s fiscal year.' },
  NOT_FOUND: { type: 'NotFound', description: 'There is no such noun.' },
  NO_BUDGET_LINE: { type: 'NoBudgetLine', description: 'A charge names no line.' },
  LINE_NOT_OPEN: { type: 'LineNotOpen', description: 'A line takes no charges: not a leaf, on hold or closed.' },
  ALREADY_TAKEN: { type: 'AlreadyTaken', description: 'Another noun bears the code or reference.' },
  LINE_IN_USE: { type: 'LineInUse', description: 'The line is in use.' },
  VERSION_CONFLICT: { type: 'VersionConflict', description: 'The noun has changed since the caller saw it.' },
  WRONG_STATE: { type: 'WrongState', description: 'The noun’s state does not take this act.' },
  SELF_APPROVAL: { type: 'SelfApproval', description: 'Nobody approves an act of his own.' },
  SEPARATION_OF_DUTIES: { type: 'SeparationOfDuties', description: 'One person may not do both duties.' },
  LIMIT_EXCEEDED: { type: 'LimitExceeded', description: 'The amount is above what the person may approve.' },
  NO_CHARGES: { type: 'NoCharges', description: 'No charge is named.' },
  CHARGE_NAMED_TWICE: { type: 'ChargeNamedTwice', description: 'A charge is named twice.' },
  DIMENSION_NAMED_TWICE: { type: 'DimensionNamedTwice', description: 'A line is given two codes in one dimension.' },
  NO_AUTHORITY: { type: 'NoAuthority', description: 'Neither the line nor any node above it holds authority.' },
  INSUFFICIENT_COMMITMENT_AUTHORITY: {
    type: 'InsufficientAuthority',
    description: 'A control of commitment authority says no.',
  },
  INSUFFICIENT_PAYMENT_AUTHORITY: {
    type: 'InsufficientAuthority',
    description: 'A control of payment authority says no.',
  },
  OVERRIDE_NOT_ALLOWED: { type: 'OverrideNotAllowed', description: 'The control cannot be overridden.' },
  INVALID_CAP: { type: 'InvalidCap', description: 'Terms of a cap do not belong to its kind, or make no sense.' },
  DOCUMENT_CAP_EXCEEDED: { type: 'DocumentCapExceeded', description: 'One document would take more than it may.' },
  PAYEE_CAP_EXCEEDED: { type: 'PayeeCapExceeded', description: 'One payee would get more than he may.' },
  SPLIT_SUSPECTED: {
    type: 'SplitSuspected',
    description: 'Several acts of one payee and nature pass together a limit that none of them passes alone.',
  },
  OVERRIDE_CAP_EXCEEDED: {
    type: 'OverrideCapExceeded',
    description: 'More than may be granted at the node in the year.',
  },
  BELOW_CONSUMPTION: { type: 'BelowConsumption', description: 'Authority would fall below what is consumed.' },
  DISTRIBUTION_EXCEEDED: {
    type: 'DistributionExceeded',
    description: 'More would be handed out below a node than its limit.',
  },
  FROZEN_EXCEEDS_AUTHORISED: {
    type: 'FrozenExceedsAuthorised',
    description: 'More would be frozen than is authorised.',
  },
  AUTHORITY_NOT_USED: { type: 'AuthorityNotUsed', description: 'A single budget has no payment authority.' },
  HELD_EXCEEDS_USABLE: {
    type: 'HeldExceedsUsable',
    description: 'Pending movements would take more than would be usable.',
  },
  WRONG_SIDES: { type: 'WrongSides', description: 'A movement takes or gives otherwise than its kind does.' },
  LINE_NAMED_TWICE: { type: 'LineNamedTwice', description: 'A movement names a line twice.' },
  TRANSFER_UNBALANCED: { type: 'TransferUnbalanced', description: 'A transfer does not give what it takes.' },
  NO_OWN_AUTHORITY: { type: 'NoOwnAuthority', description: 'The line holds no such authority of its own.' },
  MOVEMENT_NOT_OF_ROLE: { type: 'MovementNotOfRole', description: 'The role puts other movements forward.' },
  EXCEEDS_UNUSED: { type: 'ExceedsUnused', description: 'More would be taken or frozen than is unused.' },
  EXCEEDS_FROZEN: { type: 'ExceedsFrozen', description: 'More would be released than is frozen.' },
  HAS_EXPENSES: { type: 'HasExpenses', description: 'Expenses stand against the commitment.' },
  CLAIM_UNDECIDED: {
    type: 'ClaimUndecided',
    description: 'A certified claim on the commitment waits for its decision.',
  },
  BELOW_EXPENSED: {
    type: 'BelowExpensed',
    description: 'Less than what is certified or expensed would stay committed.',
  },
  MADE_IN_EARLIER_YEAR: {
    type: 'MadeInEarlierYear',
    description: 'An earlier year made the commitment: it is not increased.',
  },
  SCHEDULE_MISMATCH: {
    type: 'ScheduleMismatch',
    description: 'A payment schedule does not add up to the commitment.',
  },
  ALREADY_EXPIRED: { type: 'AlreadyExpired', description: 'A reservation would begin after its last day.' },
  FRAMEWORK_MISMATCH: { type: 'FrameworkMismatch', description: 'An order does not suit its framework.' },
  FRAMEWORK_NOT_IN_FORCE: { type: 'FrameworkNotInForce', description: 'The framework takes no orders.' },
  FRAMEWORK_MAX_EXCEEDED: {
    type: 'FrameworkMaxExceeded',
    description: 'The orders under a framework would hold more than its maximum.',
  },
  EXCEEDS_OUTSTANDING: { type: 'ExceedsOutstanding', description: 'A claim goes beyond what is outstanding.' },
  EXCEEDS_CLAIM: { type: 'ExceedsClaim', description: 'More would be certified or approved than is claimed.' },
  EXCEEDS_EARLIER_STAGE: {
    type: 'ExceedsEarlierStage',
    description: 'Of stated figures, a later stage is more than an earlier one.',
  },
  DUPLICATE_INVOICE: { type: 'DuplicateInvoice', description: 'The invoice was claimed before.' },
  ALREADY_PAID: { type: 'AlreadyPaid', description: 'What was paid is corrected by a credit note.' },
  CREDIT_EXCEEDS_EXPENSE: { type: 'CreditExceedsExpense', description: 'More would be credited than is expensed.' },
  EXCEEDS_CERTIFIED: { type: 'ExceedsCertified', description: 'More would be approved than is certified.' },
  UNKNOWN_PROFILE: { type: 'UnknownProfile', description: 'There is no profile of this name.' },
  PROFILE_NOT_IN_FORCE: { type: 'ProfileNotInForce', description: 'The profile has no rules yet for such a year.' },
  PROFILE_CONTRADICTED: {
    type: 'ProfileContradicted',
    description: 'The year is to be opened otherwise than its profile has it.',
  },
  CLASSIFICATION_REQUIRED: {
    type: 'ClassificationRequired',
    description: 'A rule of the profile asks for a code that the line does not have.',
  },
  TRANSFER_BETWEEN_CODES_FORBIDDEN: {
    type: 'TransferBetweenCodesForbidden',
    description: 'The profile forbids a transfer from one kind of lines to another.',
  },
  TRANSFER_CAP_EXCEEDED: { type: 'TransferCapExceeded', description: 'Transfers of the year would pass their cap.' },
  AUTHORITIES_DIFFER: {
    type: 'AuthoritiesDiffer',
    description: 'Commitment and payment authority would differ where the profile has them equal.',
  },
  OVERRIDE_FORBIDDEN: { type: 'OverrideForbidden', description: 'The profile allows no override on the line.' },
} as const satisfies Record<RefusalKind, RefusalEntry>;
