import { Amount, asId, type CurrencyCode, type OverriddenAct, type Override } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `spending_override override`. */
export const overrideColumns = `
  override.id, override.fiscal_year as "fiscalYear", override.line_id as "lineId", override.authority,
  override.control_id as "controlId", override.act_kind as "actKind", override.subject_id as "subjectId",
  override.subject_version as "subjectVersion", override.amount, override.reason, override.granted_by as "grantedBy",
  override.used_by as "usedBy", override.excess, override.version`;

export interface OverrideRow extends Omit<Recorded<Override>, 'act'> {
  readonly actKind: OverriddenAct['kind'];
  readonly subjectId: string;
  readonly subjectVersion: number;
}

export function toOverride(row: OverrideRow, currency: CurrencyCode): Override {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    lineId: row.lineId,
    authority: row.authority,
    controlId: row.controlId,
    act: toAct(row),
    amount: Amount.of(row.amount, currency),
    reason: row.reason,
    grantedBy: row.grantedBy,
    usedBy: row.usedBy,
    excess: row.excess === null ? null : Amount.of(row.excess, currency),
    version: row.version,
  };
}

function toAct({ actKind, subjectId, subjectVersion: expectedVersion }: OverrideRow): OverriddenAct {
  return actKind === 'ApproveExpense'
    ? { kind: actKind, subjectId: asId(subjectId), expectedVersion }
    : { kind: actKind, subjectId: asId(subjectId), expectedVersion };
}
