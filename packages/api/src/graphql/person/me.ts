import { permissionsOf } from '../../access/permissions.ts';
import { builder } from '../builder.ts';
import { sessionOf } from '../context.ts';
import { MeType } from '../nouns.ts';
import { RoleEnum } from './person.ts';

MeType.implement({
  description: 'The caller as the token says it.',
  authScopes: { may: 'readSelf' },
  fields: (t) => ({
    id: t.id({ description: 'The id of the person.', resolve: ({ actor }) => actor.personId }),
    name: t.exposeString('name', { description: 'The name of the person.' }),
    unit: t.exposeString('unit', { description: 'The directorate or service that the person works in.' }),
    role: t.field({ type: RoleEnum, description: 'The role.', resolve: ({ actor }) => actor.role }),
    approvalLimit: t.field({
      type: 'Amount',
      nullable: true,
      description: 'Up to which amount the person may approve; null: not at all.',
      resolve: ({ actor }) => actor.approvalLimit,
    }),
    permissions: t.stringList({
      description: 'What the role may do and see, by the names of mutations and of rights to read.',
      resolve: ({ actor }) => permissionsOf(actor.role),
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    authScopes: { may: 'readSelf' },
    description: 'Who is asking, and what that person may do.',
    resolve: (_root, _arguments, context) => sessionOf(context).caller,
  }),
);
