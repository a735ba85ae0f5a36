import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { addLine, lineState } from '../testing/line-commands.ts';
import { codeIn } from './classification.ts';

function codesOf(budget: TestBudget, code: string) {
  return budget.book.line(asId<'BudgetLine'>(code))?.classifications;
}

describe('classifications', () => {
  it('a line is what it names, sorted by dimension', () => {
    const budget = aBudget().withLine('60', null, {
      codes: { vote: 'charged', nature: 'utilities', section: 'capital' },
    });
    expect(codesOf(budget, '60')).toEqual([
      { dimension: 'nature', code: 'utilities' },
      { dimension: 'section', code: 'capital' },
      { dimension: 'vote', code: 'charged' },
    ]);
  });

  it('a child takes its parent’s code in every dimension that it does not name itself', () => {
    const budget = aBudget()
      .withLine('3', null, { codes: { title: '3', nature: 'supplies' } })
      .withLine('31', null, { under: '3', codes: { nature: 'utilities' } })
      .withLine('311', null, { under: '31', codes: { title: '5', area: 'north' } });
    const codes = (code: string) => {
      const line = budget.book.line(asId<'BudgetLine'>(code));
      return line && ['title', 'nature', 'area'].map((dimension) => codeIn(line, dimension));
    };
    expect(codes('3')).toEqual(['3', 'supplies', null]);
    expect(codes('31')).toEqual(['3', 'utilities', null]);
    expect(codes('311')).toEqual(['5', 'utilities', 'north']);
  });

  it('a line that names none has none, and an act on it leaves them alone', () => {
    const budget = aBudget()
      .withLine('60', null, { codes: { nature: 'utilities' } })
      .withLine('61')
      .given(lineState('HoldBudgetLine', '60'));
    expect(codesOf(budget, '60')).toEqual([{ dimension: 'nature', code: 'utilities' }]);
    expect(codesOf(budget, '61')).toEqual([]);
    const { classifications, ...bare } = addLine('62');
    expect(classifications).toEqual([]);
    expect(codesOf(budget.given(bare), '62')).toEqual([]);
  });

  it('a line has one code in a dimension', () => {
    const nature = { dimension: 'nature', code: 'utilities' };
    const command = { ...addLine('60'), classifications: [nature, { dimension: 'title', code: '2' }, nature] };
    const budget = aBudget();
    expect(budget.execute(command)).toMatchObject({ refusal: { kind: 'DIMENSION_NAMED_TWICE', dimension: 'nature' } });
    expect(codesOf(budget, '60')).toBeUndefined();
  });

  it.each([
    [{ dimension: ' ', code: '2' }, 'classifications.1.dimension', 'BLANK'],
    [{ dimension: 'title', code: '2 ' }, 'classifications.1.code', 'BLANK_AT_END'],
    [{ dimension: 'ti\u200btle', code: '2' }, 'classifications.1.dimension', 'INVISIBLE_CHARACTER'],
    [{ dimension: 'title', code: 'x'.repeat(101) }, 'classifications.1.code', 'TOO_LONG'],
  ])('dimensions and codes are told apart by people: %j', (second, field, reason) => {
    const command = { ...addLine('60'), classifications: [{ dimension: 'nature', code: 'utilities' }, second] };
    expect(aBudget().execute(command)).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'INVALID_TEXT', field, reason, longest: 100 },
    });
  });
});
