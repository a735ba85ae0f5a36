import type { CapCheck, CapOutcome, Period } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { LabelsType } from '../labels.ts';
import { found } from '../loaders.ts';
import { SpendingCapType } from '../nouns.ts';
import { CapKindEnum } from '../spending-cap/spending-cap.ts';
import { ControlModeEnum } from '../spending-control/spending-control.ts';

const CapOutcomeEnum = builder.enumType('CapOutcome', {
  description: 'What one cap says.',
  values: {
    PASSED: { description: 'Within its limit.' },
    WARNED: { description: 'Above the limit of a cap that warns.' },
    TRACKED: { description: 'Above the limit of a cap that tracks.' },
    REFUSED: { description: 'Above the limit of a cap that blocks.' },
  } as const satisfies Record<CapOutcome, { description: string }>,
});

const PeriodType = builder.objectRef<Recorded<Period>>('Period').implement({
  description: 'Days on end.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    from: t.expose('from', { type: 'BusinessDate', description: 'The first of them.' }),
    until: t.expose('until', { type: 'BusinessDate', description: 'The last of them.' }),
  }),
});

export const CapCheckType = builder.objectRef<Recorded<CapCheck>>('CapCheck').implement({
  description: 'What one cap says of one act, with its figures at that moment.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    cap: t.field({
      type: SpendingCapType,
      description: 'The cap as it is now.',
      resolve: ({ capId }, _arguments, context) => found(loadersOf(context).cap, capId),
    }),
    code: t.exposeString('code', { description: 'The code of its node.' }),
    labels: t.expose('labels', { type: LabelsType, description: 'The names of its node.' }),
    kind: t.expose('kind', { type: CapKindEnum, description: 'What it bounds.' }),
    name: t.exposeString('name', { nullable: true, description: 'Its name among the caps of its node and kind.' }),
    mode: t.expose('mode', { type: ControlModeEnum, description: 'What it does above its limit.' }),
    limit: t.expose('limit', { type: 'Amount', description: 'The most that it lets pass.' }),
    period: t.expose('period', {
      type: PeriodType,
      nullable: true,
      description: 'The days whose acts count together; null of a cap per document.',
    }),
    nature: t.exposeString('nature', {
      nullable: true,
      description: 'Of a split, the nature of what it counts; null: lines without one.',
    }),
    acts: t.exposeInt('acts', { description: 'How many acts count, this one included.' }),
    before: t.expose('before', { type: 'Amount', description: 'What counted before the act.' }),
    change: t.expose('change', { type: 'Amount', description: 'What the act adds.' }),
    after: t.expose('after', { type: 'Amount', description: 'What counts with the act.' }),
    over: t.expose('over', { type: 'Amount', description: 'By how much that passes the limit; 0 where it does not.' }),
    outcome: t.expose('outcome', { type: CapOutcomeEnum, description: 'What the cap says.' }),
    decides: t.exposeBoolean('decides', { description: 'Whether it decides among the caps.' }),
  }),
});
