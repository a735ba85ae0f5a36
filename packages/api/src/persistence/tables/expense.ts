import { defineEntity, p } from '@mikro-orm/core';
import type { Expense, ExpenseCharge, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const expenseTable = defineEntity({
  name: 'Expense',
  tableName: 'expense',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<Expense['id']>().primary(),
    fiscalYear: p.integer(),
    reference: key(),
    invoiceNumber: p.text(),
    commitmentId: p.uuid().$type<NonNullable<Expense['commitmentId']>>().strictNullable(),
    payeeId: p.uuid().$type<Expense['payeeId']>(),
    state: p.text().$type<Expense['state']>(),
    amount: amount(),
    effectiveDate: day().$type<Expense['effectiveDate']>(),
    recordedBy: key().$type<PersonId>(),
    certifiedBy: key().$type<PersonId>().strictNullable(),
    approvedBy: key().$type<PersonId>().strictNullable(),
    paidBy: key().$type<PersonId>().strictNullable(),
    paidOn: day().$type<NonNullable<Expense['paidOn']>>().strictNullable(),
    reason: p.text().strictNullable(),
    final: p.boolean().default(false),
    version: p.integer(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<Omit<Expense, 'charges'>>>;

export const expenseChargeTable = defineEntity({
  name: 'ExpenseCharge',
  tableName: 'expense_charge',
  properties: {
    organisationId: organisationId(),
    expenseId: p.uuid().$type<Expense['id']>().primary(),
    chargeId: p.uuid().$type<ExpenseCharge['chargeId']>().primary(),
    lineId: p.uuid().$type<ExpenseCharge['lineId']>(),
    position: p.integer(),
    claimed: amount(),
    certified: amount(),
    approved: amount(),
    credited: amount().default(0),
    recoverable: amount().default(0),
  },
}) satisfies TableOf<Recorded<ExpenseCharge>>;
