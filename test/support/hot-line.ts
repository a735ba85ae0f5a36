import { randomUUID } from 'node:crypto';
import type { ApiProcess } from './api-process.ts';

export interface HotLine {
  readonly lineCode: string;
  readonly payeeReference: string;
}

const fiscalYear = 2026;
/** Four levels, as real budgets have: the last one takes the commitments, each one above is rolled up. */
const codes = ['900', '900-01', '900-01-3', '900-01-3-10'];

/** Opens a year with one line that every client commits against, through the same API as everything else. */
export async function prepareHotLine(api: ApiProcess, authorised: string): Promise<HotLine> {
  const { administratorToken, directorToken } = api;
  const [leaf = ''] = codes.slice(-1);
  await perform(api, administratorToken, 'openFiscalYear', {
    year: fiscalYear,
    firstMonth: 1,
    currency: 'EUR',
    mode: 'DUAL',
    distribution: 'FREE',
  });
  for (const [level, code] of codes.entries()) {
    const parentCode = codes[level - 1] ?? null;
    await perform(api, administratorToken, 'addBudgetLine', { code, parentCode, labels: { fr: code, en: code } });
  }
  for (const [earlier, authority] of ['COMMITMENT', 'PAYMENT'].entries()) {
    await perform(api, directorToken, 'setAuthority', {
      lineCode: leaf,
      expectedVersion: 1 + earlier,
      authority,
      amount: authorised,
      frozen: '0.00',
    });
  }
  await perform(api, directorToken, 'setSpendingControl', {
    lineCode: codes[0],
    // Made by its own addition and by that of the line below.
    expectedVersion: 2,
    authority: 'COMMITMENT',
    mode: 'BLOCK',
    limit: authorised,
    legalReference: null,
  });
  await perform(api, api.officerToken, 'registerPayee', { reference: 'P-1', name: 'Imprimerie du Port' });
  return { lineCode: leaf, payeeReference: 'P-1' };
}

async function perform(api: ApiProcess, token: string, mutation: string, content: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const input = { idempotencyKey: randomUUID(), effectiveDate: '2026-01-01', ...content };
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusal { code message } } }`;
  const answer = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const body: unknown = await answer.json();
  const expected = { data: { [mutation]: { refusal: null } } };
  if (JSON.stringify(body) !== JSON.stringify(expected)) {
    throw new Error(`${mutation} was not accepted: ${JSON.stringify(body)}`);
  }
}
