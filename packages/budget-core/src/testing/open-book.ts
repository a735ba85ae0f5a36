import { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { defaultIds } from './default-ids.ts';
import { type GivenBy, lifeBefore } from './life-before.ts';
import { classificationsOf } from './line-commands.ts';
import { contextOf, factsOf, type Step } from './random-history.ts';

/** What the year of a random history is like. */
export interface Setting extends Pick<FiscalYear, 'mode' | 'distribution' | 'currency' | 'firstMonth' | 'profile'> {
  /** Something was done in it already. */
  readonly begun: boolean;
  /** The history begins while the year is prepared. */
  readonly prepared: boolean;
}

/** The rules of the country that has such years, or of none. */
export function profileFor(mode: Setting['mode'], firstMonth: number, number: number): string {
  if (number % 2 === 0) return 'generic';
  if (mode === 'DUAL') return firstMonth === 1 ? 'fr-state' : 'generic';
  return firstMonth === 4 ? 'in-central' : 'generic';
}

/** What the lines of the beginning are, so that the rules of every country have something to say of them. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A: { ministry: '1', title: '3', section: 'revenue', vote: 'voted', limit: 'estimated' },
  A2: { title: '2', section: 'capital', nature: 'utilities' },
  // Without a section, which some rule asks for.
  B: { ministry: '1', title: '3', vote: 'charged', limit: 'limitative', nature: 'utilities' },
};

/** A book to begin random histories with: two trees, three leaves with authority, two payees, and an empty next year. */
export function openBook(
  setting: Setting,
  seen: (step: Step, book: Book) => void = () => undefined,
): { book: Book; facts: Fact[] } {
  const { begun, prepared, ...terms } = setting;
  const { mode, currency, firstMonth } = terms;
  const inCurrency = (units: bigint) => Amount.fromMinorUnits(units, currency).toString();
  // Half of the years let expenses go beyond their commitments.
  const excess =
    terms.distribution === 'FREE' ? { allowedExcessPercent: '12.5', allowedExcessAmount: inCurrency(800n) } : {};
  const year = { ...terms, ...excess, directExpenseNatures: ['utilities'] };
  const book = Book.empty();
  const facts: Fact[] = [];
  const start: readonly Command[] = [
    { kind: prepared ? 'PrepareFiscalYear' : 'OpenFiscalYear', year: 2026, ...year },
    { kind: 'OpenFiscalYear', year: 2027, ...year },
    { kind: 'RegisterPayee', payeeId: asId<'Payee'>('payee'), reference: 'P1', name: 'Imprimerie du Port' },
    { kind: 'RegisterPayee', payeeId: asId<'Payee'>('other-payee'), reference: 'P2', name: 'Papeterie du Centre' },
    ...['A', 'B'].map(
      (code): Command => ({
        kind: 'AddBudgetLine',
        lineId: asId<'BudgetLine'>(code),
        parentId: null,
        code,
        labels: { fr: code, en: code },
        classifications: classificationsOf(codes[code] ?? {}),
      }),
    ),
    ...['A1', 'A2', 'B1'].map(
      (code): Command => ({
        kind: 'AddBudgetLine',
        lineId: asId<'BudgetLine'>(code),
        parentId: asId<'BudgetLine'>(code.slice(0, 1)),
        code,
        labels: { fr: code, en: code },
        classifications: classificationsOf(codes[code] ?? {}),
      }),
    ),
    ...['A1', 'A2', 'B1'].flatMap((code) =>
      (mode === 'DUAL' ? (['COMMITMENT', 'PAYMENT'] as const) : (['COMMITMENT'] as const)).map(
        (authority, earlier): Command => ({
          kind: 'SetAuthority',
          lineId: asId<'BudgetLine'>(code),
          expectedVersion: 1 + earlier,
          authority,
          amount: inCurrency(150_000n),
          frozen: inCurrency(7_500n),
          ...defaultIds(`default-${code}-${authority}`),
        }),
      ),
    ),
  ];
  const given: readonly GivenBy[] = [
    ...start.map((command): GivenBy => [1, command]),
    ...(begun && !prepared ? lifeBefore(mode, inCurrency) : []),
  ];
  given.forEach(([whom, command], index) => {
    const context = contextOf({ what: 0, where: 0, whom, units: 0 }, index, firstMonth);
    const verdict = book.execute(command, context);
    seen({ asOf: context.effectiveDate, expired: [], command, context, verdict, earns: null }, book);
    if (verdict.outcome === 'REFUSED') throw new Error(verdict.refusal.kind);
    facts.push(...factsOf(verdict));
  });
  return { book, facts };
}
