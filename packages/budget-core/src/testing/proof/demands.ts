import { kindsOfCommand } from '../random-command.ts';
import type { Counts } from './counts.ts';

/** Every refusal that a random history can come to; what is malformed is tried elsewhere, input by input. */
const refusalsOfHistories = [
  'LINE_NOT_OPEN',
  'LINE_IN_USE',
  'VERSION_CONFLICT',
  'WRONG_STATE',
  'SELF_APPROVAL',
  'SEPARATION_OF_DUTIES',
  'LIMIT_EXCEEDED',
  'NO_AUTHORITY',
  'INSUFFICIENT_COMMITMENT_AUTHORITY',
  'INSUFFICIENT_PAYMENT_AUTHORITY',
  'BELOW_CONSUMPTION',
  'DISTRIBUTION_EXCEEDED',
  'FROZEN_EXCEEDS_AUTHORISED',
  'AUTHORITY_NOT_USED',
  'HAS_EXPENSES',
  'EXCEEDS_OUTSTANDING',
  'COMMITMENT_REQUIRED',
  'EXCEEDS_CLAIM',
  'EXCEEDS_CERTIFIED',
  'EXCEEDS_EARLIER_STAGE',
  'NOT_POSITIVE',
  'INVALID_SCALE',
  'NO_CHARGES',
  'CLAIM_UNDECIDED',
  'BELOW_EXPENSED',
  'MADE_IN_EARLIER_YEAR',
  'OVERRIDE_NOT_ALLOWED',
  'OVERRIDE_CAP_EXCEEDED',
  'EXCEEDS_FROZEN',
  'EXCEEDS_UNUSED',
  'HELD_EXCEEDS_USABLE',
] as const;

const modes = ['PASSED', 'REFUSED'].map((outcome) => `BLOCK ${outcome}`);
modes.push('BLOCK WITHIN_TOLERANCE', 'BLOCK OVERRIDDEN', 'WARN PASSED', 'WARN WARNED', 'TRACK PASSED', 'TRACK TRACKED');

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
  ...['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN'].map((state) => `BudgetMovement ${state}`),
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
    ...tooFew(counts, 'refusals', refusalsOfHistories, Math.ceil(100 * share)),
    ...tooFew(counts, 'modes', modes, 1),
    ...tooFew(counts, 'stages', stages, 1),
    ...tooFew(counts, 'states', states, 1),
  ];
}

function tooFew(counts: Counts, group: string, names: readonly string[], least: number): readonly string[] {
  return names
    .filter((name) => (counts[group]?.[name] ?? 0) < least)
    .map((name) => `${group}: ${name} only ${counts[group]?.[name] ?? 0} times instead of ${least}`);
}
