import { Migration } from '@mikro-orm/migrations';
import { carriedCommitments } from './0002/carried-commitments.ts';
import { importedBalances } from './0002/imported-balances.ts';
import { projection } from './0002/projection.ts';

/** Figures and commitments that another system kept until now. */
export class Migration0002 extends Migration {
  override readonly name = 'Migration0002';

  override up(): void {
    for (const part of [importedBalances, carriedCommitments, projection]) this.addSql(part);
  }
}
