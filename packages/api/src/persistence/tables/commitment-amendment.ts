import { defineEntity, p } from '@mikro-orm/core';
import type { AmendmentCharge, CommitmentAmendment, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const commitmentAmendmentTable = defineEntity({
  name: 'CommitmentAmendment',
  tableName: 'commitment_amendment',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<CommitmentAmendment['id']>().primary(),
    commitmentId: p.uuid().$type<CommitmentAmendment['commitmentId']>(),
    fiscalYear: p.integer(),
    purpose: p.text(),
    state: p.text().$type<CommitmentAmendment['state']>(),
    effectiveDate: day().$type<CommitmentAmendment['effectiveDate']>(),
    recordedBy: key().$type<PersonId>(),
    approvedBy: key().$type<PersonId>().strictNullable(),
    reason: p.text().strictNullable(),
    version: p.integer(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<Omit<CommitmentAmendment, 'charges'>>>;

export const commitmentAmendmentChargeTable = defineEntity({
  name: 'CommitmentAmendmentCharge',
  tableName: 'commitment_amendment_charge',
  properties: {
    organisationId: organisationId(),
    amendmentId: p.uuid().$type<CommitmentAmendment['id']>().primary(),
    chargeId: p.uuid().$type<AmendmentCharge['chargeId']>().primary(),
    lineId: p.uuid().$type<AmendmentCharge['lineId']>(),
    position: p.integer(),
    increase: amount(),
    decrease: amount(),
  },
}) satisfies TableOf<Recorded<AmendmentCharge>>;
