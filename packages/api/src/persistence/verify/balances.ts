import type { Statement } from '../reads/session.ts';

const figures = [
  ['own_commitment_authorised', 'COMMITMENT', 'AUTHORISED'],
  ['own_commitment_frozen', 'COMMITMENT', 'FROZEN'],
  ['own_payment_authorised', 'PAYMENT', 'AUTHORISED'],
  ['own_payment_frozen', 'PAYMENT', 'FROZEN'],
  ['commitment_authorised', 'COMMITMENT', 'AUTHORISED'],
  ['commitment_frozen', 'COMMITMENT', 'FROZEN'],
  ['reserved', 'COMMITMENT', 'RESERVED'],
  ['committed', 'COMMITMENT', 'COMMITTED'],
  ['expensed_without_commitment', 'COMMITMENT', 'EXPENSED'],
  ['payment_authorised', 'PAYMENT', 'AUTHORISED'],
  ['payment_frozen', 'PAYMENT', 'FROZEN'],
  ['certified', 'PAYMENT', 'CERTIFIED'],
  ['expensed', 'PAYMENT', 'EXPENSED'],
  ['paid', 'PAYMENT', 'PAID'],
] as const;

/** Balances one figure a row. Authority that nobody granted is null, every other figure without entries is 0. */
const kept = `
  kept (line_id, parent_id, code, figure, own, authority, stage, amount, empty) as (
    select line.id, line.parent_id, line.code, figure.name, figure.own, figure.authority, figure.stage, figure.amount,
      case when figure.stage = 'AUTHORISED' then null else 0 end
    from budget_line line
    left join line_balance balance on balance.organisation_id = line.organisation_id and balance.line_id = line.id
    cross join lateral (values
      ${figures.map(([name, authority, stage]) => `('${name}', ${name.startsWith('own_')}, '${authority}', '${stage}', balance.${name})`).join(', ')}
    ) figure (name, own, authority, stage, amount)
    where line.organisation_id = $1
  )`;

const entries = `
  of_line (line_id, authority, stage, amount) as (
    select line_id, authority, stage, sum(amount) from journal_entry
    where organisation_id = $1 and stage <> 'CEILING'
    group by line_id, authority, stage
  )`;

/** A balance is the sum of the entries at and below its line; what the line owns, of those on it alone. */
export const balancesAgainstEntries: Statement = {
  name: 'verify-balances',
  text: `
    with ${kept}, ${entries}, of_subtree (line_id, authority, stage, amount) as (
      select node, of_line.authority, of_line.stage, sum(of_line.amount)
      from of_line
      join budget_line line on line.organisation_id = $1 and line.id = of_line.line_id
      cross join unnest(line.path) node
      group by node, of_line.authority, of_line.stage
    )
    select 'BALANCE' as kind, kept.code as subject, kept.figure, kept.amount::text as kept,
      coalesce(entries.amount, kept.empty)::text as expected
    from kept
    left join lateral (
      select amount from of_line where kept.own and line_id = kept.line_id and authority = kept.authority
        and stage = kept.stage
      union all
      select amount from of_subtree where not kept.own and line_id = kept.line_id and authority = kept.authority
        and stage = kept.stage
    ) entries on true
    where kept.amount is distinct from coalesce(entries.amount, kept.empty)
    order by kept.code, kept.figure`,
};

/** A node is what is its own and what its children are. */
export const nodesAgainstChildren: Statement = {
  name: 'verify-tree',
  text: `
    with ${kept}, ${entries}
    select 'TREE' as kind, node.code as subject, node.figure, node.amount::text as kept, parts.amount::text as expected
    from kept node
    cross join lateral (
      select coalesce(sum(part.amount), node.empty) as amount from (
        select amount from of_line where line_id = node.line_id and authority = node.authority and stage = node.stage
        union all
        select child.amount from kept child where child.parent_id = node.line_id and child.figure = node.figure
      ) part
    ) parts
    where not node.own and node.amount is distinct from parts.amount
    order by node.code, node.figure`,
};
