import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Actor, Role } from '../person/actor.ts';
import type { LimitExceeded } from '../verdict/refusal.ts';

/** Who approves above whom (D-102). */
const nextRank: Readonly<Partial<Record<Role, Role>>> = {
  SECTION_OFFICER: 'DEPUTY_SECRETARY',
  DEPUTY_SECRETARY: 'DIRECTOR',
};

/** A limit of 10 000 takes 10 000.00 and not a cent more; without a limit nothing is approved (D-102). */
export function checkLimit(
  amount: Amount,
  { role, approvalLimit }: Actor,
  currency: CurrencyCode,
): LimitExceeded | null {
  const limit = readLimit(approvalLimit, currency);
  if (limit && !amount.isGreaterThan(limit)) return null;
  return { kind: 'LIMIT_EXCEEDED', amount, limit, nextRank: nextRank[role] ?? null };
}

/** A limit that is no amount of the year's currency gives no power. */
function readLimit(approvalLimit: string | null, currency: CurrencyCode): Amount | null {
  if (approvalLimit === null) return null;
  const limit = Amount.parse(approvalLimit, currency);
  return limit.ok ? limit.value : null;
}
