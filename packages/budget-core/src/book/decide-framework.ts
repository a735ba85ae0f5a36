import { approveFramework } from '../framework/approve-framework.ts';
import { closeFramework } from '../framework/close-framework.ts';
import type { FrameworkCommand } from '../framework/framework-command.ts';
import { recordFramework } from '../framework/record-framework.ts';
import type { Decided, Situation } from './decision.ts';

/** Decides a command on a framework commitment. */
export function decideFramework(situation: Situation, command: FrameworkCommand): Decided {
  switch (command.kind) {
    case 'RecordFramework':
      return recordFramework(situation, command);
    case 'ApproveFramework':
      return approveFramework(situation, command);
    case 'CloseFramework':
      return closeFramework(situation, command);
  }
}
