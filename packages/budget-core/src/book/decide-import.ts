import { importBalance } from '../import/import-balance.ts';
import { importCarriedCommitment } from '../import/import-carried-commitment.ts';
import type { ImportBalance, ImportCarriedCommitment } from './command.ts';
import type { Decided, Situation } from './decision.ts';

/** What another system states, as acts. */
export function decideImport(situation: Situation, command: ImportBalance | ImportCarriedCommitment): Decided {
  switch (command.kind) {
    case 'ImportBalance':
      return importBalance(situation, command);
    case 'ImportCarriedCommitment':
      return importCarriedCommitment(situation, command);
  }
}
