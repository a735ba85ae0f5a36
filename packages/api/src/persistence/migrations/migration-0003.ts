import { Migration } from '@mikro-orm/migrations';
import { budgetMovements } from './0003/budget-movements.ts';
import { projection } from './0003/projection.ts';

/** The whole spending chain and its controls. */
export class Migration0003 extends Migration {
  override readonly name = 'Migration0003';

  override up(): void {
    for (const part of [budgetMovements, projection]) this.addSql(part);
  }
}
