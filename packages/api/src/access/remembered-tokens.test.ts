import { asId } from 'budget-core';
import { expect, it } from 'vitest';
import { rememberingReader } from './remembered-tokens.ts';
import type { VerifiedToken } from './token.ts';

const caller: VerifiedToken['caller'] = {
  organisationId: 'ministry',
  actor: { personId: asId<'Person'>('amina'), role: 'READER', approvalLimit: null },
  name: 'Amina',
  unit: 'Budget',
};

/** A reader that counts how often it verifies, on a clock of its own. */
function counting(expiresAt: number) {
  const state = { now: 1_000_000, verified: 0 };
  const read = rememberingReader(
    async (token) => {
      state.verified += 1;
      return token === 'bad' || state.now >= expiresAt ? null : { caller, expiresAt };
    },
    () => state.now,
  );
  return { state, read };
}

it('verifies a token once and again after a minute', async () => {
  const { state, read } = counting(2_000_000);
  await read('token');
  state.now += 59_000;
  expect((await read('token'))?.caller).toEqual(caller);
  expect(state.verified).toBe(1);
  state.now += 2_000;
  await read('token');
  expect(state.verified).toBe(2);
});

it('forgets a token when it expires, however young the memory is', async () => {
  const { state, read } = counting(1_010_000);
  expect(await read('token')).not.toBeNull();
  state.now += 10_000;
  expect(await read('token')).toBeNull();
});

it('does not remember bad tokens', async () => {
  const { state, read } = counting(2_000_000);
  expect([await read('bad'), await read('bad')]).toEqual([null, null]);
  expect(state.verified).toBe(2);
});
