import type { BusinessDate } from '../calendar/business-date.ts';
import type { Accepted } from '../verdict/verdict.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './fact.ts';

/** Facts with the date of the act that made them. */
function dated(facts: readonly Fact[], effectiveDate: BusinessDate): readonly Fact[] {
  return facts.map((fact): Fact => ({ ...fact, effectiveDate }));
}

/** The verdict on what was decided on a date. */
export function acceptedOn(date: BusinessDate, { facts, controls, caps }: Decision): Accepted {
  return { outcome: 'ACCEPTED', facts: dated(facts, date), controls, caps };
}
