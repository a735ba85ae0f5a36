import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, known } from '../book/state.ts';
import type { SpendingControlId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import { defaultPaces } from '../profile/default-paces.ts';
import { ceilingEntry } from './ceiling.ts';
import { countedByDefault } from './counted-by-default.ts';
import type { PacePeriod } from './pace.ts';
import type { SpendingControl } from './spending-control.ts';
import { noTolerance } from './tolerance.ts';
import { hasNoDates, standsAlways } from './validity.ts';

export type DefaultPaceIds = Readonly<Record<PacePeriod, SpendingControlId>>;

/** The ids that the default controls of a node and authority take where they come to stand. */
export interface DefaultIds {
  readonly defaultControlId: SpendingControlId;
  readonly defaultPaceIds: DefaultPaceIds;
}

interface Holder {
  /** As the act leaves it. */
  readonly line: BudgetLine;
  readonly authority: Authority;
  /** What the node and its children may use. */
  readonly ceiling: Amount;
}

/**
 * The controls that stand on a node that holds authority until explicit ones replace them: one that blocks at 100 % of
 * what the node and its children hold (D-61), and those of the paces that the profile of the year asks for (D-67, D-85).
 *
 * @param standing the controls on the node beside which they would stand
 * @returns a fact for each that nothing on the node stands in the place of
 */
export function missingDefaults(
  state: BookState,
  { line, authority, ceiling }: Holder,
  standing: readonly SpendingControl[],
  { defaultControlId, defaultPaceIds }: DefaultIds,
): readonly SpendingControlFact[] {
  const year = known(state.fiscalYears, line.fiscalYear);
  const beside = standing.filter((control) => control.authority === authority);
  const whole: SpendingControl = {
    id: defaultControlId,
    fiscalYear: line.fiscalYear,
    lineId: line.id,
    authority,
    name: null,
    mode: 'BLOCK',
    origin: 'DEFAULT',
    limit: null,
    pace: null,
    tolerance: noTolerance,
    countedStages: countedByDefault(year, authority),
    thresholds: [],
    validFrom: null,
    validUntil: null,
    overrideCap: null,
    legalReference: null,
    inForce: true,
    version: 1,
  };
  const paced = defaultPaces(year).map(
    (terms): SpendingControl => ({ ...whole, ...terms, id: defaultPaceIds[terms.pace.per] }),
  );
  return [whole, ...paced]
    .filter((one) => !beside.some((control) => standsInPlaceOf(control, one)))
    .map((control) => ({ kind: 'SpendingControlSet', control, line, entries: [ceilingEntry(control, ceiling)] }));
}

/**
 * Whether no default is needed where a control stands: that of the whole year where one without dates and pace does, that
 * of a pace where one of its name without dates does.
 */
export function standsInPlaceOf(control: SpendingControl, byDefault: SpendingControl): boolean {
  if (byDefault.pace === null) return standsAlways(control);
  return control.name === byDefault.name && hasNoDates(control);
}
