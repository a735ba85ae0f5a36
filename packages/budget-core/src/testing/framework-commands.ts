import type { CommitmentContent } from '../book/command.ts';
import type * as commands from '../framework/framework-command.ts';
import { asId } from '../ids.ts';

/** An agreement with the payee P1, valid for four years; its reference is its id. */
export function recordFramework(id: string, maximum: string): commands.RecordFramework {
  return {
    kind: 'RecordFramework',
    frameworkId: asId<'Framework'>(id),
    reference: id,
    payeeId: asId<'Payee'>('P1'),
    purpose: 'Papier pour les registres',
    maximum,
    validFrom: '2026-01-15',
    validUntil: '2030-01-14',
  };
}

export function approveFramework(id: string, expectedVersion = 1): commands.ApproveFramework {
  return { kind: 'ApproveFramework', frameworkId: asId<'Framework'>(id), expectedVersion };
}

export function closeFramework(id: string, expectedVersion = 2): commands.CloseFramework {
  return { kind: 'CloseFramework', frameworkId: asId<'Framework'>(id), expectedVersion, reason: 'Marché échu' };
}

/** The same command, as an order under a framework. */
export function under<Ordering extends CommitmentContent>(id: string, command: Ordering): Ordering {
  return { ...command, frameworkId: asId<'Framework'>(id) };
}
