import type { CurrencyCode, Expense } from 'budget-core';
import type { ExpenseFilter, Reads } from '../../application/reads.ts';
import { type ExpenseRow, expenseColumns, toExpense } from '../rows/expense.ts';
import { below } from './below.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import { isInstant, isUuid } from './cursor.ts';
import { asked, type Condition, listStatement, olderThan } from './filter.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${expenseColumns}, year.currency, ${instantOf('expense.recorded_at')} as "recordedAt"
  from expense
  join fiscal_year year on year.organisation_id = expense.organisation_id and year.year = expense.fiscal_year
  where expense.organisation_id = $1`;

const byIds: Statement = { name: 'expenses-by-ids', text: `${selected} and expense.id = any ($2::uuid[])` };
const byReference: Statement = {
  name: 'expense-by-reference',
  text: `${selected} and expense.fiscal_year = $2 and expense.reference = $3`,
};
const ofCommitments: Statement = {
  name: 'expenses-of-commitments',
  text: `${selected} and expense.commitment_id = any ($2::uuid[]) order by expense.recorded_at, expense.id`,
};

type Found = ExpenseRow & { readonly currency: CurrencyCode; readonly recordedAt: string };

type ExpenseReads = Pick<Reads, 'expensesByIds' | 'expenseByReference' | 'expenses' | 'expensesOfCommitments'>;

export function expenseReads(session: ReadSession): ExpenseReads {
  return {
    expensesByIds: async (ids) => {
      const found = await session.rows<Found>(byIds, uuidsOf(ids));
      return oneEach(ids, found.map(revived), ({ id }) => id);
    },
    expenseByReference: async (fiscalYear, reference) => {
      const [found] = await session.rows<Found>(byReference, fiscalYear, reference);
      return found ? revived(found) : null;
    },
    expenses: async (filter, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const conditions = [...conditionsOf(filter), ...olderThan('expense', slice.after)];
      const { values, ...statement } = listStatement('expense', selected, conditions, slice.limit);
      const found = await session.rows<Found>(statement, ...values);
      return pageOf(found, slice, ({ recordedAt, id }) => [recordedAt, id], revived);
    },
    expensesOfCommitments: async (ids) => {
      const found = await session.rows<Found>(ofCommitments, uuidsOf(ids));
      return manyEach(ids, found, ({ commitmentId }) => commitmentId, revived);
    },
  };
}

function revived(found: Found): Expense {
  return toExpense(found, found.currency);
}

function conditionsOf(filter: ExpenseFilter): readonly Condition[] {
  const { fiscalYear } = filter;
  return [
    ...asked('year', fiscalYear, (place, year) => `expense.fiscal_year = ${place(year)}`),
    ...asked('states', filter.states, (place, states) => `expense.state = any (${place(states)}::text[])`),
    ...asked('commitment', filter.commitmentId, (place, id) =>
      isUuid(id) ? `expense.commitment_id = ${place(id)}::uuid` : 'false',
    ),
    ...asked('paid-from', filter.paidFrom, (place, day) => `expense.paid_on >= ${place(day)}::date`),
    ...asked('paid-to', filter.paidTo, (place, day) => `expense.paid_on <= ${place(day)}::date`),
    ...asked(
      'line',
      filter.lineCode,
      (place, code) => `expense.id in (
        ${below(place(fiscalYear), place(code))}
        select charge.expense_id from below
        join expense_charge charge on charge.organisation_id = $1 and charge.line_id = below.id)`,
    ),
  ];
}
