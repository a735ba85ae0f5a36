import { defineEntity, p } from '@mikro-orm/core';
import type { CreditNote, CreditNoteCharge, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const creditNoteTable = defineEntity({
  name: 'CreditNote',
  tableName: 'credit_note',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<CreditNote['id']>().primary(),
    expenseId: p.uuid().$type<CreditNote['expenseId']>(),
    fiscalYear: p.integer(),
    payeeId: p.uuid().$type<CreditNote['payeeId']>(),
    number: p.text(),
    amount: amount(),
    released: p.boolean(),
    stands: p.boolean(),
    effectiveDate: day().$type<CreditNote['effectiveDate']>(),
    recordedBy: key().$type<PersonId>(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<Omit<CreditNote, 'charges'>>>;

export const creditNoteChargeTable = defineEntity({
  name: 'CreditNoteCharge',
  tableName: 'credit_note_charge',
  properties: {
    organisationId: organisationId(),
    creditNoteId: p.uuid().$type<CreditNote['id']>().primary(),
    expenseId: p.uuid().$type<CreditNote['expenseId']>(),
    chargeId: p.uuid().$type<CreditNoteCharge['chargeId']>().primary(),
    lineId: p.uuid().$type<CreditNoteCharge['lineId']>(),
    position: p.integer(),
    amount: amount(),
  },
}) satisfies TableOf<Recorded<CreditNoteCharge>>;
