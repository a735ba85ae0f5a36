import { Migration } from '@mikro-orm/migrations';
import { amendments } from './0003/amendments.ts';
import { closingCommitments } from './0003/closing-commitments.ts';
import { paymentSchedules } from './0003/payment-schedules.ts';
import { projection } from './0003/projection.ts';
import { reservationEnds } from './0003/reservation-ends.ts';

/** The whole spending chain and its controls. */
export class Migration0003 extends Migration {
  override readonly name = 'Migration0003';

  override up(): void {
    for (const part of [projection, closingCommitments, amendments, paymentSchedules, reservationEnds])
      this.addSql(part);
  }
}
