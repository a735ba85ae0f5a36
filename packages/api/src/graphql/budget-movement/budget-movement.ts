import type { MovementLeg } from 'budget-core';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found, foundIfAny } from '../loaders.ts';
import { ActType, BudgetDecisionType, BudgetLineType, BudgetMovementType, PersonType } from '../nouns.ts';
import { BudgetMovementStateEnum, MovementKindEnum } from './movement-enums.ts';

const MovementLegType = builder.objectRef<MovementLeg>('MovementLeg').implement({
  description: 'What one line gives up or gains by a movement.',
  authScopes: { may: 'readMovements' },
  fields: (t) => ({
    line: t.field({
      type: BudgetLineType,
      description: 'The line.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    amount: t.expose('amount', { type: 'Amount', description: 'How much of usable authority.' }),
    capped: t.exposeBoolean('capped', {
      description: 'Whether it counts towards the cap that the profile of the year sets on transfers of the line.',
    }),
  }),
});

BudgetMovementType.implement({
  description: 'A change of what lines hold of one authority, by a decision.',
  authScopes: { may: 'readMovements' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the movement.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year of its lines.' }),
    kind: t.expose('kind', { type: MovementKindEnum, description: 'What it does.' }),
    authority: t.expose('authority', { type: AuthorityEnum, description: 'Of which authority.' }),
    takenFrom: t.expose('takenFrom', { type: [MovementLegType], description: 'The lines that give up.' }),
    givenTo: t.expose('givenTo', { type: [MovementLegType], description: 'The lines that gain.' }),
    state: t.expose('state', { type: BudgetMovementStateEnum, description: 'Where it stands.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was rejected or withdrawn.' }),
    version: t.exposeInt('version', { description: 'Counts its changes: what `expectedVersion` takes.' }),
    decision: t.field({
      type: BudgetDecisionType,
      description: 'The decision that it cites.',
      resolve: ({ decisionId }, _arguments, context) => found(loadersOf(context).decision, decisionId),
    }),
    reverses: t.field({
      type: BudgetMovementType,
      nullable: true,
      description: 'The movement that it takes back.',
      resolve: ({ reverses }, _arguments, context) => foundIfAny(loadersOf(context).movement, reverses),
    }),
    proposedBy: t.field({
      type: PersonType,
      authScopes: { may: 'readPersons' },
      description: 'Who put it forward.',
      resolve: ({ proposedBy }, _arguments, context) => found(loadersOf(context).person, proposedBy),
    }),
    approvedBy: t.field({
      type: PersonType,
      nullable: true,
      authScopes: { may: 'readPersons' },
      description: 'Who approved it.',
      resolve: ({ approvedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, approvedBy),
    }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on this movement, in the order of recording, refused ones included.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});
