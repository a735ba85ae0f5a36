import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { given } from '../given.ts';
import { CreditNoteType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';

const CreditNoteConnection = builder.connectionObject(
  {
    type: CreditNoteType,
    name: 'CreditNoteConnection',
    description: 'A page of credit notes, the newest first.',
    authScopes: { may: 'readExpenses' },
  },
  { description: 'A credit note with its cursor.', authScopes: { may: 'readExpenses' } },
);

builder.queryFields((t) => ({
  creditNote: t.field({
    type: CreditNoteType,
    nullable: true,
    authScopes: { may: 'readExpenses' },
    description: 'The credit note with an id; null where there is none.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).creditNote.load(id),
  }),
  creditNotes: t.field({
    type: CreditNoteConnection,
    authScopes: { may: 'readExpenses' },
    description: 'The credit notes on expenses of a year that meet every condition given, the newest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of their expenses.' }),
      payeeReference: t.arg.string({ required: false, description: 'Those of this creditor.' }),
      number: t.arg.string({ required: false, description: 'Those with this number of the creditor’s own.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { fiscalYear, first, after, ...conditions }, context) =>
      connection({ first, after }, (page) =>
        snapshotOf(context).creditNotes({ fiscalYear, ...given(conditions) }, page),
      ),
  }),
}));
