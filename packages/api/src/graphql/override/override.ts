import type { OverriddenAct } from 'budget-core';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, OverrideType, PersonType, SpendingControlType } from '../nouns.ts';

export const OverriddenActEnum = builder.enumType('OverriddenAct', {
  description: 'An act that may be let pass a control.',
  values: {
    SUBMIT_COMMITMENT: { value: 'SubmitCommitment', description: 'The submission of a commitment.' },
    APPROVE_COMMITMENT: { value: 'ApproveCommitment', description: 'Its approval.' },
    APPROVE_EXPENSE: { value: 'ApproveExpense', description: 'The approval of all that an expense claims.' },
  } as const satisfies Record<string, { value: OverriddenAct['kind']; description: string }>,
});

OverrideType.implement({
  description: 'Leave to pass one control once, with one act on a file as it stood (dépassement autorisé).',
  authScopes: { may: 'readHistory' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id: that of the act that granted it.' }),
    authority: t.expose('authority', { type: AuthorityEnum, description: 'The authority of the control.' }),
    control: t.field({
      type: SpendingControlType,
      description: 'The control that it lets pass.',
      resolve: ({ controlId }, _arguments, context) => found(loadersOf(context).control, controlId),
    }),
    act: t.field({ type: OverriddenActEnum, description: 'The act that it is for.', resolve: ({ act }) => act.kind }),
    subjectId: t.id({ description: 'The commitment or expense that it is for.', resolve: ({ act }) => act.subjectId }),
    subjectVersion: t.int({
      description: 'The version of the file that it is for: another one voids it.',
      resolve: ({ act }) => act.expectedVersion,
    }),
    amount: t.expose('amount', { type: 'Amount', description: 'The most that it lets pass beyond the ceiling.' }),
    reason: t.exposeString('reason', { description: 'Why it was granted.' }),
    grantedBy: t.field({
      type: PersonType,
      description: 'Who granted it.',
      resolve: ({ grantedBy }, _arguments, context) => found(loadersOf(context).person, grantedBy),
    }),
    usedBy: t.exposeID('usedBy', { nullable: true, description: 'The act that used it; null: not used.' }),
    excess: t.expose('excess', {
      type: 'Amount',
      nullable: true,
      description: 'By how much that act went beyond the ceiling; null: not used.',
    }),
  }),
});

builder.objectField(BudgetLineType, 'overrides', (t) =>
  t.field({
    type: [OverrideType],
    authScopes: { may: 'readHistory' },
    description: 'What was granted to pass the controls of this node.',
    resolve: ({ line }, _arguments, context) => loadersOf(context).overridesOf.load(line.id),
  }),
);

builder.queryField('override', (t) =>
  t.field({
    type: OverrideType,
    nullable: true,
    authScopes: { may: 'readHistory' },
    description: 'The override with an id; null where there is none.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).override.load(id),
  }),
);
