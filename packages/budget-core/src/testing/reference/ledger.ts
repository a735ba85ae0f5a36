import type { FiscalYear } from '../../fiscal-year/fiscal-year.ts';
import type { Stage } from '../../journal/entry.ts';
import type { Authority } from '../../line/authority.ts';
import { ceilingOn, isCounted } from './counting.ts';
import type {
  Amendment,
  Cap,
  Commitment,
  Control,
  DatedEntry,
  Entry,
  Expense,
  Framework,
  Line,
  Movement,
  Override,
} from './nouns.ts';
import { No, refuseIf } from './refuse.ts';

export type Year = Pick<FiscalYear, 'year' | 'firstMonth' | 'currency' | 'mode' | 'distribution' | 'profile'>;

/** Where a year stands. */
export interface Standing {
  state: FiscalYear['state'];
  version: number;
}

const decimals: Readonly<Record<string, number>> = { JPY: 0, EUR: 2, KWD: 3 };

/** All that the reference knows: nouns, and entries that nothing adds up beforehand. */
export class Ledger {
  /** The first one, in which all acts are dated. */
  year: Year | null = null;
  readonly standings = new Map<number, Standing>();
  readonly payees = new Map<string, string>();
  readonly lines = new Map<string, Line>();
  readonly controls = new Map<string, Control>();
  readonly caps = new Map<string, Cap>();
  readonly overrides = new Map<string, Override>();
  readonly frameworks = new Map<string, Framework>();
  readonly commitments = new Map<string, Commitment>();
  readonly amendments = new Map<string, Amendment>();
  readonly expenses = new Map<string, Expense>();
  /** The decisions that movements cite, by id with their number. */
  readonly decisions = new Map<string, string>();
  readonly movements = new Map<string, Movement>();
  entries: readonly DatedEntry[] = [];
  /** The date of the act that is being looked at. */
  today = '';

  /** Reads the amount of a command as minor units; zero passes. */
  units(text: string): bigint {
    refuseIf(!/^\d+(\.\d+)?$/.test(text), 'INVALID_AMOUNT');
    const [whole = '', part = ''] = text.split('.');
    const scale = this.scale();
    refuseIf(part.length > scale, 'INVALID_SCALE');
    return BigInt(whole + part.padEnd(scale, '0'));
  }

  scale(): number {
    return decimals[this.opened().currency] ?? 2;
  }

  opened(): Year {
    if (!this.year) throw new No('YEAR_NOT_OPEN');
    return this.year;
  }

  /** The line and all above it, from the line upwards. */
  upwards(line: string): readonly Line[] {
    const nodes: Line[] = [];
    for (let node = this.lines.get(line); node; node = this.lines.get(node.parent ?? '')) nodes.push(node);
    return nodes;
  }

  /** What the line says of itself, or else the nearest line above it. */
  codeIn(line: string, dimension: string): string | null {
    for (const { codes } of this.upwards(line)) {
      const code = codes.get(dimension);
      if (code !== undefined) return code;
    }
    return null;
  }

  isBelow(line: string, node: string): boolean {
    let above: string | null = line;
    while (above !== null && above !== node) above = this.lines.get(above)?.parent ?? null;
    return above === node;
  }

  isLeaf(line: string): boolean {
    return ![...this.lines.values()].some(({ parent }) => parent === line);
  }

  /** The sum of a stage at a node: every entry is looked at again. */
  sum(node: string, authority: Authority, ...stages: readonly Stage[]): bigint {
    return this.total(
      (entry) =>
        entry.authority === authority &&
        stages.includes(entry.stage) &&
        (entry.line === node || this.isBelow(entry.line, node)),
    );
  }

  /** What a line itself holds that no commitment here bears. */
  own(line: string, authority: Authority, stage: Stage): bigint {
    return this.total(
      (entry) => entry.line === line && entry.authority === authority && entry.stage === stage && entry.charge === null,
    );
  }

  ofCharge(charge: string, ...stages: readonly Stage[]): bigint {
    return this.total((entry) => entry.charge === charge && stages.includes(entry.stage));
  }

  total(counts: (entry: DatedEntry) => boolean): bigint {
    return this.entries.filter(counts).reduce((sum, { units }) => sum + units, 0n);
  }

  /** Whether authority was ever granted to the line itself: 0.00 counts. */
  holdsOwn(line: string, authority: Authority): boolean {
    return this.entries.some(
      (entry) => entry.line === line && entry.authority === authority && entry.stage === 'AUTHORISED',
    );
  }

  authorised(node: string, authority: Authority): bigint | null {
    const granted = [...this.lines.keys()].some((line) => this.isBelow(line, node) && this.holdsOwn(line, authority));
    return granted ? this.sum(node, authority, 'AUTHORISED') : null;
  }

  usable(node: string, authority: Authority): bigint | null {
    const authorised = this.authorised(node, authority);
    return authorised === null ? null : authorised - this.sum(node, authority, 'FROZEN', 'HELD');
  }

  consumed(node: string, authority: Authority): bigint {
    return authority === 'PAYMENT'
      ? this.sum(node, authority, 'EXPENSED')
      : this.sum(node, authority, 'RESERVED', 'COMMITTED', 'EXPENSED');
  }

  outstanding(node: string): bigint {
    const against = this.sum(node, 'PAYMENT', 'EXPENSED') - this.sum(node, 'COMMITMENT', 'EXPENSED');
    return this.sum(node, 'COMMITMENT', 'CARRIED_IN', 'COMMITTED') - against;
  }

  payable(node: string): bigint {
    return this.sum(node, 'PAYMENT', 'CERTIFIED', 'RECOVERABLE') - this.sum(node, 'PAYMENT', 'PAID');
  }

  standing(node: string, authority: Authority): readonly Control[] {
    return [...this.controls.values()].filter(
      (control) => control.line === node && control.authority === authority && control.inForce,
    );
  }

  ceiling(control: Control): bigint {
    return ceilingOn(control, control.limit ?? this.usable(control.line, control.authority) ?? 0n);
  }

  /** All that a control counts at its node, whenever that was. */
  counted(control: Control): bigint {
    return this.total((entry) => isCounted(control, entry) && this.isBelow(entry.line, control.line));
  }

  room(control: Control): bigint {
    return this.ceiling(control) - this.counted(control);
  }

  post(...entries: readonly Entry[]): void {
    this.postOn(this.today, ...entries);
  }

  postOn(date: string, ...entries: readonly Entry[]): void {
    this.entries = [...this.entries, ...entries.map((entry) => ({ ...entry, date }))];
  }

  /** What a question would be answered if these entries were posted. */
  after<Answer>(entries: readonly Entry[], question: () => Answer): Answer {
    const before = this.entries;
    this.post(...entries);
    try {
      return question();
    } finally {
      this.entries = before;
    }
  }
}
