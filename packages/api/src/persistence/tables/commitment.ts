import { defineEntity, p } from '@mikro-orm/core';
import type { Commitment, CommitmentCharge, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const commitmentTable = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<Commitment['id']>().primary(),
    fiscalYear: p.integer(),
    originYear: p.integer().strictNullable(),
    reference: key(),
    payeeId: p.uuid().$type<Commitment['payeeId']>(),
    frameworkId: p.uuid().$type<NonNullable<Commitment['frameworkId']>>().strictNullable(),
    purpose: p.text(),
    state: p.text().$type<Commitment['state']>(),
    amount: amount(),
    paymentSchedule: p.json().columnType('jsonb').defaultRaw(`'[]'`).$type<Recorded<Commitment>['paymentSchedule']>(),
    expiresOn: day().$type<NonNullable<Commitment['expiresOn']>>().strictNullable(),
    effectiveDate: day().$type<Commitment['effectiveDate']>(),
    createdBy: key().$type<PersonId>(),
    lastEditedBy: key().$type<PersonId>(),
    submittedBy: key().$type<PersonId>().strictNullable(),
    submittedOn: day().$type<NonNullable<Commitment['submittedOn']>>().strictNullable(),
    approvedBy: key().$type<PersonId>().strictNullable(),
    reason: p.text().strictNullable(),
    version: p.integer(),
    contentVersion: p.integer(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<Omit<Commitment, 'charges'>>>;

export const commitmentChargeTable = defineEntity({
  name: 'CommitmentCharge',
  tableName: 'commitment_charge',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<CommitmentCharge['id']>().primary(),
    commitmentId: p.uuid().$type<Commitment['id']>(),
    contentVersion: p.integer(),
    position: p.integer(),
    lineId: p.uuid().$type<CommitmentCharge['lineId']>(),
    frameworkId: p.uuid().$type<NonNullable<Commitment['frameworkId']>>().strictNullable(),
    amount: amount(),
    committed: amount().default(0),
    certified: amount().default(0),
    expensed: amount().default(0),
    paid: amount().default(0),
    recoverable: amount().default(0),
  },
}) satisfies TableOf<Recorded<CommitmentCharge>>;
