import { asId } from '../ids.ts';
import type { RefusalKind } from '../verdict/refusal.ts';
import type { ToldRefusal } from '../verdict/told.ts';

const controlId = asId<'SpendingControl'>('2210-COMMITMENT');
const lineId = asId<'BudgetLine'>('2210');
const insufficient = {
  controlId,
  lineId,
  code: '2210',
  available: '1200500.00',
  requested: '1200500.01',
  shortfall: '0.01',
};

/** One refusal of each kind as JSON says it; a kind without one does not compile. */
export const refusals: { readonly [Kind in RefusalKind]: ToldRefusal<Kind> } = {
  INVALID_AMOUNT: { kind: 'INVALID_AMOUNT', field: 'charges.1.amount', text: '1e3', reason: 'EXPONENT' },
  INVALID_SCALE: { kind: 'INVALID_SCALE', field: 'amount', text: '10.005', currency: 'EUR', allowed: 2, given: 3 },
  NOT_POSITIVE: { kind: 'NOT_POSITIVE', field: 'charges.1.amount', text: '0.00' },
  INVALID_TEXT: { kind: 'INVALID_TEXT', field: 'purpose', reason: 'TOO_LONG', longest: 2000 },
  INVALID_DATE: { kind: 'INVALID_DATE', text: '2026-02-29' },
  INVALID_FISCAL_YEAR: { kind: 'INVALID_FISCAL_YEAR', field: 'firstMonth', text: '13' },
  UNKNOWN_CURRENCY: { kind: 'UNKNOWN_CURRENCY', text: 'EURO' },
  YEAR_NOT_OPEN: { kind: 'YEAR_NOT_OPEN', date: '2027-01-04' },
  YEAR_CLOSED: { kind: 'YEAR_CLOSED', date: '2024-12-31' },
  OUTSIDE_FISCAL_YEAR: { kind: 'OUTSIDE_FISCAL_YEAR', fiscalYear: 2026, date: '2027-01-04' },
  NOT_FOUND: { kind: 'NOT_FOUND', noun: 'Commitment', id: 'C9' },
  NO_BUDGET_LINE: { kind: 'NO_BUDGET_LINE', line: '9999' },
  LINE_NOT_OPEN: { kind: 'LINE_NOT_OPEN', code: '2210', reason: 'HOLD' },
  ALREADY_TAKEN: { kind: 'ALREADY_TAKEN', noun: 'Payee', value: 'T-0001' },
  LINE_IN_USE: {
    kind: 'LINE_IN_USE',
    code: '2210',
    reserved: '10.00',
    outstanding: '2000.00',
    payable: '30.00',
    openChildren: 4,
  },
  VERSION_CONFLICT: { kind: 'VERSION_CONFLICT', noun: 'Commitment', expected: 2, actual: 3 },
  WRONG_STATE: { kind: 'WRONG_STATE', noun: 'Commitment', state: 'SUBMITTED', allowed: ['DRAFT', 'RETURNED'] },
  SELF_APPROVAL: { kind: 'SELF_APPROVAL', earlierDuty: 'EDITED' },
  SEPARATION_OF_DUTIES: { kind: 'SEPARATION_OF_DUTIES', duty: 'PAY', earlierDuty: 'CERTIFIED' },
  LIMIT_EXCEEDED: { kind: 'LIMIT_EXCEEDED', amount: '10000.01', limit: '10000.00', nextRank: 'DEPUTY_SECRETARY' },
  NO_CHARGES: { kind: 'NO_CHARGES' },
  CHARGE_NAMED_TWICE: { kind: 'CHARGE_NAMED_TWICE', chargeId: 'C1-1' },
  NO_AUTHORITY: { kind: 'NO_AUTHORITY', code: '2210', authority: 'PAYMENT' },
  INSUFFICIENT_COMMITMENT_AUTHORITY: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', ...insufficient },
  INSUFFICIENT_PAYMENT_AUTHORITY: { kind: 'INSUFFICIENT_PAYMENT_AUTHORITY', ...insufficient },
  BELOW_CONSUMPTION: {
    kind: 'BELOW_CONSUMPTION',
    code: '2210',
    authority: 'COMMITMENT',
    consumed: '900.00',
    usable: '850.00',
  },
  DISTRIBUTION_EXCEEDED: {
    kind: 'DISTRIBUTION_EXCEEDED',
    code: '22',
    authority: 'COMMITMENT',
    limit: '100.00',
    distributed: '120.00',
  },
  FROZEN_EXCEEDS_AUTHORISED: { kind: 'FROZEN_EXCEEDS_AUTHORISED', authorised: '100.00', frozen: '100.01' },
  AUTHORITY_NOT_USED: { kind: 'AUTHORITY_NOT_USED', authority: 'PAYMENT' },
  HAS_EXPENSES: { kind: 'HAS_EXPENSES', certified: '200.00', expensed: '100.00' },
  CLAIM_UNDECIDED: { kind: 'CLAIM_UNDECIDED', undecided: '200.00' },
  BELOW_EXPENSED: {
    kind: 'BELOW_EXPENSED',
    chargeId: 'C1-1',
    certified: '700.00',
    expensed: '600.00',
    left: '300.00',
    over: '0.01',
  },
  MADE_IN_EARLIER_YEAR: { kind: 'MADE_IN_EARLIER_YEAR', originYear: 2024 },
  SCHEDULE_MISMATCH: { kind: 'SCHEDULE_MISMATCH', scheduled: '299999.99', amount: '300000.00' },
  ALREADY_EXPIRED: { kind: 'ALREADY_EXPIRED', expiresOn: '2026-06-30', date: '2026-07-01' },
  EXCEEDS_OUTSTANDING: { kind: 'EXCEEDS_OUTSTANDING', chargeId: 'C1-1', left: '200.00', over: '50.00' },
  EXCEEDS_CLAIM: { kind: 'EXCEEDS_CLAIM', chargeId: 'C1-1', claimed: '600.00', over: '0.01' },
  EXCEEDS_CERTIFIED: { kind: 'EXCEEDS_CERTIFIED', chargeId: 'C1-1', certified: '450.00', over: '150.00' },
  EXCEEDS_EARLIER_STAGE: {
    kind: 'EXCEEDS_EARLIER_STAGE',
    figure: 'paid',
    amount: '500.01',
    earlier: 'expensed',
    atMost: '500.00',
  },
};
