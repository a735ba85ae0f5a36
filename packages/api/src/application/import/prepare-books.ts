import { explain, fiscalYearOf } from 'budget-core';
import { openFiscalYear } from '../acts/open-fiscal-year.ts';
import { registerPayee } from '../acts/register-payee.ts';
import { type DeskItem, decideActs } from '../decide-acts.ts';
import type { Slice } from '../ledger.ts';
import type { Tools } from '../tools.ts';
import type { ImportTransaction } from './import-ledger.ts';
import type { ImportSettings } from './import-rows.ts';
import { itemOf } from './items.ts';

/** The file as a whole cannot be loaded into these books. */
export class UnfitBooksError extends Error {
  override readonly name = 'UnfitBooksError';
}

/** Opens the year and registers the payee where they are not there yet; gives the number of acts that took. */
export async function prepareBooks(
  settings: ImportSettings,
  transaction: ImportTransaction,
  tools: Tools,
): Promise<number> {
  const { payee, effectiveDate } = settings;
  const wanted = { payees: payee === null ? [] : [payee.reference] };
  const answers = await transaction.batch([{ wanted, effectiveDate, key: null }], (slice) =>
    decideActs(slice, missing(slice, settings), tools),
  );
  for (const answer of answers) {
    if (answer.status === 'DECIDED' && answer.verdict.outcome === 'REFUSED') {
      throw new UnfitBooksError(explain(answer.verdict.refusal, 'en'));
    }
  }
  return answers.length;
}

function missing({ book }: Slice, settings: ImportSettings): readonly DeskItem[] {
  const { fiscalYear, payee, effectiveDate } = settings;
  const { year, firstMonth, currency, mode } = fiscalYear;
  if (fiscalYearOf(effectiveDate, firstMonth) !== year) {
    throw new UnfitBooksError(`${effectiveDate} is no day of the fiscal year ${year}`);
  }
  const items: DeskItem[] = [];
  const kept = book.fiscalYear(year);
  if (!kept) items.push(itemOf(openFiscalYear, settings, 'fiscal-year', fiscalYear));
  else if (kept.currency !== currency || kept.mode !== mode || kept.firstMonth !== firstMonth) {
    throw new UnfitBooksError(
      `The fiscal year ${year} is kept in ${kept.currency}, ${kept.mode}, from month ${kept.firstMonth}; the file is in ${currency}, ${mode}, from month ${firstMonth}`,
    );
  }
  if (payee && !book.payeeByReference(payee.reference)) items.push(itemOf(registerPayee, settings, 'payee', payee));
  return items;
}
