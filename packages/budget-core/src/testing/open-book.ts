import { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import { asId } from '../ids.ts';
import { contextOf, factsOf } from './random-history.ts';

/** A book to begin random histories with: two trees, three leaves with authority, one payee. */
export function openBook(mode: 'SINGLE' | 'DUAL', distribution: 'FREE' | 'STRICT'): { book: Book; facts: Fact[] } {
  const book = Book.empty();
  const facts: Fact[] = [];
  const start: readonly Command[] = [
    { kind: 'OpenFiscalYear', year: 2026, firstMonth: 1, currency: 'EUR', mode, distribution },
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
          amount: '1500.00',
          frozen: '75.00',
          defaultControlId: asId<'SpendingControl'>(`default-${code}-${authority}`),
        }),
      ),
    ),
  ];
  start.forEach((command, index) => {
    const verdict = book.execute(command, contextOf({ what: 0, where: 0, whom: 1, cents: 0 }, index));
    if (verdict.outcome === 'REFUSED') throw new Error(verdict.refusal.kind);
    facts.push(...factsOf(verdict));
  });
  return { book, facts };
}
