// Plays the tests against the mutants of its orders: node play.ts <orders>.
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { countingTests } from './counting-tests.ts';
import { copiedCore } from './instrument.ts';

// Without whoever reads the notes there is nothing left to do.
process.on('disconnect', () => process.exit());
process.env['MUTANT_ORDERS'] = process.argv[2];
const vitest = await createVitest('test', {
  config: false,
  root: copiedCore,
  watch: false,
  include: ['src/**/*.test.ts'],
  exclude: ['**/node_modules/**', ...countingTests],
  runner: join(import.meta.dirname, 'runner.ts'),
  pool: 'threads',
  maxWorkers: 1,
  isolate: false,
  testTimeout: 0,
  reporters: [{}],
  silent: true,
  env: { HISTORY_SEED: '1', HISTORY_RUNS: '1' },
});
await vitest.start();
for (const error of vitest.state.getUnhandledErrors()) console.error(error);
await vitest.close();
