import { expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';

it('an act that no control and no cap judges has no checks, and a refusal without them no cures', () => {
  const budget = aBudget().withLine('L', '100.00');
  const refused = budget.execute({ ...record('C1', [['L', '10.00']]), purpose: ' ' });
  expect(refused).toMatchObject({ outcome: 'REFUSED', controls: [], caps: [], cures: [] });
  const accepted = budget.execute({ ...record('C1', [['L', '10.00']]), kind: 'DraftCommitment' });
  expect(accepted).toMatchObject({ outcome: 'ACCEPTED', controls: [], caps: [] });
});
