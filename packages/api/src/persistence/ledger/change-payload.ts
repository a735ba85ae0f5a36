import type { Book } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';

export const changeChannel = 'budget_changes';

/** What a notification says; null: more lines than its 8 000 bytes can name. */
export interface ChangePayload {
  readonly organisationId: string;
  readonly lineIds: readonly string[] | null;
}

/** 200 UUIDs with their quotes and commas take 7 800 bytes; the organisation needs some too. */
const mostLineIds = 190;

/** Names every node whose figures, ceiling or state changed; null where none did. */
export function changePayload(organisationId: string, book: Book, changes: BatchChanges): string | null {
  const changed = new Set<string>(changes.lines.keys());
  for (const { entry } of changes.entries) {
    for (const nodeId of book.line(entry.lineId)?.path ?? []) changed.add(nodeId);
  }
  if (changed.size === 0) return null;
  const payload: ChangePayload = {
    organisationId,
    lineIds: changed.size > mostLineIds ? null : [...changed],
  };
  return JSON.stringify(payload);
}
