import { Migration } from '@mikro-orm/migrations';
import { budgetLineTables } from './0001/budget-line.ts';
import { charges } from './0001/charges.ts';
import { commitmentTables } from './0001/commitment.ts';
import { guard } from './0001/guard.ts';
import { journalTables } from './0001/journal.ts';
import { organisationTables } from './0001/organisation.ts';
import { projection } from './0001/projection.ts';
import { security } from './0001/security.ts';
import { states } from './0001/states.ts';
import { versions } from './0001/versions.ts';

/** The first tables: every key is led by the organisation, and the journal is partitioned by fiscal year. */
export class Migration0001 extends Migration {
  override readonly name = 'Migration0001';

  override up(): void {
    for (const part of [
      organisationTables,
      budgetLineTables,
      commitmentTables,
      journalTables,
      projection,
      guard,
      versions,
      states,
      charges,
      security,
    ]) {
      this.addSql(part);
    }
  }
}
