import { defineEntity, p } from '@mikro-orm/core';
import type { BalanceRow } from '../rows/balance.ts';
import { amount, organisationId, type TableOf } from './columns.ts';

export const lineBalanceTable = defineEntity({
  name: 'LineBalance',
  tableName: 'line_balance',
  properties: {
    organisationId: organisationId(),
    lineId: p.uuid().primary(),
    depth: p.integer(),
    ownCommitmentAuthorised: amount().strictNullable(),
    ownCommitmentFrozen: amount().default(0),
    ownCommitmentHeld: amount().default(0),
    ownPaymentAuthorised: amount().strictNullable(),
    ownPaymentFrozen: amount().default(0),
    ownPaymentHeld: amount().default(0),
    importedReserved: amount().default(0),
    importedCommitted: amount().default(0),
    importedExpensedWithoutCommitment: amount().default(0),
    importedCertified: amount().default(0),
    importedExpensed: amount().default(0),
    importedPaid: amount().default(0),
    carriedIn: amount().default(0),
    commitmentAuthorised: amount().strictNullable(),
    commitmentFrozen: amount().default(0),
    commitmentHeld: amount().default(0),
    reserved: amount().default(0),
    committed: amount().default(0),
    expensedWithoutCommitment: amount().default(0),
    paymentAuthorised: amount().strictNullable(),
    paymentFrozen: amount().default(0),
    paymentHeld: amount().default(0),
    certified: amount().default(0),
    expensed: amount().default(0),
    paid: amount().default(0),
    lockable: p.boolean().default(true),
  },
}) satisfies TableOf<BalanceRow>;
