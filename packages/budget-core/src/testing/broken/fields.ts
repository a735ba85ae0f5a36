import type { Command } from '../../book/command.ts';
import { asId } from '../../ids.ts';
import type { RefusalKind } from '../../verdict/refusal.ts';
import { pick } from '../choose.ts';
import type { Break } from './broken-command.ts';

const french = { profile: 'fr-state', firstMonth: 1, mode: 'DUAL' } as const;

/** Breaks of a command's own fields: amounts, texts, ids and what a year is opened with. */
export const breaksOfFields: readonly (readonly [RefusalKind, Break])[] = [
  ['INVALID_TEXT', (_, command, { units }) => writing(command, pick(['', ' ', 'a\u0007b'], units) ?? '')],
  ['NOT_FOUND', (_, command) => ofUnknown(command)],
  [
    'ALREADY_TAKEN',
    (book, command, { where }) => {
      const other = pick(book.commitments(), where);
      const drafts = command.kind === 'DraftCommitment' || command.kind === 'RecordCommitment';
      return drafts && other ? { ...command, reference: other.reference } : null;
    },
  ],
  [
    'DIMENSION_NAMED_TWICE',
    (_, command) => {
      const nature = { dimension: 'nature', code: 'utilities' };
      return command.kind === 'AddBudgetLine' ? { ...command, classifications: [nature, nature] } : null;
    },
  ],
  [
    'INVALID_PERCENT',
    (_, command) =>
      command.kind === 'SetSpendingControl'
        ? { ...command, tolerance: { ...command.tolerance, percent: '1e3' } }
        : null,
  ],
  ['INVALID_CAP', (_, command) => (command.kind === 'SetSpendingCap' ? { ...command, acts: 1 } : null)],
  [
    'INVALID_PACE',
    (_, command) =>
      command.kind === 'SetSpendingControl'
        ? { ...command, pace: { per: 'QUARTER', caps: null, shares: ['1'] } }
        : null,
  ],
  [
    'INVALID_PERIOD',
    (_, command) =>
      command.kind === 'SetSpendingControl' ? { ...command, validFrom: '2026-07-01', validUntil: '2026-06-30' } : null,
  ],
  ['UNKNOWN_CURRENCY', (_, command) => (command.kind === 'OpenFiscalYear' ? { ...command, currency: 'EURO' } : null)],
  ['INVALID_FISCAL_YEAR', (_, command) => (command.kind === 'OpenFiscalYear' ? { ...command, firstMonth: 13 } : null)],
  ['UNKNOWN_PROFILE', (_, command) => (command.kind === 'OpenFiscalYear' ? { ...command, profile: 'atlantis' } : null)],
  [
    'PROFILE_NOT_IN_FORCE',
    (_, command) => (command.kind === 'OpenFiscalYear' ? { ...command, ...french, year: 2020 } : null),
  ],
  [
    'PROFILE_CONTRADICTED',
    (_, command) => (command.kind === 'OpenFiscalYear' ? { ...command, ...french, mode: 'SINGLE' } : null),
  ],
];

function writing(command: Command, text: string): Command | null {
  if ('purpose' in command) return { ...command, purpose: text };
  if ('reason' in command) return { ...command, reason: text };
  if ('reference' in command) return { ...command, reference: text };
  if ('creditNoteNumber' in command) return { ...command, creditNoteNumber: text };
  if ('takenBy' in command) return { ...command, takenBy: text };
  if ('code' in command) return { ...command, code: text };
  return null;
}

function ofUnknown(command: Command): Command | null {
  if (!('expectedVersion' in command)) return null;
  if ('year' in command) return { ...command, year: 2999 };
  if ('reversedId' in command) return { ...command, reversedId: asId<'BudgetMovement'>('unknown') };
  if ('commitmentId' in command) return { ...command, commitmentId: asId<'Commitment'>('unknown') };
  if ('expenseId' in command) return { ...command, expenseId: asId<'Expense'>('unknown') };
  if ('movementId' in command) return { ...command, movementId: asId<'BudgetMovement'>('unknown') };
  if ('lineId' in command) return { ...command, lineId: asId<'BudgetLine'>('unknown') };
  return null;
}
