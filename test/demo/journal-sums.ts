import type { ExecutionRow } from 'budget-api/demo/execution-table.ts';
import type { DemoApp } from './demo-app.ts';

interface JournalSum {
  readonly code: string;
  readonly figure: string;
  readonly amount: string;
}

/** Nothing but the journal and the codes: a node's figure is the plain sum over the codes that begin with its own. */
const sumsOfProgramme = `
  select node.code, entry.authority || ' ' || entry.stage as figure, sum(entry.amount)::numeric(30, 2)::text as amount
  from budget_line node
  join budget_line line on line.code = node.code or line.code like node.code || '-%'
  join journal_entry entry on entry.line_id = line.id
  where node.code like '113%'
  group by node.code, figure`;

type Figures = Pick<ExecutionRow, 'code' | 'figures'>;

/** The execution of programme 113 as the journal alone gives it. */
export async function executionByJournal(app: DemoApp): Promise<readonly Figures[]> {
  const sums = await app.rows<JournalSum>(sumsOfProgramme);
  const byFigure = new Map(sums.map(({ code, figure, amount }) => [`${code} ${figure}`, amount]));
  const codes = [...new Set(sums.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const amount = (figure: string) => byFigure.get(`${code} ${figure}`) ?? '0.00';
    const left = (first: string, ...others: string[]) =>
      euros(others.reduce((rest, figure) => rest - cents(amount(figure)), cents(amount(first))));
    return {
      code,
      figures: {
        commitment: {
          authorised: amount('COMMITMENT AUTHORISED'),
          frozen: amount('COMMITMENT FROZEN'),
          reserved: amount('COMMITMENT RESERVED'),
          committed: amount('COMMITMENT COMMITTED'),
          available: left(
            'COMMITMENT AUTHORISED',
            'COMMITMENT FROZEN',
            'COMMITMENT RESERVED',
            'COMMITMENT COMMITTED',
            'COMMITMENT EXPENSED',
          ),
        },
        payment: {
          authorised: amount('PAYMENT AUTHORISED'),
          frozen: amount('PAYMENT FROZEN'),
          certified: amount('PAYMENT CERTIFIED'),
          expensed: amount('PAYMENT EXPENSED'),
          paid: amount('PAYMENT PAID'),
          available: left('PAYMENT AUTHORISED', 'PAYMENT FROZEN', 'PAYMENT EXPENSED'),
        },
      },
    };
  });
}

export function cents(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

export function euros(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
