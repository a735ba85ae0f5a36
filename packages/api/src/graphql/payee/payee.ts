import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { ActType, PayeeType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';

PayeeType.implement({
  description: 'The creditor of commitments and expenses.',
  authScopes: { may: 'readPayees' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the payee.' }),
    reference: t.exposeString('reference', {
      description: 'The administration’s own number for the creditor; unique.',
    }),
    name: t.exposeString('name', { description: 'The name of the creditor.' }),
    version: t.exposeInt('version', { description: 'Counts the changes of the payee.' }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on this payee, in the order of recording, refused ones included.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});

const PayeeConnection = builder.connectionObject(
  {
    type: PayeeType,
    name: 'PayeeConnection',
    description: 'A page of payees, by reference.',
    authScopes: { may: 'readPayees' },
  },
  { description: 'A payee with its cursor.', authScopes: { may: 'readPayees' } },
);

builder.queryField('payees', (t) =>
  t.field({
    type: PayeeConnection,
    authScopes: { may: 'readPayees' },
    description: 'The registered payees, by reference.',
    args: pageArguments(t.arg),
    resolve: (_root, asked, context) => connection(asked, (page) => snapshotOf(context).payees(page)),
  }),
);
