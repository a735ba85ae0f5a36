import { type BusinessDate, parseBusinessDate } from 'budget-core';
import { expireReservations } from './expire-reservations.ts';
import type { Ledger } from './ledger.ts';
import type { Upkeep } from './reads.ts';
import type { Tools } from './tools.ts';
import { tryAgain } from './try-again.ts';

/** Does at the turn of the day, as soon as somebody looks, what else the first command of the day would do. */
export class LedgerUpkeep implements Upkeep {
  readonly #ledger: Ledger;
  readonly #tools: Tools;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(ledger: Ledger, tools: Tools) {
    this.#ledger = ledger;
    this.#tools = tools;
  }

  /** The day of the time zone in which the process runs. */
  today(): BusinessDate {
    const now = this.#tools.now();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    const read = parseBusinessDate(`${now.getFullYear()}-${month}-${day}`);
    if (!read.ok) throw new Error(`No business date: ${read.refusal.text}`);
    return read.value;
  }

  /** Those who look at the same time wait for the same transaction. */
  async expireReservations(organisationId: string, date: BusinessDate): Promise<void> {
    const key = `${date} ${organisationId}`;
    let expiring = this.#underWay.get(key);
    if (!expiring) {
      expiring = this.#expire(organisationId, date).finally(() => this.#underWay.delete(key));
      this.#underWay.set(key, expiring);
    }
    await expiring;
  }

  async #expire(organisationId: string, date: BusinessDate): Promise<void> {
    const occasion = { organisationId, requestId: 'upkeep' };
    await tryAgain(() =>
      this.#ledger.transact(organisationId, [{ wanted: {}, effectiveDate: date, key: null }], async ({ book }) => ({
        acts: expireReservations(book, date, occasion, this.#tools),
        answers: [],
      })),
    );
  }
}
