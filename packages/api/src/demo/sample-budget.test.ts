import { roles } from 'budget-core';
import { expect, test } from 'vitest';
import { people } from './people.ts';
import type { SampleAuthority, SampleLimit } from './sample/line.ts';
import { actsOfTheSample, limits, lines } from './sample-budget.ts';

const authorities = ['COMMITMENT', 'PAYMENT'] as const;

/** The reserve of each title, in thousandths of what is authorised. */
const reserveRates: Readonly<Record<string, bigint>> = { '2': 5n, '3': 40n, '5': 60n, '6': 60n };

function cents(amount: string): bigint {
  expect(amount).toMatch(/^\d+\.\d{2}$/);
  return BigInt(amount.replace('.', ''));
}

test('the sample has some 60 lines in four levels, each after the one it hangs on', () => {
  const codes = lines.map(({ code }) => code);
  expect(codes).toHaveLength(61);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes.map((code) => code.split('-').length))).toEqual(new Set([1, 2, 3, 4]));
  const parentComesLater = (code: string, index: number) =>
    code.includes('-') && !codes.slice(0, index).includes(code.slice(0, code.lastIndexOf('-')));
  expect(codes.filter(parentComesLater)).toEqual([]);
});

test('authority is held by the lines of the fourth level only', () => {
  const holding = lines.filter(({ authorities: held }) => held !== null);
  expect(holding).toEqual(lines.filter(({ code }) => code.split('-').length === 4));
});

test('the reserve follows the rate of each title to the cent', () => {
  const departs = (code: string, { amount, frozen }: SampleAuthority) =>
    cents(frozen) * 1000n !== cents(amount) * (reserveRates[code.split('-')[2] ?? ''] ?? -1n);
  const departing = lines.filter(
    ({ code, authorities: held }) => held !== null && authorities.some((name) => departs(code, held[name])),
  );
  expect(departing).toEqual([]);
});

test('each programme is limited, for both authorities, below what its lines hold together', () => {
  expect(limits).toHaveLength(6);
  const usable = ({ code, authority }: SampleLimit) =>
    lines
      .flatMap((line) => (line.code.startsWith(`${code}-`) ? (line.authorities?.[authority] ?? []) : []))
      .reduce((sum, { amount, frozen }) => sum + cents(amount) - cents(frozen), 0n);
  expect(limits.filter((limit) => cents(limit.limit) >= usable(limit))).toEqual([]);
});

test('the ministry has a person in each of the nine roles', () => {
  expect(new Set(Object.values(people).map(({ actor }) => actor.role))).toEqual(new Set(roles));
});

test('every act of the sample has an idempotency key of its own that the API takes', () => {
  const keys = actsOfTheSample().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\w-]{16,128}$/);
});
