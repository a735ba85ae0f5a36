import type { CheckedWindow, ControlCheck, ControlOutcome, Verdict } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { LabelsType } from '../labels.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, VerdictType } from '../nouns.ts';
import { RefusalInterface } from '../refusal/refusal.ts';
import { ControlModeEnum, ControlOriginEnum } from '../spending-control/spending-control.ts';
import { ThresholdType } from '../spending-control/threshold.ts';
import { CapCheckType } from './cap-check.ts';
import { CureUnion } from './cure.ts';

const VerdictOutcomeEnum = builder.enumType('VerdictOutcome', {
  description: 'What became of an act.',
  values: {
    ACCEPTED: { description: 'It was done, or would be.' },
    REFUSED: { description: 'Nothing was done.' },
  } as const satisfies Record<Verdict['outcome'], { description: string }>,
});

const ControlOutcomeEnum = builder.enumType('ControlOutcome', {
  description: 'What one control says.',
  values: {
    PASSED: { description: 'Within what it measures against, or no worse than before.' },
    WITHIN_TOLERANCE: { description: 'Above what it measures against, within what is tolerated.' },
    WARNED: { description: 'Above the ceiling of a control that warns.' },
    TRACKED: { description: 'Above the ceiling of a control that tracks.' },
    OVERRIDDEN: { description: 'Above the ceiling of a control that blocks, by leave that was used up with the act.' },
    REFUSED: { description: 'Above the ceiling of a control that blocks.' },
  } as const satisfies Record<ControlOutcome, { description: string }>,
});

const CheckedWindowType = builder.objectRef<CheckedWindow>('CheckedWindow').implement({
  description: 'The window of a pace that was compared; that of shares begins with the year.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    from: t.expose('from', { type: 'BusinessDate', description: 'Its first date.' }),
    until: t.expose('until', { type: 'BusinessDate', description: 'Its last date.' }),
  }),
});

export const ControlCheckType = builder.objectRef<Recorded<ControlCheck>>('ControlCheck').implement({
  description: 'What one control says of one act, with its figures at that moment.',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    controlId: t.exposeID('controlId', { description: 'The control.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The node it sits on, with its present figures.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    code: t.exposeString('code', { description: 'The code of the node.' }),
    labels: t.expose('labels', { type: LabelsType, description: 'The names of the node.' }),
    authority: t.expose('authority', { type: AuthorityEnum, description: 'The authority it controls.' }),
    name: t.exposeString('name', { nullable: true, description: 'Its name among the controls of the node.' }),
    mode: t.expose('mode', { type: ControlModeEnum, description: 'What it does above its ceiling.' }),
    origin: t.expose('origin', { type: ControlOriginEnum, description: 'Where it comes from.' }),
    limit: t.expose('limit', {
      type: 'Amount',
      nullable: true,
      description: 'Its explicit limit; null: all that is authorised and not frozen.',
    }),
    window: t.expose('window', {
      type: CheckedWindowType,
      nullable: true,
      description: 'The window of its pace in which the figures count; null: the whole year.',
    }),
    base: t.expose('base', {
      type: 'Amount',
      description: 'What it measures against: its limit, or all that is authorised and not frozen.',
    }),
    ceiling: t.expose('ceiling', { type: 'Amount', description: 'How far consumption may go, with its tolerance.' }),
    before: t.expose('before', { type: 'Amount', description: 'What was consumed before the act.' }),
    change: t.expose('change', { type: 'Amount', description: 'What the act adds; negative where it gives back.' }),
    after: t.expose('after', { type: 'Amount', description: 'What is consumed with the act.' }),
    shortfall: t.expose('shortfall', { type: 'Amount', description: 'What is missing; 0 where nothing is.' }),
    outcome: t.expose('outcome', { type: ControlOutcomeEnum, description: 'What the control says.' }),
    crossed: t.expose('crossed', {
      type: [ThresholdType],
      description: 'The thresholds that consumption crossed upward with the act, lowest first.',
    }),
    decides: t.exposeBoolean('decides', { description: 'Whether it decides the verdict.' }),
  }),
});

VerdictType.implement({
  description: 'The explained outcome of one act (avis).',
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    outcome: t.expose('outcome', { type: VerdictOutcomeEnum, description: 'Accepted or refused.' }),
    refusal: t.field({
      type: RefusalInterface,
      nullable: true,
      description: 'Why it was refused: the first reason that applies; null where it was accepted.',
      resolve: (verdict) => (verdict.outcome === 'REFUSED' ? verdict.refusal : null),
    }),
    controls: t.expose('controls', {
      type: [ControlCheckType],
      description: 'What every control on the way says, also those that let the act pass.',
    }),
    caps: t.field({
      type: [CapCheckType],
      description: 'What every cap on the way says, also those that let the act pass.',
      resolve: ({ caps }) => caps ?? [],
    }),
    cures: t.field({
      type: [CureUnion],
      description: 'What would make a refused act pass, each true at the moment of the verdict.',
      resolve: (verdict) => (verdict.outcome === 'REFUSED' ? verdict.cures : []),
    }),
  }),
});
