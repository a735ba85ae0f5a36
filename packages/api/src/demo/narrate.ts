import { readable } from '../terminal/table.ts';
import type { DayStep, LineAmount, StepAct } from './day-step.ts';
import { people } from './people.ts';
import type { ActAnswer, ToldControl, ToldCure } from './perform.ts';

/** One act in short lines: who did what, and the answer. */
export function narrate({ by, act }: DayStep, answer: ActAnswer): string {
  return [`${people[by].name} ${deed(act)}`, ...answerLines(answer).map((line) => `    ${line}`)].join('\n');
}

function deed(act: StepAct): string {
  switch (act.mutation) {
    case 'recordCommitment':
      return `records ${act.reference}, ${amounts(act.charges)}: ${act.purpose}`;
    case 'approveCommitment':
      return `approves ${act.commitment}`;
    case 'recordExpense':
      return `records ${act.reference}, invoice ${act.invoiceNumber} on ${act.commitment}: ${amounts(act.charges)}`;
    case 'certifyExpense':
      return `certifies delivery for ${act.expense}${part(act.charges)}`;
    case 'approveExpense':
      return `approves ${act.expense}${part(act.charges)}`;
    case 'payExpense':
      return `records the payment of ${act.expense}`;
  }
}

function amounts(charges: readonly LineAmount[]): string {
  return charges.map(({ line, amount }) => `${readable(amount)} on ${line}`).join(' + ');
}

function part(charges: readonly LineAmount[] | null): string {
  return charges === null ? '' : `: ${amounts(charges)}`;
}

function answerLines({ replayed, refusal, verdict }: ActAnswer): readonly string[] {
  const before = replayed ? ', as before' : '';
  if (refusal === null) return [`accepted${before}`];
  const deciding = verdict.controls.find(({ decides }) => decides);
  return [
    `REFUSED${before}, ${refusal.code}: ${refusal.message}`,
    ...(deciding ? [whoSaidNo(deciding, verdict.controls)] : []),
    ...verdict.cures.map(cure),
  ];
}

function whoSaidNo({ code, limit, ceiling }: ToldControl, controls: readonly ToldControl[]): string {
  const kind = limit === null ? 'what its authority allows' : 'its limit';
  const passed = controls.filter(({ outcome }) => outcome === 'PASSED').map((control) => control.code);
  const others = passed.length === 0 ? '' : `; ${passed.join(', ')} said yes`;
  return `said by ${code}, which blocks at ${readable(ceiling)}, ${kind}${others}`;
}

function cure(found: ToldCure): string {
  if (found.__typename === 'TransferCure') {
    return `would pass with ${readable(found.amount)} moved from ${found.fromLineCode} to ${found.toLineCode}`;
  }
  return `would pass as ${found.charges.map(({ lineCode, amount }) => `${readable(amount)} on ${lineCode}`).join(' + ')}`;
}
