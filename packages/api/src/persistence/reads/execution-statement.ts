import { Amount, type CurrencyCode, type FiscalYear } from 'budget-core';
import type { CarriedCommitmentRow, ExecutionStatement, Reads, StatementRow } from '../../application/reads.ts';
import type { Recorded } from '../../application/recorded.ts';
import { fiscalYearColumns } from '../rows/fiscal-year.ts';
import { manyEach } from './by-key.ts';
import { type FoundLine, lineColumns, lineJoins, toLineRow } from './lines.ts';
import type { ReadSession, Statement } from './session.ts';

const extent: Statement = {
  name: 'execution-statement-extent',
  text: `
    select ${fiscalYearColumns}, (
      select coalesce(max(line.depth), 0) from budget_line line
      where line.organisation_id = $1 and line.fiscal_year = year.year
    ) as levels
    from fiscal_year year where year.organisation_id = $1 and year.year = $2`,
};

/** The tree is walked without its leaves, which are nearly all of a large one and find their parents at once. */
const everyLine: Statement = {
  name: 'execution-statement',
  text: `
    with recursive inner_line as materialized (
      select line.id, line.parent_id, line.code from budget_line line
      where line.organisation_id = $1 and line.fiscal_year = $2 and not line.leaf
    ), tree (id, codes) as (
      select root.id, array[root.code] from inner_line root where root.parent_id is null
      union all
      select child.id, tree.codes || child.code from tree
      join inner_line child on child.parent_id = tree.id
    )
    select ${lineColumns} from budget_line line ${lineJoins}
    left join tree on tree.id = line.parent_id
    where line.organisation_id = $1 and line.fiscal_year = $2
    order by coalesce(tree.codes, '{}') || line.code`,
};

const carriedOnto: Statement = {
  name: 'commitments-carried-onto-lines',
  text: `
    select charge.line_id as "lineId", commitment.reference, commitment.origin_year as "originYear",
      charge.committed as "carriedIn", charge.certified, charge.expensed, charge.paid
    from commitment_charge charge
    join commitment on commitment.organisation_id = charge.organisation_id and commitment.id = charge.commitment_id
    where charge.organisation_id = $1 and charge.line_id = any ($2::uuid[])
      and charge.content_version = commitment.content_version
      and commitment.origin_year is not null
    order by commitment.reference`,
};

interface FoundYear extends FiscalYear, Pick<ExecutionStatement, 'levels'> {}

interface FoundCarried extends Recorded<CarriedCommitmentRow> {
  readonly lineId: string;
}

export function executionStatementRead(session: ReadSession): Pick<Reads, 'executionStatement'> {
  return {
    async executionStatement(year) {
      const [found] = await session.rows<FoundYear>(extent, year);
      if (found === undefined) return null;
      const { levels, ...fiscalYear } = found;
      return { fiscalYear, levels, rows: statementRows(session, fiscalYear) };
    },
  };
}

async function* statementRows(
  session: ReadSession,
  { year, currency }: FiscalYear,
): AsyncGenerator<readonly StatementRow[], void, undefined> {
  for await (const lines of session.pieces<FoundLine>(everyLine, year)) {
    const ids = lines.map(({ id }) => id);
    const found = await session.rows<FoundCarried>(carriedOnto, ids);
    const carried = manyEach(
      ids,
      found,
      ({ lineId }) => lineId,
      (row) => toCarriedCommitment(row, currency),
    );
    yield lines.map((line, index) => ({ ...toLineRow(line), carried: carried[index] ?? [] }));
  }
}

function toCarriedCommitment(found: FoundCarried, currency: CurrencyCode): CarriedCommitmentRow {
  const { reference, originYear } = found;
  const amount = (text: string): Amount => Amount.of(text, currency);
  return {
    reference,
    originYear,
    carriedIn: amount(found.carriedIn),
    certified: amount(found.certified),
    expensed: amount(found.expensed),
    paid: amount(found.paid),
  };
}
