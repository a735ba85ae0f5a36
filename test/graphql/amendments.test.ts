import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const available = `query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures {
  commitment { available reserved committed } } } }`;
const kept = `commitment { id version amount charges { id committed }
  amendments { id version state purpose charges { increase decrease line { code } } recordedBy { id } approvedBy { id } }
  history { kind verdict { outcome } } }`;

interface Kept {
  readonly commitment: Seen & {
    readonly charges: readonly { readonly id: string }[];
    readonly amendments: readonly Seen[];
  };
}

describe('amendments through GraphQL', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  const figuresOf = async (code: string) => {
    const read = await ministry.read<{ budgetLine: { figures: { commitment: object } } }>('READER', available, {
      code,
    });
    return read.budgetLine.figures.commitment;
  };

  async function approved(reference: string, lineCode: string, amount: string) {
    const { id, version } = await ministry.approved(reference, lineCode, amount);
    const query = `query ($reference: String!) { commitment(fiscalYear: 2026, reference: $reference) { charges { id } } }`;
    const { commitment } = await ministry.read<Kept>(officer, query, { reference });
    const [charge] = commitment.charges;
    return { seen: versionOf({ id, version }), chargeId: charge?.id ?? '' };
  }

  const decision = ({ commitment }: Kept) => {
    const [amendment] = commitment.amendments;
    return { commitmentId: commitment.id, amendmentId: amendment?.id, expectedVersion: amendment?.version };
  };

  it('D-25 an increase checks the increase only, and limits apply to the new total', async () => {
    const { seen, chargeId } = await approved('C-1', '1-1-1', '600.00');
    const amend = (amount: string) => ({ ...seen, purpose: 'Second lot', increases: [{ chargeId, amount }] });
    const refused = await ministry.refused(
      officer,
      'recordCommitmentAmendment',
      amend('400.01'),
      'more: refusal { ... on InsufficientAuthority { shortfall } }',
    );
    expect(refused).toMatchObject({
      refusal: { code: 'INSUFFICIENT_COMMITMENT_AUTHORITY' },
      more: { shortfall: '0.01' },
    });
    const recorded = await ministry.accepted<Kept>(officer, 'recordCommitmentAmendment', amend('400.00'), kept);
    expect(recorded.commitment).toMatchObject({
      amount: '600.00',
      amendments: [
        { state: 'SUBMITTED', charges: [{ increase: '400.00', decrease: '0.00', line: { code: '1-1-1' } }] },
      ],
    });
    expect(await figuresOf('1-1-1')).toEqual({ available: '0.00', reserved: '400.00', committed: '600.00' });
    const done = await ministry.accepted<Kept>('DIRECTOR', 'approveCommitmentAmendment', decision(recorded), kept);
    expect(done.commitment).toMatchObject({
      amount: '1000.00',
      charges: [{ committed: '1000.00' }],
      amendments: [{ state: 'APPROVED', approvedBy: { id: 'director' } }],
    });
    expect(done.commitment).toMatchObject({
      history: expect.arrayContaining([
        { kind: 'RecordCommitmentAmendment', verdict: { outcome: 'REFUSED' } },
        { kind: 'ApproveCommitmentAmendment', verdict: { outcome: 'ACCEPTED' } },
      ]),
    });
    expect(await figuresOf('1-1-1')).toEqual({ available: '0.00', reserved: '0.00', committed: '1000.00' });
  });

  it('D-25 a decrease gives back at approval; a rejected or withdrawn amendment leaves the old amount', async () => {
    const { seen, chargeId } = await approved('C-2', '1-1-2', '300.00');
    const less = { ...seen, purpose: 'Fewer copies', decreases: [{ chargeId, amount: '100.00' }] };
    const recorded = await ministry.accepted<Kept>(officer, 'recordCommitmentAmendment', less, kept);
    expect(await figuresOf('1-1-2')).toMatchObject({ available: '200.00' });
    await ministry.accepted('DIRECTOR', 'rejectCommitmentAmendment', { ...decision(recorded), reason: 'No' });
    const more = { ...seen, purpose: 'More', increases: [{ chargeId, amount: '200.00' }] };
    const other = await ministry.accepted<Kept>(officer, 'recordCommitmentAmendment', more, kept);
    expect(await figuresOf('1-1-2')).toMatchObject({ available: '0.00', reserved: '200.00' });
    const [, second] = other.commitment.amendments;
    const withdrawn = { commitmentId: seen.commitmentId, amendmentId: second?.id, expectedVersion: second?.version };
    const answer = await ministry.accepted<Kept>(
      officer,
      'withdrawCommitmentAmendment',
      { ...withdrawn, reason: 'No' },
      kept,
    );
    expect(answer.commitment).toMatchObject({
      amount: '300.00',
      amendments: [{ state: 'REJECTED' }, { state: 'WITHDRAWN' }],
    });
    expect(await figuresOf('1-1-2')).toEqual({ available: '200.00', reserved: '0.00', committed: '300.00' });
    const stale = await ministry.refused('DIRECTOR', 'approveCommitmentAmendment', withdrawn);
    expect(stale.refusal).toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});
