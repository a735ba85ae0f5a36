import { type ActContext, asId, type Book, type BudgetLineId, type Verdict } from 'budget-core';
import type { ActAnswer, ActDefinition, ActRequest, Decided } from './act.ts';
import { desktopOf } from './desktop.ts';
import { expireReservations } from './expire-reservations.ts';
import { type Act, type ActKey, type AnsweredAct, type Decisions, keyText, type Slice } from './ledger.ts';
import { recordVerdict } from './record.ts';
import type { RecordedVerdict } from './recorded.ts';
import { isKept, leftBehindBy, subjectOf, versionGiven } from './subject.ts';
import type { Tools } from './tools.ts';

/** One request on the desk. */
export interface DeskItem {
  readonly definition: ActDefinition<unknown>;
  readonly request: ActRequest<unknown>;
  readonly key: ActKey;
  readonly fingerprint: string;
}

/**
 * Decides requests one by one in the order of their arrival; a key that was answered before is not decided again. Each
 * is asked for when its turn comes, so whoever makes them may look at what the earlier ones did.
 */
export async function decideActs(slice: Slice, items: Iterable<DeskItem>, tools: Tools): Promise<Decisions<ActAnswer>> {
  const answered = new Map(slice.answered);
  const acts: Act[] = [];
  const answers: ActAnswer[] = [];
  for (const item of items) {
    const key = keyText(item.key);
    const earlier = answered.get(key);
    if (earlier) {
      answers.push(answerAgain(earlier, item));
      continue;
    }
    acts.push(...expiredBefore(slice.book, item, tools));
    const act = await decideAct(slice, item, tools);
    answered.set(key, act);
    acts.push(act);
    answers.push({ ...answerOf(act, false), leftBehind: leftBehindBy(act.facts) });
  }
  return { acts, answers };
}

/** The verdict that a request would get now; only reservations that ran out are gone from the slice (D-31, D-70). */
export async function checkAct(
  slice: Slice,
  definition: ActDefinition<unknown>,
  request: Omit<ActRequest<unknown>, 'idempotencyKey'>,
  tools: Tools,
): Promise<RecordedVerdict> {
  slice.book.expireReservations(request.effectiveDate);
  const context = contextOf(request, tools);
  const command = definition.command(request.input, desktopOf(slice.book, request.effectiveDate, tools.newId));
  return recordVerdict(await withSiblings(slice, () => slice.book.check(command, context)));
}

function expiredBefore(book: Book, { request }: DeskItem, tools: Tools): readonly Act[] {
  const { caller, requestId, effectiveDate } = request;
  return expireReservations(book, effectiveDate, { organisationId: caller.organisationId, requestId }, tools);
}

function answerAgain(earlier: AnsweredAct, { fingerprint }: DeskItem): ActAnswer {
  if (earlier.fingerprint !== fingerprint) return { status: 'IDEMPOTENCY_MISMATCH' };
  return answerOf(earlier, true);
}

function answerOf({ id, verdict, subject }: AnsweredAct, replayed: boolean): Decided {
  return { status: 'DECIDED', actId: id, replayed, verdict, subject, leftBehind: {} };
}

async function decideAct(
  slice: Slice,
  { definition, request, key, fingerprint }: DeskItem,
  tools: Tools,
): Promise<Act> {
  const { book } = slice;
  const context = contextOf(request, tools);
  const command = definition.command(request.input, desktopOf(book, request.effectiveDate, tools.newId));
  const verdict = await withSiblings(slice, () => book.execute(command, context));
  const facts = verdict.outcome === 'ACCEPTED' ? verdict.facts : [];
  const subject = subjectOf(command);
  return {
    id: context.actId,
    key,
    caller: request.caller,
    requestId: request.requestId,
    fingerprint,
    effectiveDate: request.effectiveDate,
    recordedAt: context.recordedAt,
    command,
    verdict: recordVerdict(verdict),
    subject: isKept(book, subject) ? subject : null,
    subjectVersion: versionGiven(facts, subject),
    facts,
  };
}

function contextOf(
  { caller, effectiveDate }: Omit<ActRequest<unknown>, 'idempotencyKey'>,
  { now, newId }: Tools,
): ActContext {
  return {
    actId: asId(newId()),
    actor: caller.actor,
    effectiveDate,
    recordedAt: now().toISOString(),
  };
}

/** Decides again with the lines beside the failing one, so that the cures are the same whatever was loaded. */
async function withSiblings(slice: Slice, decide: () => Verdict): Promise<Verdict> {
  const verdict = decide();
  const lineId = failingLine(verdict);
  if (lineId === null || !(await slice.loadSiblings(lineId))) return verdict;
  return decide();
}

function failingLine(verdict: Verdict): BudgetLineId | null {
  if (verdict.outcome === 'ACCEPTED') return null;
  const { refusal } = verdict;
  const short =
    refusal.kind === 'INSUFFICIENT_COMMITMENT_AUTHORITY' || refusal.kind === 'INSUFFICIENT_PAYMENT_AUTHORITY';
  return short ? refusal.lineId : null;
}
