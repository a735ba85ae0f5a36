import { announceRequests } from 'budget-api/demo/announce.ts';
import { dayOfTheSample } from 'budget-api/demo/day.ts';
import { people } from 'budget-api/demo/people.ts';
import { playDay } from 'budget-api/demo/play-day.ts';
import { requestsOfRoles } from 'budget-api/demo/role-requests.ts';
import { roles } from 'budget-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from './demo-app.ts';
import { paste } from './paste.ts';

describe('the requests that the demo hands out', () => {
  let app: DemoApp;
  beforeAll(async () => {
    app = await startDemoApp();
    await playDay(app.ask, dayOfTheSample, () => undefined);
  });
  afterAll(() => app.close());

  it('are one for each role, and each does what it says when it is pasted, once or twice', async () => {
    const requests = await requestsOfRoles(app.ask);
    expect(new Set(requests.map(({ by }) => people[by].actor.role))).toEqual(new Set(roles));
    const text = announceRequests(app.address, requests, app.tokens);
    const pasted = text.split('\n').filter((line) => line.startsWith('curl '));
    expect(pasted).toHaveLength(requests.length);

    const answers: unknown[] = [];
    for (const line of pasted) answers.push(await paste(line));
    expect(answers).toMatchObject([
      { data: { recordCommitment: { refusal: null, commitment: { state: 'SUBMITTED', amount: '12500.00' } } } },
      { data: { approveCommitment: { refusal: null, commitment: { reference: 'EJ-2026-0006', state: 'APPROVED' } } } },
      { data: { approveCommitment: { refusal: null, commitment: { reference: 'EJ-2026-0005', state: 'APPROVED' } } } },
      { data: { approveCommitment: { refusal: null, commitment: { reference: 'EJ-2026-0004', state: 'APPROVED' } } } },
      {
        data: {
          approveExpense: { refusal: null, expense: { state: 'APPROVED', charges: [{ approved: '24000.00' }] } },
        },
      },
      { data: { payExpense: { refusal: null, expense: { state: 'PAID', amount: '9800.50', paidOn: '2026-02-04' } } } },
      { data: { commitment: { reference: 'EJ-2026-0002', history: [{ actor: { name: 'Tom Keller' } }, {}, {}] } } },
      { data: { addBudgetLine: { refusal: null, line: { code: '135-04', level: 2 } } } },
      { data: { budgetLine: { code: '113', figures: { commitment: { authorised: '10050000.00' } } } } },
    ]);

    const again: unknown[] = [];
    for (const line of pasted.slice(0, 6)) again.push(await paste(line));
    expect(again).toEqual(answers.slice(0, 6));
  });
});
