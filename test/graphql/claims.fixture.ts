import type { Ministry, Seen } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';
const seen = 'expense { id version }';

interface Kept {
  readonly expense: Seen;
}

interface Found {
  readonly commitment: { readonly id: string; readonly charges: readonly { readonly id: string }[] };
}

/** An expense as it was seen, for an act on it. */
export function expenseVersionOf({ id, version }: Seen) {
  return { expenseId: id, expectedVersion: version };
}

/** Claims on the commitments of a ministry, each taken as far as a test wants it. */
export class Claims {
  readonly #ministry: Ministry;

  constructor(ministry: Ministry) {
    this.#ministry = ministry;
  }

  /** An amount for each charge of a commitment, in their order; those that get none are left out. */
  async charges(of: string, ...amounts: readonly string[]) {
    const { charges } = await this.#found(of);
    return amounts.map((amount, index) => ({ chargeId: charges[index]?.id, amount }));
  }

  /** What `recordExpense` takes, with an invoice of its own. */
  async content(of: string, reference: string, ...amounts: readonly string[]) {
    const { id } = await this.#found(of);
    const charges = await this.charges(of, ...amounts);
    return { commitmentId: id, reference, invoiceNumber: `F-${reference}`, charges };
  }

  async recorded(of: string, reference: string, ...amounts: readonly string[]): Promise<Seen> {
    const content = await this.content(of, reference, ...amounts);
    return (await this.#ministry.accepted<Kept>(officer, 'recordExpense', content, seen)).expense;
  }

  async certified(of: string, reference: string, ...amounts: readonly string[]): Promise<Seen> {
    return this.certify(await this.recorded(of, reference, ...amounts));
  }

  async approved(of: string, reference: string, ...amounts: readonly string[]): Promise<Seen> {
    return this.approve(await this.certified(of, reference, ...amounts));
  }

  async certify(expense: Seen, terms: object = {}): Promise<Seen> {
    const content = { ...expenseVersionOf(expense), ...terms };
    return (await this.#ministry.accepted<Kept>('SECTION_OFFICER', 'certifyExpense', content, seen)).expense;
  }

  async approve(expense: Seen, terms: object = {}): Promise<Seen> {
    const content = { ...expenseVersionOf(expense), ...terms };
    return (await this.#ministry.accepted<Kept>('CONTROLLER', 'approveExpense', content, seen)).expense;
  }

  async pay(expense: Seen): Promise<Seen> {
    const content = expenseVersionOf(expense);
    return (await this.#ministry.accepted<Kept>('ACCOUNTANT', 'payExpense', content, seen)).expense;
  }

  async #found(reference: string): Promise<Found['commitment']> {
    const query = `query ($reference: String!) {
      commitment(fiscalYear: 2026, reference: $reference) { id charges { id } } }`;
    return (await this.#ministry.read<Found>(officer, query, { reference })).commitment;
  }
}
