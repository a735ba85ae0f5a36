import { asId, type DefaultPaceIds, type SpendingControlId } from 'budget-core';

interface DefaultIds {
  readonly defaultControlId: SpendingControlId;
  readonly defaultPaceIds: DefaultPaceIds;
}

/** New ids for the default controls of a node and authority, in case that they come to stand. */
export function defaultIds(newId: () => string): DefaultIds {
  return { defaultControlId: asId(newId()), defaultPaceIds: { QUARTER: asId(newId()), MONTH: asId(newId()) } };
}
