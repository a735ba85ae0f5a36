import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const query = `query { commitment(fiscalYear: 2026, reference: "C-1") {
  amount charges { id } paymentSchedule { dueOn amount } } }`;

interface Kept {
  readonly commitment: { readonly charges: readonly { readonly id: string }[] };
}

describe('payment schedules through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  it('D-24 a payment schedule adds up to the firm amount, when it is recorded and after a release', async () => {
    const paymentSchedule = [
      { dueOn: '2026-12-01', amount: '100.00' },
      { dueOn: '2027-12-01', amount: '200.00' },
    ];
    const recorded = { ...commitment('C-1', [{ lineCode: '1-1-1', amount: '300.00' }]), paymentSchedule };
    const short = { ...recorded, paymentSchedule: paymentSchedule.slice(1) };
    const why = 'why: refusal { ... on ScheduleMismatch { scheduled amount } }';
    expect(await ministry.refused(officer, 'recordCommitment', short, why)).toMatchObject({
      refusal: { code: 'SCHEDULE_MISMATCH' },
      why: { scheduled: '200.00', amount: '300.00' },
    });
    const seen = 'commitment { id version }';
    const first = await ministry.accepted<{ commitment: Seen }>(officer, 'recordCommitment', recorded, seen);
    const approved = await ministry.accepted<{ commitment: Seen }>(
      'DIRECTOR',
      'approveCommitment',
      versionOf(first.commitment),
      seen,
    );
    const before = await ministry.read<Kept>(officer, query);
    expect(before).toMatchObject({ commitment: { paymentSchedule } });
    const charges = before.commitment.charges.map(({ id }) => ({ chargeId: id, amount: '250.00' }));
    const release = { ...versionOf(approved.commitment), charges, reason: 'One lot less' };
    await ministry.accepted('DIRECTOR', 'releaseCommitment', release);
    expect(await ministry.read(officer, query)).toMatchObject({
      commitment: { amount: '50.00', paymentSchedule: [{ dueOn: '2026-12-01', amount: '50.00' }] },
    });
  });
});
