import { describe, expect, it } from 'vitest';
import { ListenError, listen } from './listen.ts';

describe('listen', () => {
  it.each(['nowhere.invalid', '192.0.2.1'])('refuses %s, which is no address of this machine', async (host) => {
    const listening = listen(() => undefined, { host, port: 0 });
    await expect(listening).rejects.toBeInstanceOf(ListenError);
    await expect(listening).rejects.toThrow(
      /^HOST=\S+ cannot be listened on: .+\. Name an address of this machine, as in HOST=127\.0\.0\.1, or HOST=0\.0\.0\.0 for all of them$/,
    );
  });
});
