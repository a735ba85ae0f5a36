import { readText } from '../input/text.ts';
import type { DimensionNamedTwice, InvalidText } from '../verdict/refusal.ts';
import type { BudgetLine } from './budget-line.ts';

/** What a line is in one of the ways in which a budget is ordered: its nature, its title, its section. */
export interface Classification {
  /** As `nature`, `title`, `section`, `vote`. */
  readonly dimension: string;
  /** As `utilities`, `2`, `capital`, `charged`. */
  readonly code: string;
}

/**
 * What a line is in a dimension, by itself or by what lies above it; null where nothing was said.
 *
 * @example
 * codeIn(line, 'nature'); // 'utilities'
 */
export function codeIn({ classifications }: Pick<BudgetLine, 'classifications'>, dimension: string): string | null {
  return classifications.find((one) => one.dimension === dimension)?.code ?? null;
}

/** @returns null, or the first of `INVALID_TEXT`, `DIMENSION_NAMED_TWICE` */
export function checkClassifications(named: readonly Classification[]): InvalidText | DimensionNamedTwice | null {
  for (const [index, { dimension, code }] of named.entries()) {
    const at = `classifications.${index}`;
    const invalid = readText(dimension, `${at}.dimension`, 'REFERENCE') ?? readText(code, `${at}.code`, 'REFERENCE');
    if (invalid) return invalid;
  }
  const dimensions = new Set<string>();
  for (const { dimension } of named) {
    if (dimensions.has(dimension)) return { kind: 'DIMENSION_NAMED_TWICE', dimension };
    dimensions.add(dimension);
  }
  return null;
}

/** A line is what it names itself, and in every other dimension what its parent is; sorted by dimension. */
export function classified(named: readonly Classification[], parent: BudgetLine | null): readonly Classification[] {
  const codes = new Map([...(parent?.classifications ?? []), ...named].map(({ dimension, code }) => [dimension, code]));
  return [...codes]
    .map(([dimension, code]): Classification => ({ dimension, code }))
    .toSorted((a, b) => (a.dimension < b.dimension ? -1 : 1));
}
