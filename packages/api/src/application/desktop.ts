import {
  asId,
  type Book,
  type BudgetDecisionId,
  type BudgetLineId,
  type BusinessDate,
  type FrameworkId,
  fiscalYearOf,
} from 'budget-core';
import type { Desktop } from './act.ts';

/** What a request is turned into a command with: the loaded book, and the codes of the year of its date. */
export function desktopOf(book: Book, effectiveDate: BusinessDate, newId: () => string): Desktop {
  const year = book
    .fiscalYears()
    .find(({ year: candidate, firstMonth }) => fiscalYearOf(effectiveDate, firstMonth) === candidate);
  const lineId = (code: string): BudgetLineId => {
    const line = year && book.lineByCode(year.year, code);
    return line?.id ?? unknownLine(book, code, newId);
  };
  const commitment = (reference: string) => year && book.commitmentByReference(year.year, reference);
  const frameworkId = (reference: string): FrameworkId =>
    book.frameworkByReference(reference)?.id ?? asId<'Framework'>(reference);
  const decisionId = (number: string): BudgetDecisionId =>
    (year && book.decisionByNumber(year.year, number)?.id) ?? asId<'BudgetDecision'>(number);
  return { book, effectiveDate, newId, lineId, commitment, frameworkId, decisionId };
}

/** The code stands in for the id that is missing; but a code that is some line's id must not find that line. */
function unknownLine(book: Book, code: string, newId: () => string): BudgetLineId {
  const id = asId<'BudgetLine'>(code);
  return book.line(id) ? asId(newId()) : id;
}
