import type { LaterPeriodCure, OverrideCure, SmallerAmountCure, TransferCure } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';

const CuredChargeType = builder.objectRef<Recorded<SmallerAmountCure>['charges'][number]>('CuredCharge').implement({
  description: 'A charge with an amount that would pass.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    lineCode: t.exposeString('code', { description: 'The code of the line.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What would pass.' }),
  }),
});

const SmallerAmountCureType = builder.objectRef<Recorded<SmallerAmountCure>>('SmallerAmountCure').implement({
  description: 'Charges with amounts that would pass as they are.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    total: t.expose('total', { type: 'Amount', description: 'The sum of the charges.' }),
    charges: t.expose('charges', { type: [CuredChargeType], description: 'The charges.' }),
  }),
});

const TransferCureType = builder.objectRef<Recorded<TransferCure>>('TransferCure').implement({
  description: 'A transfer from a line beside that has the room.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    authority: t.expose('authority', { type: AuthorityEnum, description: 'Of which authority.' }),
    fromLineCode: t.exposeString('fromCode', { description: 'The code of the line that gives.' }),
    toLineCode: t.exposeString('toCode', { description: 'The code of the line that takes.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'How much.' }),
  }),
});

const LaterPeriodCureType = builder.objectRef<Recorded<LaterPeriodCure>>('LaterPeriodCure').implement({
  description:
    'The first date on which the same act would pass: what refuses it is valid no longer, or a later window has the room.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({ from: t.expose('from', { type: 'BusinessDate', description: 'The date.' }) }),
});

const CuringOverrideType = builder.objectRef<Recorded<OverrideCure>['overrides'][number]>('CuringOverride').implement({
  description: 'Leave that would be needed to pass one control.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    controlId: t.exposeID('controlId', { description: 'The control.' }),
    lineCode: t.exposeString('code', { description: 'The code of its node.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What is missing.' }),
  }),
});

const OverrideCureType = builder.objectRef<Recorded<OverrideCure>>('OverrideCure').implement({
  description: 'Leave to pass each control that refuses.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    roles: t.exposeStringList('roles', { description: 'Who may grant it, as `DIRECTOR`.' }),
    overrides: t.expose('overrides', { type: [CuringOverrideType], description: 'What would be needed.' }),
  }),
});

const cureTypes = {
  SMALLER_AMOUNT: SmallerAmountCureType,
  TRANSFER: TransferCureType,
  LATER_PERIOD: LaterPeriodCureType,
  OVERRIDE: OverrideCureType,
} as const;

export const CureUnion = builder.unionType('Cure', {
  description: 'What would make a refused act pass.',
  types: [SmallerAmountCureType, TransferCureType, LaterPeriodCureType, OverrideCureType],
  resolveType: ({ kind }) => cureTypes[kind],
});
