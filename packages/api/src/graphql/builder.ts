import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Amount, BusinessDate } from 'budget-core';
import { holds, type Permission } from '../access/permissions.ts';
import type { AmountInput } from '../application/amount-input.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from './errors.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  AuthScopes: { may: Permission };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  DefaultInputFieldRequiredness: true;
  Scalars: {
    ID: { Input: string; Output: string };
    Amount: { Input: AmountInput; Output: Amount | string };
    BusinessDate: { Input: BusinessDate; Output: string };
    DateTime: { Input: never; Output: string };
    IdempotencyKey: { Input: string; Output: string };
    Ratio: { Input: never; Output: string };
  };
}>({
  plugins: [ScopeAuthPlugin, RelayPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ session }) => ({
      may: (permission) => session !== null && holds(session.caller.actor.role, permission),
    }),
    unauthorizedError: (_parent, { session }) => (session === null ? unauthenticated() : forbidden()),
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { description: 'The rows, each with its cursor.', nullable: false },
    nodeFieldOptions: { description: 'The row itself.', nullable: false },
    cursorFieldOptions: { description: 'What `after` takes to go on behind this row.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.', authScopes: { may: 'readSelf' } },
    hasNextPageFieldOptions: { description: 'Whether rows follow behind this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page began behind a cursor.' },
    startCursorFieldOptions: { description: 'The cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last row: `after` takes it for the next page.' },
  },
});

/** What the builder knows of the schema's types. */
export type SchemaTypes = typeof builder.$inferSchemaTypes;

builder.queryType({ description: 'What may be read: lines, files, and the verdict that an act would get.' });
builder.mutationType({ description: 'One mutation per business act; each answers with its verdict.' });
builder.subscriptionType({ description: 'Figures as they change.' });
