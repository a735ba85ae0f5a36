import { setSpendingCap } from '../cap/set-spending-cap.ts';
import { withdrawSpendingCap } from '../cap/withdraw-spending-cap.ts';
import { setSpendingControl } from '../control/set-spending-control.ts';
import { withdrawSpendingControl } from '../control/withdraw-spending-control.ts';
import { grantOverride } from '../override/grant-override.ts';
import type {
  GrantOverride,
  SetSpendingCap,
  SetSpendingControl,
  WithdrawSpendingCap,
  WithdrawSpendingControl,
} from './command.ts';
import type { Decided, Situation } from './decision.ts';

type ControlCommand =
  | SetSpendingControl
  | WithdrawSpendingControl
  | SetSpendingCap
  | WithdrawSpendingCap
  | GrantOverride;

/** Acts on what bounds spending, and on leave to pass it. */
export function decideControl(situation: Situation, command: ControlCommand): Decided {
  switch (command.kind) {
    case 'SetSpendingControl':
      return setSpendingControl(situation, command);
    case 'WithdrawSpendingControl':
      return withdrawSpendingControl(situation, command);
    case 'SetSpendingCap':
      return setSpendingCap(situation, command);
    case 'WithdrawSpendingCap':
      return withdrawSpendingCap(situation, command);
    case 'GrantOverride':
      return grantOverride(situation, command);
  }
}
