import type { Command } from '../book/command.ts';
import type { Actor } from '../person/actor.ts';
import { TestBudget } from './a-budget.ts';
import { propose, recordDecision } from './movement-commands.ts';
import { people } from './people.ts';

export const law = (profile: string, legalReference: string) => ({ profile, legalReference });

/** Lines of 1 000 000.00 in France, their codes in the name: ministry and title. */
export function france(...lines: readonly (readonly [code: string, ministry: string, title: string])[]): TestBudget {
  const budget = new TestBudget('DUAL', 'FREE', 'fr-state').given(recordDecision('D1'));
  for (const [code, ministry, title] of lines) {
    budget.withLine(code, '1000000.00', { toPay: '1000000.00', codes: { ministry, title } });
  }
  return budget;
}

export function transfer(id: string, from: string, to: string, amount: string) {
  return propose(id, 'TRANSFER', { from: [[from, amount]], to: [[to, amount]] });
}

export function outcome(budget: TestBudget, command: Command, by: Actor = people.director): unknown {
  const verdict = budget.execute(command, by);
  return verdict.outcome === 'REFUSED' ? verdict.refusal : verdict.outcome;
}
