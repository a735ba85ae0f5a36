import { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { type GivenBy, lifeBefore } from './life-before.ts';
import { contextOf, factsOf, type Step } from './random-history.ts';

/** What the year of a random history is like. */
export interface Setting extends Pick<FiscalYear, 'mode' | 'distribution' | 'currency' | 'firstMonth'> {
  /** Something was done in it already. */
  readonly begun: boolean;
  /** The history begins while the year is prepared. */
  readonly prepared: boolean;
}

/** A book to begin random histories with: two trees, three leaves with authority, one payee, and an empty next year. */
export function openBook(
  setting: Setting,
  seen: (step: Step, book: Book) => void = () => undefined,
): { book: Book; facts: Fact[] } {
  const { begun, prepared, ...year } = setting;
  const { mode, currency, firstMonth } = year;
  const inCurrency = (units: bigint) => Amount.fromMinorUnits(units, currency).toString();
  const book = Book.empty();
  const facts: Fact[] = [];
  const start: readonly Command[] = [
    { kind: prepared ? 'PrepareFiscalYear' : 'OpenFiscalYear', year: 2026, ...year },
    { kind: 'OpenFiscalYear', year: 2027, ...year },
    { kind: 'RegisterPayee', payeeId: asId<'Payee'>('payee'), reference: 'P1', name: 'Imprimerie du Port' },
    ...['A', 'B'].map(
      (code): Command => ({
        kind: 'AddBudgetLine',
        lineId: asId<'BudgetLine'>(code),
        parentId: null,
        code,
        labels: { fr: code, en: code },
      }),
    ),
    ...['A1', 'A2', 'B1'].map(
      (code): Command => ({
        kind: 'AddBudgetLine',
        lineId: asId<'BudgetLine'>(code),
        parentId: asId<'BudgetLine'>(code.slice(0, 1)),
        code,
        labels: { fr: code, en: code },
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
          defaultControlId: asId<'SpendingControl'>(`default-${code}-${authority}`),
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
    seen({ command, context, verdict, earns: null }, book);
    if (verdict.outcome === 'REFUSED') throw new Error(verdict.refusal.kind);
    facts.push(...factsOf(verdict));
  });
  return { book, facts };
}
