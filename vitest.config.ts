import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
const outside = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  // One graphql in the process: sources would resolve it to its .mjs and packages to its CommonJS, which graphql refuses as two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for ends the wait: a machine that is busy is only slower. The default of a second is a limit of time, which no test is to have.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'graph',
          // A worker keeps what it has loaded: a third of the CPU. Worlds are apart by their databases, not by their modules.
          isolate: false,
          maxWorkers: 2,
          include: ['**/*.test.{ts,tsx}'],
          exclude: outside,
          globalSetup: ['subgraphs/shared/src/testing/global-setup.ts'],
          setupFiles: ['subgraphs/shared/src/testing/quiet.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['clients/*/e2e/**/*.e2e.ts'],
          globalSetup: ['platform/testing/journeys-setup.ts'],
          exclude: outside,
          maxWorkers: 2,
        },
      },
    ],
  },
});
