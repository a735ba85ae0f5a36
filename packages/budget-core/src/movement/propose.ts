import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { BudgetDecisionId } from '../ids.ts';
import { withCapped } from '../profile/transfer-cap.ts';
import { checkTransferRules } from '../profile/transfer-rules.ts';
import type { NotFound, OutsideFiscalYear } from '../verdict/refusal.ts';
import type { BudgetMovement } from './budget-movement.ts';
import { checkDistribution, checkMovedLines, checkRelease, checkUnused } from './check-movement.ts';
import { checkProposer } from './check-proposer.ts';
import { heldEntries } from './movement-entries.ts';

/** The decision that a movement cites: recorded, and of the year. */
export function checkDecision(situation: Situation, id: BudgetDecisionId): NotFound | OutsideFiscalYear | null {
  const decision = situation.state.decisions.get(id);
  if (!decision) return { kind: 'NOT_FOUND', noun: 'BudgetDecision', id };
  return checkYear(situation, decision.fiscalYear);
}

/** Checks a movement as it would take effect now, and holds what it takes; a mirror is checked like any other. */
export function propose(situation: Situation, proposed: BudgetMovement, reversed?: BudgetMovement): Decided {
  const missing = checkProposer(situation.context.actor, proposed.kind) ?? checkMovedLines(situation, proposed);
  if (missing) return refused(missing);
  const movement = withCapped(situation, proposed);
  const refusal =
    checkTransferRules(situation, movement) ??
    checkRelease(situation, movement) ??
    checkDistribution(situation, movement) ??
    checkUnused(situation, movement);
  if (refusal) return refused(refusal);
  return decided([
    {
      kind: 'BudgetMovementProposed',
      movement,
      reversed: reversed ?? null,
      lines: [],
      entries: heldEntries(situation.state, movement),
    },
  ]);
}
