import { baseOf, type Pace, type PacePeriod, type PaceWindow, paceWindows } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { SpendingControlType } from '../nouns.ts';
import { ToleranceType } from './tolerance.ts';

export const PacePeriodEnum = builder.enumType('PacePeriod', {
  description: 'What the windows of a pace are.',
  values: {
    MONTH: { description: 'The twelve months of the fiscal year.' },
    QUARTER: { description: 'The four quarters of the fiscal year.' },
  } as const satisfies Record<PacePeriod, { description: string }>,
});

const PaceType = builder.objectRef<Pace>('Pace').implement({
  description: 'How a control spreads over the fiscal year what it measures against.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    per: t.expose('per', { type: PacePeriodEnum, description: 'What its windows are.' }),
    caps: t.field({
      type: [ToleranceType],
      nullable: true,
      description: 'What may be consumed within each window, the smaller where both are given; null: it has shares.',
      resolve: (pace) => (pace.kind === 'CAPS' ? pace.caps : null),
    }),
    shares: t.field({
      type: ['String'],
      nullable: true,
      description: 'How the whole is shared out, to be used from the start of the year on; null: it has caps.',
      resolve: (pace) => (pace.kind === 'CUMULATIVE' ? pace.shares : null),
    }),
  }),
});

const PaceWindowType = builder.objectRef<PaceWindow>('PaceWindow').implement({
  description: 'A span of the fiscal year with how far consumption may go in it. With shares, it begins with the year.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    from: t.expose('from', { type: 'BusinessDate', description: 'Its first date.' }),
    until: t.expose('until', { type: 'BusinessDate', description: 'Its last date.' }),
    base: t.expose('base', { type: 'Amount', description: 'What the control measures against in it.' }),
    ceiling: t.expose('ceiling', {
      type: 'Amount',
      description: 'How far consumption may go, with what is tolerated.',
    }),
    consumed: t.expose('consumed', { type: 'Amount', description: 'What acts of these dates consumed, net.' }),
    headroom: t.field({
      type: 'Amount',
      description: 'Ceiling − consumed; negative where consumption went past it.',
      resolve: ({ ceiling, consumed }) => ceiling.minus(consumed),
    }),
  }),
});

builder.objectFields(SpendingControlType, (t) => ({
  pace: t.field({
    type: PaceType,
    nullable: true,
    description: 'How the year is spread over windows; null: the year is one.',
    resolve: ({ control }) => control.pace,
  }),
  windows: t.field({
    type: [PaceWindowType],
    description: 'The windows of its pace that are capped, in their order; none without a pace.',
    resolve: async ({ control, firstMonth }, _arguments, context): Promise<readonly PaceWindow[]> => {
      if (control.pace === null) return [];
      const { line, monthsOf } = loadersOf(context);
      const [{ balance }, months] = await Promise.all([found(line, control.lineId), monthsOf.load(control.lineId)]);
      return paceWindows(control, control.pace, {
        base: baseOf(control, balance),
        year: { year: control.fiscalYear, firstMonth },
        months: new Map(months.map(({ month, consumed }) => [month, consumed])),
      });
    },
  }),
}));
