import { type Book, explain } from 'budget-core';
import type { MappedRow } from '../../import/mapped-row.ts';
import type { ActAnswer } from '../act.ts';
import { addBudgetLine } from '../acts/add-budget-line.ts';
import { type DeskItem, decideActs } from '../decide-acts.ts';
import type { SliceRequest } from '../ledger.ts';
import type { Tools } from '../tools.ts';
import type { ImportTransaction } from './import-ledger.ts';
import type { ImportSettings } from './import-rows.ts';
import { itemOf } from './items.ts';
import type { Refusals } from './refusals.ts';
import { rowItem } from './row-item.ts';

/** What the acts of a chunk did. */
export interface ChunkLoaded {
  readonly acts: number;
  readonly replayed: number;
  readonly nodesAdded: number;
  readonly entries: number;
}

interface Placed {
  readonly row: MappedRow;
  readonly item: DeskItem;
}

/** Decides and keeps the acts of some rows as one batch; a row is refused once, whatever follows from it. */
export async function loadChunk(
  rows: readonly MappedRow[],
  settings: ImportSettings,
  transaction: ImportTransaction,
  tools: Tools,
  refusals: Refusals,
): Promise<ChunkLoaded> {
  if (rows.length === 0) return { acts: 0, replayed: 0, nodesAdded: 0, entries: 0 };
  const placed: Placed[] = [];
  const items = new Map(rows.map((row) => [row, rowItem(row, settings)]));
  let nodesAdded = 0;
  let entries = 0;
  const answers = await transaction.batch(
    rows.map((row) => requestOf(row, items.get(row), settings)),
    async (slice) => {
      const decisions = await decideActs(slice, recorded(itemsOf(items, slice.book, settings), placed), tools);
      for (const { command, facts } of decisions.acts) {
        if (command.kind === 'AddBudgetLine') nodesAdded += 1;
        for (const fact of facts) entries += fact.entries.length;
      }
      return decisions;
    },
  );
  refuse(placed, answers, refusals);
  const replayed = answers.filter((answer) => answer.status === 'DECIDED' && answer.replayed).length;
  return { acts: answers.length - replayed, replayed, nodesAdded, entries };
}

function requestOf(row: MappedRow, item: DeskItem | undefined, { effectiveDate }: ImportSettings): SliceRequest {
  if (!item) throw new Error('Each row of a chunk has an act');
  const wanted = item.definition.wanted(item.request.input);
  const lineCodes = [...new Set([...row.path.map(({ code }) => code), ...(wanted.lineCodes ?? [])])];
  return { wanted: { ...wanted, lineCodes }, effectiveDate, key: item.key };
}

/** For each row the nodes that are missing when its turn comes, parents first, and then its own act. */
function* itemsOf(items: ReadonlyMap<MappedRow, DeskItem>, book: Book, settings: ImportSettings): Generator<Placed> {
  for (const [row, item] of items) {
    for (const [depth, { code, labels }] of row.path.entries()) {
      const parentCode = row.path[depth - 1]?.code ?? null;
      if (liesBelow(book, settings.fiscalYear.year, code, parentCode)) continue;
      const input = { code, parentCode, labels };
      yield { row, item: itemOf(addBudgetLine, settings, `${row.rowNumber}-${depth}`, input) };
    }
    yield { row, item };
  }
}

/** A node of this code elsewhere in the tree is no help: adding it once more is refused, which says so. */
function liesBelow(book: Book, year: number, code: string, parentCode: string | null): boolean {
  const line = book.lineByCode(year, code);
  if (!line) return false;
  const parentId = parentCode === null ? null : book.lineByCode(year, parentCode)?.id;
  return line.parentId === parentId;
}

/** Passes items on and remembers them in their order, which is that of the answers. */
function* recorded(placed: Iterable<Placed>, into: Placed[]): Generator<DeskItem> {
  for (const each of placed) {
    into.push(each);
    yield each.item;
  }
}

function refuse(placed: readonly Placed[], answers: readonly ActAnswer[], refusals: Refusals): void {
  const refused = new Set<number>();
  for (const [index, { row }] of placed.entries()) {
    const reason = reasonOf(answers[index]);
    if (reason === null || refused.has(row.rowNumber)) continue;
    refused.add(row.rowNumber);
    refusals.add([{ rowNumber: row.rowNumber, column: null, reason }]);
  }
}

function reasonOf(answer: ActAnswer | undefined): string | null {
  if (answer?.status === 'IDEMPOTENCY_MISMATCH')
    return 'The same row of the same file was loaded before as another act.';
  if (answer?.status !== 'DECIDED' || answer.verdict.outcome === 'ACCEPTED') return null;
  return explain(answer.verdict.refusal, 'en');
}
