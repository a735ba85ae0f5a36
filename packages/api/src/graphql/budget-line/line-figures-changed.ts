import { figuresOf } from 'budget-core';
import { Repeater } from 'graphql-yoga';
import type { FiguresChanged } from '../../application/changes.ts';
import type { LineRow } from '../../application/reads.ts';
import { builder } from '../builder.ts';
import { type Session, sessionOf } from '../context.ts';
import { BudgetLineType } from '../nouns.ts';

interface Watched {
  readonly fiscalYear: number;
  readonly code: string;
}

builder.subscriptionField('lineFiguresChanged', (t) =>
  t.field({
    type: BudgetLineType,
    description:
      'A line or programme with its present figures, and again whenever a figure of it or of a line below it ' +
      'changes. Changes that come faster than they are read are told together. It ends where there is no such line.',
    authScopes: { may: 'readFigures' },
    args: {
      fiscalYear: t.arg.int({ description: 'The year of the tree.' }),
      code: t.arg.string({ description: 'The code of the line.' }),
    },
    subscribe: (_root, watched, context) => watch(watched, sessionOf(context)),
    resolve: (row) => row,
  }),
);

/** Not a generator: that could not be ended while it waits for the next change. */
function watch(watched: Watched, { changes, caller, reading }: Session): AsyncIterable<LineRow> {
  return new Repeater<LineRow>(async (push, stop) => {
    // Listens before it first reads, so that no change falls between the two.
    const feed = changes.of(caller.organisationId);
    void stop.then(() => feed.return?.());
    try {
      let told: string | null = null;
      for (;;) {
        const row = await reading.snapshot.lineByCode(watched.fiscalYear, watched.code);
        const figures = row && JSON.stringify(figuresOf(row.balance, row.fiscalYear.mode));
        if (row && figures !== told) await push(row);
        told = figures;
        await reading.release();
        if (!row || !(await isTold(feed, row.line.id))) return;
      }
    } finally {
      stop();
      await reading.close();
    }
  });
}

/** Waits for the next change that may concern a line; false where no more will be told. */
async function isTold(feed: AsyncIterator<FiguresChanged>, lineId: string): Promise<boolean> {
  for (;;) {
    const next = await feed.next();
    if (next.done) return false;
    const { lineIds } = next.value;
    if (lineIds === null || lineIds.has(lineId)) return true;
  }
}
