import type { Labels } from 'budget-core';
import type { Cell } from './cell.ts';
import type { Columns } from './columns.ts';
import type { NamedNode } from './mapped-row.ts';
import type { Mapping, NodeRule } from './mapping.ts';
import { columnsOf, joined, type PartReader, partReaders } from './part.ts';

interface NodeReader {
  readonly rule: NodeRule;
  readonly code: readonly PartReader[];
  readonly fr: readonly PartReader[];
  readonly en: readonly PartReader[];
}

/** The nodes of a row from the root down, and the level that its line is of. */
export interface LinePath {
  readonly nodes: readonly NamedNode[];
  readonly level: string;
  /** Whether a label of the line itself was cut. */
  readonly shortened: boolean;
}

/** Finds in each row the nodes that it names. */
export class LinePathReader {
  readonly #readers: readonly NodeReader[];
  readonly #separator: string;
  readonly #longestLabel: number;

  constructor({ nodes, codeSeparator, shortenLabelsTo }: Mapping, columns: Columns) {
    this.#separator = codeSeparator;
    this.#longestLabel = shortenLabelsTo ?? Number.POSITIVE_INFINITY;
    this.#readers = nodes.map((rule) => ({
      rule,
      code: partReaders(rule.code, columns),
      fr: partReaders(rule.labels.fr, columns),
      en: partReaders(rule.labels.en, columns),
    }));
  }

  /** @returns the path, or the rule of the node whose code is missing */
  read(cells: readonly Cell[]): LinePath | NodeRule {
    const nodes: NamedNode[] = [];
    let level = '';
    let shortened = false;
    for (const { rule, code: readers, fr, en } of this.#readers) {
      const code = joined(readers, this.#separator, cells);
      if (code === null) {
        if (rule.optional) continue;
        return rule;
      }
      const label = { fr: labelOf(fr, cells, code), en: labelOf(en, cells, code) };
      level = rule.level;
      shortened = label.fr.length > this.#longestLabel || label.en.length > this.#longestLabel;
      nodes.push({ code, labels: shortened ? this.#cut(label) : label });
    }
    return { nodes, level, shortened };
  }

  #cut({ fr, en }: Labels): Labels {
    const cut = (text: string) =>
      text.length > this.#longestLabel ? `${text.slice(0, this.#longestLabel - 1).trimEnd()}…` : text;
    return { fr: cut(fr), en: cut(en) };
  }
}

/** Every column that nodes are read from. */
export function pathColumns({ nodes }: Mapping): readonly string[] {
  return nodes.flatMap(({ code, labels }) => [...columnsOf(code), ...columnsOf(labels.fr), ...columnsOf(labels.en)]);
}

/** A label names what it can: pieces that are blank are left out, and a code stands in for all of them. */
function labelOf(readers: readonly PartReader[], cells: readonly Cell[], code: string): string {
  let label = '';
  for (const read of readers) {
    const piece = read(cells);
    if (piece !== null) label = label === '' ? piece : `${label} ${piece}`;
  }
  return label === '' ? code : label;
}
