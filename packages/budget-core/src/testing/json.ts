import type { Verdict } from '../verdict/verdict.ts';

/** A value as JSON says it, so that figures compare as text. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The refusal of a verdict as JSON says it; the outcome of one that accepts. */
export function refusalOf(verdict: Verdict): unknown {
  return asJson(verdict.outcome === 'REFUSED' ? verdict.refusal : verdict.outcome);
}

/** The journal entries of a verdict, one `charge line authority stage amount` each. */
export function entriesOf(verdict: Verdict): readonly string[] {
  const facts = verdict.outcome === 'ACCEPTED' ? verdict.facts : [];
  return facts
    .flatMap(({ entries }) => entries)
    .map((entry) =>
      [
        entry.stage === 'CEILING' ? entry.controlId : entry.chargeId,
        entry.lineId,
        entry.authority,
        entry.stage,
        entry.amount.toString(),
      ].join(' '),
    );
}
