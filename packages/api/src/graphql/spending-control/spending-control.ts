import { type ControlMode, type ControlOrigin, headroomOf } from 'budget-core';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, SpendingControlType } from '../nouns.ts';
import { StageEnum } from '../stage.ts';
import { ThresholdType } from './threshold.ts';
import { ToleranceType } from './tolerance.ts';

export const ControlModeEnum = builder.enumType('ControlMode', {
  description: 'What a control does about consumption above its ceiling.',
  values: {
    BLOCK: { description: 'Refuses it.' },
    WARN: { description: 'Lets it pass with a stored warning.' },
    TRACK: { description: 'Lets it pass and flags it.' },
  } as const satisfies Record<ControlMode, { description: string }>,
});

export const ControlOriginEnum = builder.enumType('ControlOrigin', {
  description: 'Where a control comes from.',
  values: {
    DEFAULT: { description: 'Stands wherever a node holds authority, until an explicit one replaces it.' },
    EXPLICIT: { description: 'Was set by somebody.' },
  } as const satisfies Record<ControlOrigin, { description: string }>,
});

SpendingControlType.implement({
  description: 'A rule that says how far consumption may go at a node of the tree; it sees all lines below.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    id: t.id({ description: 'The id of the control.', resolve: ({ control }) => control.id }),
    authority: t.field({
      type: AuthorityEnum,
      description: 'The authority it controls.',
      resolve: ({ control }) => control.authority,
    }),
    name: t.string({
      nullable: true,
      description: 'Tells it from the other controls of its node and authority; null: the one without a name.',
      resolve: ({ control }) => control.name,
    }),
    mode: t.field({ type: ControlModeEnum, description: 'What it does.', resolve: ({ control }) => control.mode }),
    origin: t.field({
      type: ControlOriginEnum,
      description: 'Where it comes from.',
      resolve: ({ control }) => control.origin,
    }),
    limit: t.field({
      type: 'Amount',
      nullable: true,
      description: 'Its explicit limit; null: all that is authorised and not frozen.',
      resolve: ({ control }) => control.limit,
    }),
    ceiling: t.expose('ceiling', {
      type: 'Amount',
      description: 'How far consumption may go now in the whole year, with what is tolerated.',
    }),
    countedStages: t.field({
      type: [StageEnum],
      description: 'The stages whose sum it compares with its ceiling.',
      resolve: ({ control }) => control.countedStages,
    }),
    legalReference: t.string({
      nullable: true,
      description: 'The text it rests on.',
      resolve: ({ control }) => control.legalReference,
    }),
    inForce: t.boolean({
      description: 'False once it was withdrawn or replaced.',
      resolve: ({ control }) => control.inForce,
    }),
    version: t.int({
      description: 'Counts the changes of the control: what `expectedVersion` takes.',
      resolve: ({ control }) => control.version,
    }),
  }),
});

builder.objectFields(SpendingControlType, (t) => ({
  overrideCap: t.field({
    type: 'Amount',
    nullable: true,
    description: 'The most that may be granted at the node in the year to pass it; null: it cannot be overridden.',
    resolve: ({ control }) => control.overrideCap,
  }),
  tolerance: t.field({
    type: ToleranceType,
    description: 'How far spending may go beyond what it measures against: the smaller bound wins.',
    resolve: ({ control }) => control.tolerance,
  }),
  thresholds: t.field({
    type: [ThresholdType],
    description: 'The shares whose crossing it tells, lowest first.',
    resolve: ({ control }) => control.thresholds,
  }),
  validFrom: t.field({
    type: 'BusinessDate',
    nullable: true,
    description: 'The first date of the acts that it judges; null: no such bound.',
    resolve: ({ control }) => control.validFrom,
  }),
  validUntil: t.field({
    type: 'BusinessDate',
    nullable: true,
    description: 'The last date of the acts that it judges; null: no such bound.',
    resolve: ({ control }) => control.validUntil,
  }),
  line: t.field({
    type: BudgetLineType,
    description: 'The node it sits on.',
    resolve: ({ control }, _arguments, context) => found(loadersOf(context).line, control.lineId),
  }),
  headroom: t.field({
    type: 'Amount',
    description: 'Ceiling − consumed; negative where consumption went past it.',
    resolve: async ({ control }, _arguments, context) => {
      const { balance } = await found(loadersOf(context).line, control.lineId);
      return headroomOf(control, balance);
    },
  }),
}));
