import { type AmendmentRow, amendmentColumns } from '../rows/commitment-amendment.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

/** Amendments are decided beside their commitment, and found by it. */
const amendments = {
  name: 'ledger_load_amendments',
  text: `
select ${amendmentColumns} from commitment_amendment amendment
where amendment.organisation_id = $1 and amendment.commitment_id = any ($2::uuid[])`,
};

export async function loadAmendments(
  session: Session,
  organisationId: string,
  { amendedIds }: WantedKeys,
): Promise<readonly AmendmentRow[]> {
  return amendedIds.length === 0 ? [] : session.rows<AmendmentRow>(amendments, [organisationId, amendedIds]);
}
