import { describe, expect, test } from 'vitest';
import { InvalidMapping } from './checked.ts';
import { smallMapping } from './files.fixture.ts';
import { parseMapping } from './mapping.ts';
import { parseRun } from './run.ts';

function faults(differences: object): string {
  try {
    parseMapping({ ...smallMapping, ...differences });
    return '';
  } catch (error) {
    if (error instanceof InvalidMapping) return error.message;
    throw error;
  }
}

const { source, budget, nodes } = smallMapping;

describe('a mapping is refused by the key that is wrong:', () => {
  test.each<[string, object, string]>([
    ['a key that there is none of', { mesures: {} }, 'mapping: Unrecognized key: "mesures"'],
    ['a measure that there is none of', { measures: { spent: 'x' } }, 'measures: Unrecognized key: "spent"'],
    ['no measure', { measures: {} }, 'measures: names no measure'],
    ['a measure of a number', { measures: { paid: 5 } }, 'measures.paid: is a column, or {"plus": [columns]'],
    ['a sum of nothing', { measures: { paid: { plus: [] } } }, 'measures.paid.plus: names no column'],
    ['a format', { source: { format: 'ods' } }, 'source.format: needs "format": "csv" or "xlsx"'],
    ['an encoding', { source: { ...source, encoding: 'utf-9' } }, 'source.encoding: is no encoding that is known'],
    ['a separator', { source: { ...source, separator: 'ab' } }, 'source.separator: is one of , ; | and the tabulator'],
    [
      'one sign for two things',
      { source: { ...source, decimalSign: ',', thousandsSign: ',' } },
      'source.thousandsSign: is the decimal sign as well',
    ],
    ['a key of the other format', { source: { ...source, sheet: 1 } }, 'source: Unrecognized key: "sheet"'],
    ['a currency', { budget: { ...budget, currency: 'EURO' } }, 'budget.currency: is not the code of a currency'],
    ['a month', { budget: { ...budget, firstMonth: 13 } }, 'budget.firstMonth: Too big'],
    ['a node without a code', { nodes: [{ ...nodes[0], code: [] }] }, 'nodes.0.code: Too small'],
    ['a level that no node has', { subTotals: { levels: ['line', 'lien'] } }, 'subTotals.levels.1: “lien” is no level'],
    [
      'a measure that no carried commitment has',
      { rows: { kind: 'CARRIED_COMMITMENT', reference: ['line'], originYear: 2024 } },
      'measures.commitmentAuthorised: no commitment of an earlier year has it',
    ],
    ['two rules in one', { skip: [{ reason: 'x', emptyRow: true, where: [] }] }, 'skip.0'],
    ['a pattern', { skip: [{ reason: 'x', where: [{ column: 'a', matches: '(' }] }] }, 'is no regular expression'],
    ['an identity of one side', { identities: [{ name: 'x', equal: ['a'] }] }, 'identities.0.equal: Too small'],
    ['a day that is none', { run: { effectiveDate: '2025-02-30' } }, 'run.effectiveDate: “2025-02-30” is no date'],
    [
      'a total that is a number',
      { run: { effectiveDate: '2025-01-31', controlTotals: [{ name: 'all', columns: { a: 5 } }] } },
      'run.controlTotals.0.columns.a: ',
    ],
  ])('%s', (_what, differences, message) => {
    expect(faults(differences)).toContain(message);
  });

  test('every wrong key is named at once', () => {
    const message = faults({ measures: { spent: 'x' }, budget: { ...budget, currency: 'X', mode: 'BOTH' } });
    expect(message.split('\n')).toHaveLength(4);
  });
});

test('a label in one language stands for the other', () => {
  const [node] = parseMapping({ ...smallMapping, nodes: [{ ...nodes[0], labels: { fr: ['label'] } }] }).nodes;
  expect(node?.labels).toEqual({ fr: [{ column: 'label' }], en: [{ column: 'label' }] });
});

test('a run is read by itself', () => {
  expect(parseRun({ effectiveDate: '2025-01-31' })).toEqual({ effectiveDate: '2025-01-31', controlTotals: [] });
  expect(() => parseRun({ date: '2025-01-31' })).toThrow(InvalidMapping);
});
