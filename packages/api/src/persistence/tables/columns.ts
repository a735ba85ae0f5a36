import { p } from '@mikro-orm/core';

/** What a table definition must hold to carry a noun: its fields, with amounts as text. */
export interface TableOf<Row> {
  readonly '~entity': Row;
}

/** Names and references compare by their bytes, whatever the locale of the server. */
const byBytes = 'C';

/** The lead of every key. */
export const organisationId = () => p.text().collation(byBytes).primary();

export const key = () => p.text().collation(byBytes);

/** The domains `exact_amount` and `exact_sum`: exact digits as text, never a number of JavaScript. */
export const amount = () => p.decimal('string').columnType('numeric');

export const day = () => p.type('date').columnType('date').$type<string>();

export const instant = () => p.type('string').columnType('timestamptz').$type<string>();

export const uuids = () => p.array().columnType('uuid[]');
