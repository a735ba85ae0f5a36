import { Migration } from '@mikro-orm/migrations';
import { amendments } from './0003/amendments.ts';
import { budgetMovements } from './0003/budget-movements.ts';
import { caps } from './0003/caps.ts';
import { closingCommitments } from './0003/closing-commitments.ts';
import { correctedExpenses } from './0003/corrected-expenses.ts';
import { expiredReservations } from './0003/expired-reservations.ts';
import { frameworks } from './0003/frameworks.ts';
import { guard } from './0003/guard.ts';
import { lineClassifications } from './0003/line-classifications.ts';
import { pace } from './0003/pace.ts';
import { paymentSchedules } from './0003/payment-schedules.ts';
import { profiles } from './0003/profiles.ts';
import { projection } from './0003/projection.ts';
import { reservationEnds } from './0003/reservation-ends.ts';
import { spendingControls } from './0003/spending-controls.ts';
import { spendingOverrides } from './0003/spending-overrides.ts';
import { stages } from './0003/stages.ts';
import { subjectsOfActs } from './0003/subjects-of-acts.ts';
import { yearStates } from './0003/year-states.ts';

/** The whole spending chain and its controls. */
export class Migration0003 extends Migration {
  override readonly name = 'Migration0003';

  override up(): void {
    const parts = [
      stages,
      subjectsOfActs,
      budgetMovements,
      pace,
      projection,
      closingCommitments,
      amendments,
      paymentSchedules,
      reservationEnds,
      expiredReservations,
      correctedExpenses,
      spendingControls,
      spendingOverrides,
      frameworks,
      lineClassifications,
      profiles,
      guard,
      yearStates,
      caps,
    ];
    for (const part of parts) this.addSql(part);
  }
}
