import type * as commands from '../book/command.ts';

const terms = { firstMonth: 1, currency: 'EUR', mode: 'SINGLE', distribution: 'FREE' } as const;

export function openYear(year: number): commands.OpenFiscalYear {
  return { kind: 'OpenFiscalYear', year, ...terms };
}

export function prepareYear(year: number): commands.PrepareFiscalYear {
  return { kind: 'PrepareFiscalYear', year, ...terms };
}

export function openPrepared(expectedVersion = 1, year = 2026): commands.OpenPreparedFiscalYear {
  return { kind: 'OpenPreparedFiscalYear', year, expectedVersion };
}

export function beginClosing(expectedVersion = 1, year = 2026): commands.BeginFiscalYearClosing {
  return { kind: 'BeginFiscalYearClosing', year, expectedVersion };
}

export function closeYear(expectedVersion = 2, year = 2026): commands.CloseFiscalYear {
  return { kind: 'CloseFiscalYear', year, expectedVersion };
}

export function reverseClosing(expectedVersion = 3, year = 2026): commands.ReverseFiscalYearClosing {
  return { kind: 'ReverseFiscalYearClosing', year, expectedVersion, reason: 'Facture reçue en retard' };
}
