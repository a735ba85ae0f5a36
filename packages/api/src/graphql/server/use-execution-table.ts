import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Caller } from '../../access/caller.ts';
import { holds } from '../../access/permissions.ts';
import { type LineRow, mostLinesOfSubtree, type ReadSnapshots, type Reads } from '../../application/reads.ts';
import { executionTable } from './execution-table.ts';
import { loggable } from './loggable.ts';
import { type ServerContext, visitOf } from './visit.ts';

const path = '/execution-table.csv';
const deepest = 100;

/** `GET /execution-table.csv?fiscalYear=2026&code=113`: the table for spreadsheets; without a code, the whole year. */
export function useExecutionTable(reads: ReadSnapshots, logger: Logger): Plugin<ServerContext, ServerContext> {
  return {
    async onRequest(hook) {
      if (hook.url.pathname !== path) return;
      const visit = visitOf(hook.serverContext);
      visit.operation = path;
      try {
        hook.endResponse(await answerTo(hook.request, hook.url, visit.caller, reads));
      } catch (fault) {
        const { requestId } = visit;
        logger.error({ requestId, operation: path, fault: loggable(fault) }, 'unexpected error');
        hook.endResponse(refusal(500, `Unexpected error in request ${requestId}`));
      }
    },
  };
}

async function answerTo(request: Request, url: URL, caller: Caller | null, reads: ReadSnapshots): Promise<Response> {
  if (request.method !== 'GET') return refusal(405, 'Only GET is answered here', { allow: 'GET' });
  if (caller === null) return refusal(401, 'A bearer token is required', { 'www-authenticate': 'Bearer' });
  if (!holds(caller.actor.role, 'readFigures')) return refusal(403, 'Your role does not allow this');
  const fiscalYear = yearIn(url);
  if (fiscalYear === null) return refusal(400, 'fiscalYear: name a year, as in ?fiscalYear=2026');
  const rows = await readRows(reads, caller.organisationId, fiscalYear, url.searchParams.get('code'));
  if (rows.length === 0) return refusal(404, 'There is no such line');
  return new Response(executionTable(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="execution-table-${fiscalYear}.csv"`,
    },
  });
}

function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}

function yearIn({ searchParams }: URL): number | null {
  const text = searchParams.get('fiscalYear') ?? '';
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

async function readRows(reads: ReadSnapshots, organisationId: string, fiscalYear: number, code: string | null) {
  const snapshot = reads.open(organisationId);
  try {
    return await (code === null ? wholeYear(snapshot, fiscalYear) : wholeSubtree(snapshot, fiscalYear, code));
  } finally {
    await snapshot.release();
  }
}

async function wholeYear(snapshot: Reads, fiscalYear: number): Promise<readonly LineRow[]> {
  const rows: LineRow[] = [];
  for (const { line } of await snapshot.rootLines(fiscalYear)) {
    for (const row of await wholeSubtree(snapshot, fiscalYear, line.code)) rows.push(row);
  }
  return rows;
}

async function wholeSubtree(snapshot: Reads, fiscalYear: number, code: string): Promise<readonly LineRow[]> {
  const rows: LineRow[] = [];
  let page: readonly LineRow[];
  do {
    page = await snapshot.subtree(fiscalYear, code, deepest, rows.length);
    for (const row of page) rows.push(row);
  } while (page.length === mostLinesOfSubtree);
  return rows;
}
