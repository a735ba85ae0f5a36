import type { BudgetLineId, CountedAct, PayeeId } from 'budget-core';
import { Amount, type CurrencyCode } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { type SpendingCapRow, spendingCapColumns } from '../rows/spending-cap.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';

const caps = {
  name: 'ledger_load_caps',
  text: `
select ${spendingCapColumns} from spending_cap cap
where cap.organisation_id = $1 and (cap.in_force and cap.line_id = any ($2::uuid[]) or cap.id = any ($3::uuid[]))
order by cap.id`,
};

/** What reserves or commits below capped nodes, of the payees of a batch, with what is pending of its amendments. */
const countedActs = {
  name: 'ledger_load_counted_acts',
  text: `
select commitment.id as "commitmentId", commitment.payee_id as "payeeId", commitment.submitted_on::text as date,
  year.currency, charged.charges, coalesce(waiting.pending, '[]') as pending
from unnest($2::uuid[]) as payee (id)
${lookUp(
  `select id, payee_id, fiscal_year, state, content_version, submitted_on from commitment
   where organisation_id = $1 and payee_id = payee.id and state in ('SUBMITTED', 'APPROVED', 'CLOSED')
     and origin_year is null and submitted_on is not null`,
  'commitment',
)}
join fiscal_year year on year.organisation_id = $1 and year.year = commitment.fiscal_year
${lookUp(
  `select json_agg(json_build_object('lineId', charge.line_id, 'amount',
       (case commitment.state when 'SUBMITTED' then charge.amount else charge.committed end)::text)) as charges
   from commitment_charge charge
   join budget_line line on line.organisation_id = $1 and line.id = charge.line_id
   where charge.organisation_id = $1 and charge.commitment_id = commitment.id
     and charge.content_version = commitment.content_version and line.path && $3::uuid[]`,
  'charged',
)}
${lookUp(
  `select json_agg(json_build_object('amendmentId', amendment.id, 'changes', amended.changes)) as pending
   from commitment_amendment amendment
   cross join lateral (
     select json_agg(json_build_object('lineId', changed.line_id, 'amount', (changed.increase - changed.decrease)::text))
       as changes
     from commitment_amendment_charge changed
     join budget_line line on line.organisation_id = $1 and line.id = changed.line_id
     where changed.organisation_id = $1 and changed.amendment_id = amendment.id and line.path && $3::uuid[]
   ) amended
   where amendment.organisation_id = $1 and amendment.commitment_id = commitment.id and amendment.state = 'SUBMITTED'
     and amended.changes is not null`,
  'waiting',
)}
where charged.charges is not null`,
};

/** The caps in force at nodes, in the order in which they were set, and those wanted by id. */
export function loadCaps(
  session: Session,
  organisationId: string,
  nodeIds: readonly string[],
  capIds: readonly string[],
): Promise<readonly SpendingCapRow[]> {
  return session.rows<SpendingCapRow>(caps, [organisationId, nodeIds, capIds]);
}

type CountedActRow = Recorded<CountedAct> & { readonly currency: CurrencyCode };

/**
 * What caps count of some payees below some nodes. The nodes are locked, and whoever adds to what counts there locks them
 * too: no lock on the payee is needed.
 */
export async function loadCountedActs(
  session: Session,
  organisationId: string,
  payeeIds: readonly PayeeId[],
  nodeIds: readonly BudgetLineId[],
): Promise<readonly CountedAct[]> {
  const rows = await session.rows<CountedActRow>(countedActs, [organisationId, payeeIds, nodeIds]);
  return rows.map(({ currency, charges, pending, ...act }) => ({
    ...act,
    charges: charges.map((charge) => toAmounts(charge, currency)),
    pending: pending.map(({ amendmentId, changes }) => ({
      amendmentId,
      changes: changes.map((change) => toAmounts(change, currency)),
    })),
  }));
}

function toAmounts({ lineId, amount }: Recorded<CountedAct>['charges'][number], currency: CurrencyCode) {
  return { lineId, amount: Amount.of(amount, currency) };
}
