import { readFile } from 'node:fs/promises';
import { type Column, readable, renderTable } from '../terminal/table.ts';
import type { Ask } from './client.ts';

/** A node of the programme with its figures, as the API answers them: amounts are text. */
export interface ExecutionRow {
  readonly code: string;
  readonly label: string;
  readonly level: number;
  readonly figures: {
    readonly commitment: {
      readonly authorised: string | null;
      readonly frozen: string;
      readonly reserved: string;
      readonly committed: string;
      readonly available: string | null;
    };
    readonly payment: {
      readonly authorised: string | null;
      readonly frozen: string;
      readonly certified: string;
      readonly expensed: string;
      readonly paid: string;
      readonly available: string | null;
    };
  };
}

/** What binds the programme whatever its lines hold together. */
export interface ProgrammeLimit {
  readonly authority: 'COMMITMENT' | 'PAYMENT';
  readonly limit: string | null;
  readonly headroom: string;
}

export interface Execution {
  readonly rows: readonly ExecutionRow[];
  readonly limits: readonly ProgrammeLimit[];
}

/** The operation that dashboards run. */
const operation = new URL('../../operations/execution-table.graphql', import.meta.url);

interface Answer {
  readonly budgetLine: (ExecutionRow & { readonly descendants: readonly ExecutionRow[] }) | null;
}

const limitsQuery = `query ($fiscalYear: Int!, $code: String!) {
  budgetLine(fiscalYear: $fiscalYear, code: $code) { controls { authority limit headroom } }
}`;

interface LimitsAnswer {
  readonly budgetLine: { readonly controls: readonly ProgrammeLimit[] } | null;
}

/** The programme and all below it, read back through the API as a dashboard reads it. */
export async function readExecution(ask: Ask, fiscalYear: number, code: string): Promise<Execution> {
  const query = await readFile(operation, 'utf8');
  const { budgetLine } = await ask<Answer>('dashboard', query, { fiscalYear, code });
  if (budgetLine === null) throw new Error(`There is no programme ${code} in ${fiscalYear}`);
  const { descendants, ...programme } = budgetLine;
  const limits = await ask<LimitsAnswer>('dashboard', limitsQuery, { fiscalYear, code });
  return { rows: [programme, ...descendants], limits: limits.budgetLine?.controls ?? [] };
}

/** One table for each authority: what may be committed, and what may be paid. */
export function renderExecution({ rows, limits }: Execution): string {
  return [
    'Commitment authority (autorisations d’engagement)',
    renderTable([...names, ...commitmentColumns], rows),
    ...limits.filter(({ authority }) => authority === 'COMMITMENT').map(renderLimit),
    '',
    'Payment authority (crédits de paiement)',
    renderTable([...names, ...paymentColumns], rows),
    ...limits.filter(({ authority }) => authority === 'PAYMENT').map(renderLimit),
  ].join('\n');
}

function renderLimit({ limit, headroom }: ProgrammeLimit): string {
  return `The programme as a whole may use ${readable(limit)}, of which ${readable(headroom)} is left.`;
}

const names: readonly Column<ExecutionRow>[] = [
  { heading: 'Code', align: 'left', cell: ({ code }) => code },
  { heading: 'Line', align: 'left', cell: ({ label, level }) => '  '.repeat(level - 1) + label },
];

const commitmentColumns: readonly Column<ExecutionRow>[] = [
  amounts('Authorised', ({ figures }) => figures.commitment.authorised),
  amounts('Frozen', ({ figures }) => figures.commitment.frozen),
  amounts('Reserved', ({ figures }) => figures.commitment.reserved),
  amounts('Committed', ({ figures }) => figures.commitment.committed),
  amounts('Available', ({ figures }) => figures.commitment.available),
];

const paymentColumns: readonly Column<ExecutionRow>[] = [
  amounts('Authorised', ({ figures }) => figures.payment.authorised),
  amounts('Frozen', ({ figures }) => figures.payment.frozen),
  amounts('Certified', ({ figures }) => figures.payment.certified),
  amounts('Expensed', ({ figures }) => figures.payment.expensed),
  amounts('Paid', ({ figures }) => figures.payment.paid),
  amounts('Available', ({ figures }) => figures.payment.available),
];

function amounts(heading: string, amountOf: (row: ExecutionRow) => string | null): Column<ExecutionRow> {
  return { heading, align: 'right', cell: (row) => readable(amountOf(row)) };
}
