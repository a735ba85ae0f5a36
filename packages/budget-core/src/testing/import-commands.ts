import type * as commands from '../book/command.ts';
import { asId } from '../ids.ts';
import { defaultIdsOfNode } from './default-ids.ts';

/** A line as another system states it; its default controls are called as those of `setAuthority`. */
export function importBalance(code: string, figures: commands.ImportBalance['figures']): commands.ImportBalance {
  return {
    kind: 'ImportBalance',
    lineId: asId<'BudgetLine'>(code),
    figures,
    ...defaultIdsOfNode(code),
  };
}

type Stated = Pick<commands.ImportCarriedCommitment, 'committed' | 'certified' | 'expensed' | 'paid'>;

/** An act of 2024 on a line, of which nothing is certified unless said otherwise. */
export function importCarried(
  id: string,
  line: string,
  stated: Partial<Stated> & Pick<Stated, 'committed'>,
): commands.ImportCarriedCommitment {
  return {
    kind: 'ImportCarriedCommitment',
    commitmentId: asId<'Commitment'>(id),
    chargeId: asId<'CommitmentCharge'>(`${id}-1`),
    reference: id,
    originYear: 2024,
    payeeId: asId<'Payee'>('P1'),
    purpose: 'Restauration des registres',
    lineId: asId<'BudgetLine'>(line),
    certified: '0.00',
    expensed: '0.00',
    paid: '0.00',
    ...stated,
  };
}
