import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals by a cap, and of a cap. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const lineCode = { description: 'The code of the node of the cap.' };
const limit = { type: 'Amount', description: 'The most that the cap lets pass.' } as const;
const over = { type: 'Amount', description: 'By how much the act goes beyond it.' } as const;
const from = { type: 'BusinessDate', description: 'The first of the days whose acts count together.' } as const;
const until = { type: 'BusinessDate', description: 'The last of them.' } as const;

builder.objectRef<RefusalOf<'DOCUMENT_CAP_EXCEEDED'>>('DocumentCapExceeded').implement({
  description: 'One document would take more than it may.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    limit: t.expose('limit', limit),
    amount: t.expose('amount', { type: 'Amount', description: 'What the document would come to below the node.' }),
    over: t.expose('over', over),
  }),
});

builder.objectRef<RefusalOf<'PAYEE_CAP_EXCEEDED'>>('PayeeCapExceeded').implement({
  description: 'One payee would get more within a window than he may.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    limit: t.expose('limit', limit),
    from: t.expose('from', from),
    until: t.expose('until', until),
    taken: t.expose('taken', { type: 'Amount', description: 'What the acts of the payee hold already.' }),
    requested: t.expose('requested', { type: 'Amount', description: 'What this act adds.' }),
    over: t.expose('over', over),
  }),
});

builder.objectRef<RefusalOf<'SPLIT_SUSPECTED'>>('SplitSuspected').implement({
  description: 'Several acts of one payee and nature pass together a limit that none of them passes alone.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    limit: t.expose('limit', limit),
    nature: t.exposeString('nature', { nullable: true, description: 'The nature of the lines; null: they bear none.' }),
    acts: t.exposeInt('acts', { description: 'How many acts there are, this one included.' }),
    from: t.expose('from', from),
    until: t.expose('until', until),
    total: t.expose('total', { type: 'Amount', description: 'What they come to together.' }),
    over: t.expose('over', over),
  }),
});

const CapFaultEnum = builder.enumType('CapFault', {
  description: 'Why terms of a cap are refused.',
  values: {
    WINDOW_NOT_USED: { description: 'A cap per document has no window.' },
    DAYS_NOT_USED: { description: 'Days are given for a window of days alone.' },
    DAYS_OUT_OF_RANGE: { description: 'A window of days has from 1 to 366 of them.' },
    ACTS_NOT_USED: { description: 'Acts are counted to see a split alone.' },
    ACTS_OUT_OF_RANGE: { description: 'A split is seen from the 2nd to the 100th act on.' },
  } as const satisfies Record<RefusalOf<'INVALID_CAP'>['reason'], { description: string }>,
});

builder.objectRef<RefusalOf<'INVALID_CAP'>>('InvalidCap').implement({
  description: 'Terms of a cap that do not belong to its kind, or make no sense.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The path of the input.' }),
    reason: t.expose('reason', { type: CapFaultEnum, description: 'Why.' }),
  }),
});
