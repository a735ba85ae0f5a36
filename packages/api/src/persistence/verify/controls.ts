import { Amount, type CurrencyCode, ceilingOf, headroomOf, standsAlways } from 'budget-core';
import type { ReadSession, Statement } from '../reads/session.ts';
import { type BalanceRow, balanceColumns, toBalance } from '../rows/balance.ts';
import { type SpendingControlRow, spendingControlColumns, toSpendingControl } from '../rows/spending-control.ts';
import type { Difference } from './difference.ts';

/** A ceiling is the sum of the entries that changed it. */
export const ceilingsAgainstEntries: Statement = {
  name: 'verify-ceilings',
  text: `
    with changed (control_id, amount) as (
      select control_id, sum(amount) from journal_entry
      where organisation_id = $1 and stage = 'CEILING' group by control_id
    )
    select 'CEILING' as kind, control.id::text as subject, 'ceiling' as figure, control.ceiling::text as kept,
      coalesce(changed.amount, 0)::text as expected
    from spending_control control
    left join changed on changed.control_id = control.id
    where control.organisation_id = $1 and control.ceiling <> coalesce(changed.amount, 0)
    order by control.id`,
};

const inForce: Statement = {
  name: 'verify-controls',
  text: `
    select ${spendingControlColumns}, ${balanceColumns}, control.ceiling, year.currency, coalesce((
        select sum(override.excess) from spending_override override
        where override.organisation_id = $1 and override.control_id = control.id), 0)::text as overridden
    from spending_control control
    join line_balance balance
      on balance.organisation_id = control.organisation_id and balance.line_id = control.line_id
    join fiscal_year year on year.organisation_id = control.organisation_id and year.year = control.fiscal_year
    where control.organisation_id = $1 and control.in_force
    order by control.id`,
};

type Found = SpendingControlRow &
  BalanceRow & { readonly ceiling: string; readonly currency: CurrencyCode; readonly overridden: string };

/** The ceilings that are kept are those of the rules, and no blocking control stands below its consumption. */
export async function controlDifferences(session: ReadSession): Promise<readonly Difference[]> {
  return (await session.rows<Found>(inForce)).flatMap(differencesOf);
}

function differencesOf(found: Found): readonly Difference[] {
  const control = toSpendingControl(found, found.currency);
  const balance = toBalance(found, found.currency);
  const kept = Amount.of(found.ceiling, found.currency);
  const expected = ceilingOf(control, balance);
  const headroom = headroomOf(control, balance);
  const overridden = Amount.of(found.overridden, found.currency);
  const differences: Difference[] = [];
  if (!kept.equals(expected)) {
    differences.push({
      kind: 'CEILING',
      subject: control.id,
      figure: 'rule',
      kept: kept.toString(),
      expected: expected.toString(),
    });
  }
  // What overrides let pass, they let pass; what acts of other dates took, a control with dates let pass.
  if (control.mode === 'BLOCK' && standsAlways(control) && headroom.plus(overridden).isNegative()) {
    differences.push({
      kind: 'OVER_CEILING',
      subject: control.id,
      figure: 'headroom',
      kept: headroom.toString(),
      expected: null,
    });
  }
  return differences;
}
