import { readFileSync } from 'node:fs';
import SchemaBuilder from '@pothos/core';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { acts } from '../application/acts/acts.ts';
import { printedSchema } from './printed-schema.ts';
import { refusalKinds } from './refusal/refusal-kinds.ts';
import { schema } from './schema.ts';

function ownTypes(of: GraphQLSchema): readonly GraphQLNamedType[] {
  const builtIn = new Set(['ID', 'Int', 'String', 'Boolean', 'Float']);
  return Object.values(of.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !builtIn.has(name));
}

function declares(element: { readonly extensions: object }): boolean {
  const { pothosOptions } = element.extensions as { pothosOptions?: { authScopes?: { may?: string } } };
  return pothosOptions?.authScopes?.may !== undefined;
}

/** Root fields and object types on which nobody said who may see them. */
function withoutAccess(of: GraphQLSchema): readonly string[] {
  const roots = [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()].filter((type) => type != null);
  const rootFields = roots.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      place: `${type.name}.${field.name}`,
      declared: declares(field),
    })),
  );
  const types = ownTypes(of)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => !roots.some((root) => root.name === type.name))
    .map((type) => ({ place: type.name, declared: declares(type) }));
  return [...rootFields, ...types].filter(({ declared }) => !declared).map(({ place }) => place);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return [];
}

/** Every type, field, argument, input and enum value without a description. */
function withoutDescription(of: GraphQLSchema): readonly string[] {
  const bare = (place: string, { name, description, args = [] }: Described): readonly string[] => [
    ...(description?.trim() ? [] : [place + name]),
    ...args.flatMap((argument) => bare(`${place}${name}.`, argument)),
  ];
  return ownTypes(of).flatMap((type) => [
    ...bare('', { name: type.name, description: type.description }),
    ...membersOf(type).flatMap((member) => bare(`${type.name}.`, member)),
  ]);
}

describe('the schema', () => {
  it('is the one that is committed', () => {
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(printedSchema());
  });

  it('declares access on every root field and every object type', () => {
    expect(withoutAccess(schema)).toEqual([]);
  });

  it('describes every type, field, argument, input and enum value', () => {
    expect(ownTypes(schema).length).toBeGreaterThan(100);
    expect(withoutDescription(schema)).toEqual([]);
  });

  it('is seen to fail where access or a description is missing', () => {
    const builder = new SchemaBuilder<{ AuthScopes: { may: string } }>({
      plugins: [ScopeAuthPlugin],
      scopeAuth: { authScopes: () => ({ may: () => true }) },
    });
    const Leak = builder.objectRef<object>('Leak').implement({ fields: (t) => ({ all: t.int({ resolve: () => 1 }) }) });
    builder.queryType({
      description: 'Query',
      fields: (t) => ({
        open: t.field({ type: Leak, description: 'Open', resolve: () => ({}) }),
        kept: t.int({ authScopes: { may: 'x' }, args: { first: t.arg.int() }, description: 'Kept', resolve: () => 1 }),
      }),
    });
    const planted = builder.toSchema();
    expect(withoutAccess(planted)).toEqual(['Query.open', 'Leak']);
    expect(withoutDescription(planted).toSorted()).toEqual(['Leak', 'Leak.all', 'Query.kept.first']);
  });

  it('has one mutation for each act, under the permission of its name', () => {
    const fields = schema.getMutationType()?.getFields() ?? {};
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(acts).toSorted());
    for (const [name, field] of Object.entries(fields)) {
      expect(field.extensions['pothosOptions'], name).toMatchObject({ authScopes: { may: name } });
    }
  });

  it('asks every mutation for a key and a date, and for the version of what it changes', () => {
    const makers = [
      'openFiscalYear',
      'prepareFiscalYear',
      'addBudgetLine',
      'registerPayee',
      'recordFramework',
      'recordBudgetDecision',
      'proposeBudgetMovement',
    ];
    // What another system states is true whatever version is kept here.
    const stating = ['importBalance', 'importCarriedCommitment'];
    const creating = new Set([...makers, ...stating, 'draftCommitment', 'recordCommitment', 'recordExpense']);
    for (const name of Object.keys(acts)) {
      const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
      if (!isInputObjectType(input)) throw new Error(`${name} has no input of its name`);
      const required = Object.values(input.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
      expect(required, name).toContain('idempotencyKey: IdempotencyKey!');
      expect(required, name).toContain('effectiveDate: BusinessDate!');
      expect(required.includes('expectedVersion: Int!'), name).toBe(!creating.has(name));
    }
  });

  it('shows every kind of refusal by a type that carries its figures', () => {
    for (const [kind, { type }] of Object.entries(refusalKinds)) {
      const shown = schema.getType(type);
      expect(isObjectType(shown) && shown.getInterfaces().map(({ name }) => name), kind).toEqual(['Refusal']);
    }
    const refusal = schema.getType('Refusal');
    const types = isInterfaceType(refusal) ? schema.getPossibleTypes(refusal) : [];
    const used = new Set<string>(Object.values(refusalKinds).map(({ type }) => type));
    expect(types.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });
});
