import type { RefusalKind } from '../../verdict/refusal.ts';
import { kindsOfCommand } from '../random-command.ts';
import type { Counts } from './counts.ts';

/**
 * Every kind of refusal, each met in random histories at least so often in 10 000 of them; a kind without a line does
 * not compile.
 */
const refusals: Readonly<Record<RefusalKind, number>> = {
  ALREADY_EXPIRED: 100,
  ALREADY_PAID: 100,
  ALREADY_TAKEN: 100,
  AUTHORITIES_DIFFER: 100,
  AUTHORITY_NOT_USED: 100,
  BELOW_CONSUMPTION: 100,
  BELOW_EXPENSED: 100,
  CHARGE_NAMED_TWICE: 100,
  CLAIM_UNDECIDED: 100,
  CLASSIFICATION_REQUIRED: 100,
  CREDIT_EXCEEDS_EXPENSE: 100,
  DIMENSION_NAMED_TWICE: 100,
  DISTRIBUTION_EXCEEDED: 100,
  DOCUMENT_CAP_EXCEEDED: 100,
  DUPLICATE_INVOICE: 100,
  EXCEEDS_CERTIFIED: 100,
  EXCEEDS_CLAIM: 100,
  EXCEEDS_EARLIER_STAGE: 100,
  EXCEEDS_FROZEN: 100,
  EXCEEDS_OUTSTANDING: 100,
  EXCEEDS_UNUSED: 100,
  FRAMEWORK_MAX_EXCEEDED: 100,
  FRAMEWORK_MISMATCH: 100,
  FRAMEWORK_NOT_IN_FORCE: 100,
  FROZEN_EXCEEDS_AUTHORISED: 100,
  HAS_EXPENSES: 100,
  HELD_EXCEEDS_USABLE: 100,
  INSUFFICIENT_COMMITMENT_AUTHORITY: 100,
  INSUFFICIENT_PAYMENT_AUTHORITY: 100,
  INVALID_AMOUNT: 100,
  INVALID_CAP: 100,
  INVALID_DATE: 100,
  INVALID_FISCAL_YEAR: 100,
  INVALID_PACE: 100,
  INVALID_PERCENT: 100,
  INVALID_PERIOD: 100,
  INVALID_SCALE: 100,
  INVALID_TEXT: 100,
  LIMIT_EXCEEDED: 100,
  LINE_IN_USE: 100,
  LINE_NAMED_TWICE: 100,
  LINE_NOT_OPEN: 100,
  MADE_IN_EARLIER_YEAR: 100,
  MOVEMENT_NOT_OF_ROLE: 100,
  NOT_FOUND: 100,
  NOT_POSITIVE: 100,
  NO_AUTHORITY: 100,
  NO_BUDGET_LINE: 100,
  NO_CHARGES: 100,
  NO_OWN_AUTHORITY: 100,
  OUTSIDE_FISCAL_YEAR: 100,
  OVERRIDE_CAP_EXCEEDED: 100,
  OVERRIDE_FORBIDDEN: 100,
  OVERRIDE_NOT_ALLOWED: 100,
  PAYEE_CAP_EXCEEDED: 100,
  PROFILE_CONTRADICTED: 100,
  PROFILE_NOT_IN_FORCE: 100,
  SCHEDULE_MISMATCH: 100,
  SELF_APPROVAL: 100,
  SEPARATION_OF_DUTIES: 100,
  SPLIT_SUSPECTED: 100,
  TRANSFER_BETWEEN_CODES_FORBIDDEN: 100,
  TRANSFER_CAP_EXCEEDED: 100,
  TRANSFER_UNBALANCED: 100,
  UNKNOWN_CURRENCY: 100,
  UNKNOWN_PROFILE: 100,
  VERSION_CONFLICT: 100,
  WRONG_SIDES: 100,
  WRONG_STATE: 100,
  YEAR_CLOSED: 100,
  YEAR_CLOSING: 100,
  YEAR_NOT_OPEN: 100,
};

const modes = ['PASSED', 'REFUSED'].map((outcome) => `BLOCK ${outcome}`);
modes.push('BLOCK WITHIN_TOLERANCE', 'BLOCK OVERRIDDEN', 'WARN PASSED', 'WARN WARNED', 'TRACK PASSED', 'TRACK TRACKED');

const caps = ['DOCUMENT', 'PAYEE', 'SPLIT'].flatMap((kind) =>
  ['PASSED', 'WARNED', 'TRACKED', 'REFUSED'].map((outcome) => `${kind} ${outcome}`),
);

const stages = [
  ...['AUTHORISED', 'FROZEN', 'CARRIED_IN', 'HELD', 'RESERVED', 'COMMITTED', 'EXPENSED'].map(
    (stage) => `COMMITMENT ${stage}`,
  ),
  ...['AUTHORISED', 'FROZEN', 'CERTIFIED', 'EXPENSED', 'PAID', 'HELD', 'RECOVERABLE'].map(
    (stage) => `PAYMENT ${stage}`,
  ),
];

const states = [
  ...['DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED', 'RETURNED', 'REJECTED', 'CANCELLED'].map(
    (state) => `Commitment ${state}`,
  ),
  ...['RECORDED', 'CERTIFIED', 'APPROVED', 'PAID', 'SUSPENDED', 'REJECTED', 'REVERSED'].map(
    (state) => `Expense ${state}`,
  ),
  ...['SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'].map((state) => `CommitmentAmendment ${state}`),
  ...['RECORDED', 'APPROVED', 'CLOSED'].map((state) => `Framework ${state}`),
  ...['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'].map((state) => `BudgetMovement ${state}`),
  ...['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'].map((state) => `FiscalYear ${state}`),
  ...['OPEN', 'HOLD', 'CLOSED'].map((state) => `BudgetLine ${state}`),
];

/** What the counts of a dose lack, as sentences; a smaller dose is asked for proportionally less. */
export function shortfalls(counts: Counts, histories: number): readonly string[] {
  const share = Math.min(1, histories / 10_000);
  const accepted = counts['outcomes']?.['ACCEPTED'] ?? 0;
  const all = accepted + (counts['outcomes']?.['REFUSED'] ?? 0);
  return [
    ...(accepted < all * 0.6 ? [`only ${accepted} of ${all} commands were accepted`] : []),
    ...tooFew(counts, 'commands', kindsOfCommand, Math.ceil(1000 * share)),
    ...tooFew(counts, 'of the system', ['CommitmentExpired'], Math.ceil(1000 * share)),
    ...Object.entries(refusals).flatMap(([kind, least]) =>
      tooFew(counts, 'refusals', [kind], Math.ceil(least * share)),
    ),
    ...tooFew(counts, 'modes', modes, 1),
    ...tooFew(counts, 'caps', caps, 1),
    ...tooFew(counts, 'stages', stages, 1),
    ...tooFew(counts, 'states', states, 1),
  ];
}

function tooFew(counts: Counts, group: string, names: readonly string[], least: number): readonly string[] {
  return names
    .filter((name) => (counts[group]?.[name] ?? 0) < least)
    .map((name) => `${group}: ${name} only ${counts[group]?.[name] ?? 0} times instead of ${least}`);
}
