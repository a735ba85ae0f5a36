import { describe, expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { RegisterPayee } from '../book/command.ts';
import { parseBusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

const register: RegisterPayee = {
  kind: 'RegisterPayee',
  payeeId: asId<'Payee'>('P1'),
  reference: 'T-0001',
  name: 'Imprimerie du Port',
};

function execute(book: Book, changes: Partial<RegisterPayee> = {}) {
  const date = parseBusinessDate('2026-03-02');
  if (!date.ok) throw new Error('2026-03-02 is a date');
  return book.execute(
    { ...register, ...changes },
    { actId: asId<'Act'>('act'), actor: people.aso, effectiveDate: date.value, recordedAt: '2026-03-02T09:00:00Z' },
  );
}

describe('registering a payee', () => {
  it('needs no fiscal year', () => {
    const book = Book.empty();
    expect(execute(book).outcome).toBe('ACCEPTED');
    expect(book.payeeByReference('T-0001')).toEqual({
      id: 'P1',
      reference: 'T-0001',
      name: 'Imprimerie du Port',
      version: 1,
    });
  });

  it('refuses a reference or an id that is taken, and texts that leave no ink', () => {
    const book = Book.empty();
    execute(book);
    const payeeId = asId<'Payee'>('P2');
    expect(refusalOf(execute(book))).toEqual({ kind: 'ALREADY_TAKEN', noun: 'Payee', value: 'P1' });
    expect(refusalOf(execute(book, { payeeId }))).toEqual({ kind: 'ALREADY_TAKEN', noun: 'Payee', value: 'T-0001' });
    expect(refusalOf(execute(book, { reference: ' ' }))).toMatchObject({ kind: 'INVALID_TEXT', field: 'reference' });
    expect(refusalOf(execute(book, { name: ' ' }))).toMatchObject({ kind: 'INVALID_TEXT', field: 'name' });
  });
});
