import { Migration } from '@mikro-orm/migrations';
import { guard } from './0003/guard.ts';
import { projection } from './0003/projection.ts';
import { spendingControls } from './0003/spending-controls.ts';
import { spendingOverrides } from './0003/spending-overrides.ts';

/** The whole spending chain and its controls. */
export class Migration0003 extends Migration {
  override readonly name = 'Migration0003';

  override up(): void {
    for (const part of [projection, spendingControls, spendingOverrides, guard]) this.addSql(part);
  }
}
