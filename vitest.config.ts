import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// The sources of a workspace package instead of its build. 'import' must not be listed: pg breaks under it.
const fromSource = { ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } } };

export default defineConfig({
  test: {
    // Two cores are what the tests must live with; the database server needs its share of them.
    maxWorkers: 2,
    projects: [
      {
        ...fromSource,
        test: {
          name: 'budget-core',
          include: ['packages/budget-core/src/**/*.test.ts'],
          // Random histories take their time where the machine is shared.
          testTimeout: 120_000,
        },
      },
      {
        ...fromSource,
        test: {
          // One project, so that the API's own tests and the system tests share one database server.
          name: 'api',
          include: ['packages/api/src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
