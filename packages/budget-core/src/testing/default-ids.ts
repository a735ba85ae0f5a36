import type { ImportBalance } from '../book/command.ts';
import type { DefaultIds } from '../control/default-control.ts';
import { asId } from '../ids.ts';

/** The ids of default controls, each after the first of them. */
export function defaultIds(first: string): DefaultIds {
  return {
    defaultControlId: asId<'SpendingControl'>(first),
    defaultPaceIds: {
      QUARTER: asId<'SpendingControl'>(`${first}-quarters`),
      MONTH: asId<'SpendingControl'>(`${first}-months`),
    },
  };
}

/** Those of both authorities of a node. */
export function defaultIdsOfNode(name: string): Pick<ImportBalance, 'defaultControlIds' | 'defaultPaceIds'> {
  const [commitment, payment] = [defaultIds(`${name}-COMMITMENT`), defaultIds(`${name}-PAYMENT`)];
  return {
    defaultControlIds: { COMMITMENT: commitment.defaultControlId, PAYMENT: payment.defaultControlId },
    defaultPaceIds: { COMMITMENT: commitment.defaultPaceIds, PAYMENT: payment.defaultPaceIds },
  };
}
