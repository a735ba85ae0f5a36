import type { Statement } from '../reads/session.ts';

const figures = [
  ['own_commitment_authorised', 'COMMITMENT', 'AUTHORISED'],
  ['own_commitment_frozen', 'COMMITMENT', 'FROZEN'],
  ['own_commitment_held', 'COMMITMENT', 'HELD'],
  ['own_payment_authorised', 'PAYMENT', 'AUTHORISED'],
  ['own_payment_frozen', 'PAYMENT', 'FROZEN'],
  ['own_payment_held', 'PAYMENT', 'HELD'],
  ['imported_reserved', 'COMMITMENT', 'RESERVED'],
  ['imported_committed', 'COMMITMENT', 'COMMITTED'],
  ['imported_expensed_without_commitment', 'COMMITMENT', 'EXPENSED'],
  ['imported_certified', 'PAYMENT', 'CERTIFIED'],
  ['imported_expensed', 'PAYMENT', 'EXPENSED'],
  ['imported_paid', 'PAYMENT', 'PAID'],
  ['carried_in', 'COMMITMENT', 'CARRIED_IN'],
  ['commitment_authorised', 'COMMITMENT', 'AUTHORISED'],
  ['commitment_frozen', 'COMMITMENT', 'FROZEN'],
  ['commitment_held', 'COMMITMENT', 'HELD'],
  ['reserved', 'COMMITMENT', 'RESERVED'],
  ['committed', 'COMMITMENT', 'COMMITTED'],
  ['expensed_without_commitment', 'COMMITMENT', 'EXPENSED'],
  ['payment_authorised', 'PAYMENT', 'AUTHORISED'],
  ['payment_frozen', 'PAYMENT', 'FROZEN'],
  ['payment_held', 'PAYMENT', 'HELD'],
  ['certified', 'PAYMENT', 'CERTIFIED'],
  ['expensed', 'PAYMENT', 'EXPENSED'],
  ['paid', 'PAYMENT', 'PAID'],
  ['recoverable', 'PAYMENT', 'RECOVERABLE'],
] as const;

const namedFigures = figures.map(
  ([name, authority, stage]) =>
    `('${name}', ${name.startsWith('own_') || name.startsWith('imported_')}, ${name.startsWith('imported_')}, '${authority}', '${stage}')`,
);

/**
 * Balances and entries one figure a row. Authority that nobody granted is null; every other figure without
 * entries is 0.
 */
const figuresOfLines = `
  figure (name, own, chargeless, authority, stage) as (values ${namedFigures.join(', ')}),
  kept (line_id, parent_id, code, figure, own, amount, empty) as (
    select line.id, line.parent_id, line.code, figure.name, figure.own,
      (to_jsonb(balance) ->> figure.name)::numeric, case when figure.stage = 'AUTHORISED' then null else 0 end
    from budget_line line
    cross join figure
    left join line_balance balance on balance.organisation_id = line.organisation_id and balance.line_id = line.id
    where line.organisation_id = $1
  ),
  of_line (line_id, figure, own, amount) as (
    select entry.line_id, figure.name, figure.own, sum(entry.amount)
    from journal_entry entry
    join figure on figure.authority = entry.authority and figure.stage = entry.stage
    where entry.organisation_id = $1 and (entry.charge_id is null or not figure.chargeless)
    group by entry.line_id, figure.name, figure.own
  )`;

/** A balance is the sum of the entries at and below its line; what the line owns, of those on it alone. */
export const balancesAgainstEntries: Statement = {
  name: 'verify-balances',
  text: `
    with ${figuresOfLines}, expected (line_id, figure, amount) as (
      select line_id, figure, amount from of_line where own
      union all
      select node, of_line.figure, sum(of_line.amount)
      from of_line
      join budget_line line on line.organisation_id = $1 and line.id = of_line.line_id
      cross join unnest(line.path) node
      where not of_line.own
      group by node, of_line.figure
    )
    select 'BALANCE' as kind, kept.code as subject, kept.figure, kept.amount::text as kept,
      coalesce(expected.amount, kept.empty)::text as expected
    from kept
    left join expected on expected.line_id = kept.line_id and expected.figure = kept.figure
    where kept.amount is distinct from coalesce(expected.amount, kept.empty)
    order by kept.code, kept.figure`,
};

/** A node is what is its own and what its children are. */
export const nodesAgainstChildren: Statement = {
  name: 'verify-tree',
  text: `
    with ${figuresOfLines}, expected (line_id, figure, amount) as (
      select line_id, figure, sum(amount) from (
        select line_id, figure, amount from of_line where not own
        union all
        select parent_id, figure, amount from kept where not own and parent_id is not null
      ) part
      group by line_id, figure
    )
    select 'TREE' as kind, kept.code as subject, kept.figure, kept.amount::text as kept,
      coalesce(expected.amount, kept.empty)::text as expected
    from kept
    left join expected on expected.line_id = kept.line_id and expected.figure = kept.figure
    where not kept.own and kept.amount is distinct from coalesce(expected.amount, kept.empty)
    order by kept.code, kept.figure`,
};
