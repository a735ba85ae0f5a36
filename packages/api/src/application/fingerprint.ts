import { hash } from 'node:crypto';
import type { BusinessDate } from 'budget-core';

/**
 * What makes two requests under one key the same: the mutation, its date and its parsed input, whatever the
 * order of the fields and the way its amounts were written (D-113). SHA-256, in hexadecimal digits.
 */
export function fingerprintOf(mutation: string, effectiveDate: BusinessDate, input: unknown): string {
  return hash('sha256', JSON.stringify({ mutation, effectiveDate, input }, withSortedKeys), 'hex');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
