import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { found } from '../loaders.ts';
import { ActType, BudgetDecisionType, PersonType } from '../nouns.ts';

BudgetDecisionType.implement({
  description: 'The decision on which budget movements rest.',
  authScopes: { may: 'readMovements' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the decision.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year whose budget it changes.' }),
    number: t.exposeString('number', { description: 'Unique in its fiscal year.' }),
    takenBy: t.exposeString('takenBy', { description: 'The authority that took it.' }),
    decidedOn: t.expose('decidedOn', { type: 'BusinessDate', description: 'The day it was taken.' }),
    legalReference: t.exposeString('legalReference', { description: 'By what right.' }),
    documentReference: t.exposeString('documentReference', {
      nullable: true,
      description: 'Where the document itself is kept.',
    }),
    version: t.exposeInt('version', { description: 'Counts the changes of the decision.' }),
    recordedBy: t.field({
      type: PersonType,
      authScopes: { may: 'readPersons' },
      description: 'Who recorded it.',
      resolve: ({ recordedBy }, _arguments, context) => found(loadersOf(context).person, recordedBy),
    }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on this decision, in the order of recording.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});

builder.queryField('budgetDecision', (t) =>
  t.field({
    type: BudgetDecisionType,
    nullable: true,
    authScopes: { may: 'readMovements' },
    description: 'The decision with a number; null where there is none.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year whose budget it changes.' }),
      number: t.arg.string({ description: 'Its number.' }),
    },
    resolve: (_root, { fiscalYear, number }, context) => snapshotOf(context).decisionByNumber(fiscalYear, number),
  }),
);
