import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitment, Ministry, type Seen, versionOf } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const expiresOn = '2026-06-30';
const dayAfter = '2026-07-01';

const query = `query {
  commitment(fiscalYear: 2026, reference: "C-1") {
    state version expiresOn history { kind effectiveDate actor { id role } verdict { outcome } }
  }
  line: budgetLine(fiscalYear: 2026, code: "1") { figures { commitment { available reserved } } }
  journal(fiscalYear: 2026, lineCode: "1-1-1", first: 100) { edges { node { stage amount effectiveDate } } }
  commitments(fiscalYear: 2026, states: [SUBMITTED]) { edges { node { reference } } }
}`;

interface Found {
  readonly commitment: { readonly history: readonly object[] };
  readonly journal: { readonly edges: readonly { readonly node: object }[] };
}

describe('reservations that run out through GraphQL', () => {
  let ministry: Ministry;
  let today: Date;
  beforeEach(async () => {
    today = new Date(2026, 5, 30, 23, 59);
    ministry = await (await Ministry.open({ now: () => today })).withBudget();
  });
  afterEach(() => ministry.close());

  const content = (amount: string) => ({ ...commitment('C-1', [{ lineCode: '1-1-1', amount }]), expiresOn });
  const recorded = () =>
    ministry.accepted<{ commitment: Seen }>(
      officer,
      'recordCommitment',
      content('600.00'),
      'commitment { id version }',
    );
  const other = (amount: string) => commitment('C-2', [{ lineCode: '1-1-1', amount }]);

  it('D-31 one until 30 June gives its amount to a command of 1 July, and is not submitted again without a later day', async () => {
    const { commitment: first } = await recorded();
    const short = await ministry.refused(officer, 'recordCommitment', other('500.00'));
    expect(short.refusal?.code).toBe('INSUFFICIENT_COMMITMENT_AUTHORITY');
    const check = `query ($input: CheckCommitmentInput!) { checkCommitment(input: $input) { outcome } }`;
    const input = { ...other('1000.00'), effectiveDate: dayAfter };
    expect(await ministry.read(officer, check, { input })).toEqual({ checkCommitment: { outcome: 'ACCEPTED' } });
    expect(await ministry.read(officer, query)).toMatchObject({ commitment: { state: 'SUBMITTED', version: 2 } });

    await ministry.accepted(officer, 'recordCommitment', { ...other('1000.00'), effectiveDate: dayAfter });
    const returned = { state: 'RETURNED', version: 3, expiresOn };
    expect(await ministry.read(officer, query)).toMatchObject({ commitment: returned });

    const why =
      'why: refusal { ... on AlreadyExpired { expiresOn date fr: message(language: FR) en: message(language: EN) } }';
    const again = { ...versionOf({ ...first, version: 3 }), effectiveDate: dayAfter };
    expect(await ministry.refused(officer, 'submitCommitment', again, why)).toMatchObject({
      refusal: { code: 'ALREADY_EXPIRED' },
      why: { expiresOn, date: dayAfter },
    });
  });

  it('D-31 a query sees it as done from 1 July on, as the ledger then holds it, by an act of the system', async () => {
    await recorded();
    expect(await ministry.read(officer, query)).toMatchObject({
      commitment: { state: 'SUBMITTED', version: 2, expiresOn },
      line: { figures: { commitment: { available: '900.00', reserved: '600.00' } } },
    });
    today = new Date(2026, 6, 1, 0, 0);
    const [found] = await Promise.all([ministry.read<Found>(officer, query), ministry.read<Found>(officer, query)]);
    expect(found).toMatchObject({
      commitment: { state: 'RETURNED', version: 3, expiresOn },
      line: { figures: { commitment: { available: '1500.00', reserved: '0.00' } } },
      commitments: { edges: [] },
    });
    expect(found.commitment.history).toMatchObject([
      { kind: 'RecordCommitment' },
      {
        kind: 'ExpireReservation',
        effectiveDate: dayAfter,
        actor: { id: 'system', role: 'SYSTEM' },
        verdict: { outcome: 'ACCEPTED' },
      },
    ]);
    expect(found.journal.edges.map(({ node }) => node)).toContainEqual({
      stage: 'RESERVED',
      amount: '-600.00',
      effectiveDate: dayAfter,
    });
  });
});
