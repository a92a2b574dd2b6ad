/** A file, the module it imports (or its whole code), and words of the refusal; none = allowed. */
export type Case = [file: string, source: string, refusal?: string];

const SLICE = 'subgraphs/olimp/src/live-quiz/live-quiz.service.ts';
const PAGE = 'clients/olimp/src/live-quiz/live-quiz.page.tsx';
const MANIFEST = 'A manifest imports its own slices';
const SIBLING = 'From a sibling slice only';
const SUBGRAPH = 'never another subgraph, the gateway or a client';
const CLIENT = 'never another client, a subgraph or the gateway';
const DOOR = 'never by a path inside it';
const NAME = 'imported by its name';
const TESTING = 'Only tests (*.test.ts';

/** One import each. */
export const imports: Record<string, Case[]> = {
  'the process that puts the house together': [
    ['platform.ts', '@alif24/subgraph-olimp'],
    ['platform.ts', '@alif24/gateway'],
    ['platform.ts', '@alif24/subgraph-shared/database'],
    ['platform.ts', './subgraphs/olimp/src/subgraph.ts', NAME],
    ['platform.ts', '@alif24/subgraph-olimp/src/subgraph.ts', DOOR],
    ['platform.ts', '@alif24/gateway/src/env.ts', DOOR],
    ['platform.ts', '@alif24/subgraph-shared/testing', TESTING],
    ['platform.test.ts', '@alif24/subgraph-shared/testing'],
    ['scripts/tool.ts', '../gateway/src/env.ts', NAME],
  ],
  'the contract': [
    ['schema/compose.ts', '@alif24/subgraph-olimp'],
    ['schema/compose.ts', '@alif24/subgraph-shared/server'],
    ['schema/compose.ts', '../clients/codegen.ts'],
    ['schema/rover/rover.test.ts', '@alif24/subgraph-shared/testing'],
    ['schema/compose.ts', '@alif24/subgraph-shared/testing', TESTING],
    ['schema/rover/shim.ts', '../supergraph.ts'],
    ['schema/compose.ts', '../subgraphs/olimp/src/subgraph.ts', NAME],
    ['schema/compose.ts', '../scripts/tool.ts', 'only clients/codegen.ts'],
    ['schema/compose.ts', '@alif24/gateway', 'schema/ imports the manifests'],
    ['schema/compose.ts', '@alif24/client-shared/graphql', 'schema/ imports the manifests'],
    ['schema/compose.ts', '@alif24/subgraph-shared/auth', 'schema/ imports the manifests'],
  ],
  'the gateway': [
    ['gateway/src/main.ts', './identity/hop.ts'],
    ['gateway/src/identity/hop.ts', '../env.ts'],
    ['gateway/src/identity/hop.ts', '../execution/plan.ts'],
    ['gateway/src/main.ts', '@apollo/gateway'],
    ['gateway/src/main.ts', '@alif24/subgraph-olimp', 'The gateway imports nothing'],
    ['gateway/src/main.ts', '@alif24/subgraph-shared/utils', 'The gateway imports nothing'],
    ['gateway/src/main.ts', '@alif24/client-shared/ui', 'The gateway imports nothing'],
    ['gateway/src/identity/hop.test.ts', '@alif24/subgraph-shared/testing', 'The gateway imports nothing'],
    ['gateway/src/main.ts', '../../subgraphs/olimp/src/subgraph.ts', 'never ../../'],
  ],
  'a subgraph': [
    [SLICE, '@alif24/subgraph-shared/auth'],
    [SLICE, 'typeorm'],
    [SLICE, '@alif24/subgraph-main', SUBGRAPH],
    [SLICE, '@alif24/gateway', SUBGRAPH],
    [SLICE, '@alif24/client-shared/ui', SUBGRAPH],
    [SLICE, '@alif24/subgraph-shared/src/auth/tokens.ts', DOOR],
    [SLICE, '@alif24/subgraph-shared/auth/tokens.ts', DOOR],
    [SLICE, '@alif24/subgraph-shared', SUBGRAPH],
    [SLICE, '../../../main/src/user/user.entity.ts', 'never ../../'],
    [SLICE, '@alif24/subgraph-shared/testing', TESTING],
    ['subgraphs/olimp/src/live-quiz/live-quiz.test.ts', '@alif24/subgraph-shared/testing'],
    ['subgraphs/olimp/src/subgraph.ts', './live-quiz/live-quiz.resolver.ts'],
    ['subgraphs/olimp/src/subgraph.ts', '../other.ts', MANIFEST],
  ],
  'a slice of a subgraph': [
    [SLICE, './live-quiz.entity.ts'],
    [SLICE, '../user/user.entity.ts'],
    [SLICE, '../olympiad/olympiad.service.ts'],
    [SLICE, '../olympiad/olympiad.events.ts'],
    [SLICE, '../olympiad/olympiad.type.ts'],
    [SLICE, '../olympiad/olympiad.resolver.ts', 'never imports the resolver of a sibling'],
    [
      'subgraphs/olimp/src/live-quiz/live-quiz.test.ts',
      '../olympiad/olympiad.resolver.ts',
      'the resolver of a sibling',
    ],
    [SLICE, '../olympiad/olympiad.input.ts', SIBLING],
    [SLICE, '../olympiad/deep/olympiad.service.ts', SIBLING],
    [SLICE, '../subgraph.ts', SIBLING],
    ['subgraphs/olimp/src/live-quiz/live-quiz.test.ts', '../subgraph.ts'],
    ['subgraphs/harf/src/letter/data/uz.ts', '../letter.entity.ts'],
    ['subgraphs/harf/src/letter/data/uz.ts', '../../user/user.service.ts', 'never ../../'],
  ],
  'subgraphs/shared': [
    ['subgraphs/shared/src/database/index.ts', '../utils/index.ts'],
    ['subgraphs/shared/src/auth/index.ts', '../database/index.ts'],
    ['subgraphs/shared/src/payments/index.ts', '../auth/index.ts'],
    ['subgraphs/shared/src/events/index.ts', '../database/index.ts'],
    ['subgraphs/shared/src/server/index.ts', '../payments/index.ts'],
    ['subgraphs/shared/src/testing/index.ts', '../server/index.ts'],
    ['subgraphs/shared/src/auth/tokens.test.ts', '../testing/index.ts'],
    ['subgraphs/shared/src/auth/tokens.ts', '../testing/index.ts', TESTING],
    ['subgraphs/shared/src/auth/index.ts', '../database/data-source.ts', 'entered by its door'],
    ['subgraphs/shared/src/utils/index.ts', '../database/index.ts', 'utils/ is pure'],
    ['subgraphs/shared/src/database/index.ts', '../auth/index.ts', 'database/ imports only'],
    ['subgraphs/shared/src/auth/index.ts', '../payments/index.ts', 'auth/ imports only'],
    ['subgraphs/shared/src/payments/index.ts', '../notifications/index.ts', 'payments/ imports only'],
    ['subgraphs/shared/src/notifications/index.ts', '../events/index.ts', 'notifications/ imports only'],
    ['subgraphs/shared/src/events/index.ts', '../auth/index.ts', 'events/ imports only'],
    ['subgraphs/shared/src/database/migrations/first.ts', '../naming.ts'],
    ['subgraphs/shared/src/database/migrations/first.ts', '@alif24/subgraph-shared/server', 'its own folders by'],
    ['subgraphs/shared/src/server/index.ts', '@alif24/subgraph-olimp', 'subgraphs/shared imports no subgraph'],
    ['subgraphs/shared/src/server/index.ts', '@alif24/gateway', 'subgraphs/shared imports no subgraph'],
    ['subgraphs/shared/src/server/index.ts', '@alif24/client-shared/ui', 'subgraphs/shared imports no subgraph'],
  ],
  'a client': [
    [PAGE, '@alif24/client-shared/ui'],
    [PAGE, '@mantine/core'],
    [PAGE, '@alif24/client-harf', CLIENT],
    [PAGE, '@alif24/subgraph-olimp', CLIENT],
    [PAGE, '@alif24/subgraph-shared/utils', CLIENT],
    [PAGE, '@alif24/gateway', CLIENT],
    [PAGE, '@alif24/client-shared/src/ui/shell.tsx', DOOR],
    [PAGE, '@alif24/client-shared/testing', TESTING],
    ['clients/olimp/src/live-quiz/live-quiz.test.tsx', '@alif24/client-shared/testing'],
    ['clients/olimp/e2e/quiz.e2e.ts', '@alif24/client-shared/testing'],
    ['clients/olimp/e2e/quiz.e2e.ts', '@alif24/client-main', CLIENT],
    ['clients/olimp/src/routes.tsx', './live-quiz/live-quiz.page.tsx'],
    ['clients/olimp/src/main.tsx', '../vite.config.ts', 'A client slice imports only itself'],
  ],
  'a slice of a client': [
    [PAGE, './live-quiz.graphql.ts'],
    [PAGE, '../leaderboard/leaderboard.page.tsx', 'A client slice imports only itself'],
    [PAGE, '../routes.tsx', 'A client slice imports only itself'],
    [PAGE, '../../../main/src/home/home.page.tsx', 'never ../../'],
  ],
  'clients/shared': [
    ['clients/shared/src/ui/shell.tsx', '../i18n/index.ts'],
    ['clients/shared/src/i18n/script.ts', '@alif24/subgraph-shared/utils'],
    ['clients/shared/src/i18n/script.ts', '@alif24/subgraph-shared/auth', 'clients/shared imports no client'],
    ['clients/shared/src/ui/shell.tsx', '@alif24/client-main', 'clients/shared imports no client'],
    ['clients/shared/src/ui/shell.tsx', '@alif24/gateway', 'clients/shared imports no client'],
  ],
};

/** Whole files. */
export const code: Record<string, Case[]> = {
  'every way to write an import': [
    [
      'gateway/src/a.ts',
      "import type { A } from '@alif24/subgraph-olimp';\nexport type B = A;\n",
      'The gateway imports',
    ],
    ['gateway/src/b.ts', "export * from '@alif24/subgraph-olimp';\n", 'The gateway imports'],
    ['gateway/src/c.ts', "export { A } from '@alif24/subgraph-olimp';\n", 'The gateway imports'],
    ['gateway/src/d.ts', "export const a = await import('@alif24/subgraph-olimp');\n", 'The gateway imports'],
    ['gateway/src/e.ts', 'export const a = await import(`@alif24/subgraph-olimp`);\n', 'The gateway imports'],
    ['gateway/src/f.ts', "export type A = import('@alif24/subgraph-olimp').A;\n", 'The gateway imports'],
    ['gateway/src/g.ts', "import '@alif24/subgraph-olimp';\n", 'The gateway imports'],
    ['gateway/src/h.ts', "import './../env.ts';\n", 'Write the path plainly'],
    ['gateway/src/identity/i.ts', "import '..';\n", 'Write the path plainly'],
  ],
  'what a file reads and prints': [
    ['gateway/src/env.ts', 'export const port = process.env.PORT;\n'],
    ['platform.ts', "console.log(process.env.PORT ?? '4000');\n"],
    ['scripts/start.mjs', 'console.log(process.env.PORT);\n'],
    ['subgraphs/shared/src/testing/database.ts', 'export const url = process.env.DATABASE_URL;\n'],
    ['gateway/src/port.ts', 'export const port = process.env.PORT;\n', 'process.env'],
    ['subgraphs/olimp/src/live-quiz/port.ts', 'export const port = process.env.PORT;\n', 'process.env'],
    ['subgraphs/olimp/src/live-quiz/log.ts', "console.log('here');\n", 'console'],
    ['clients/olimp/src/live-quiz/log.ts', "console.log('here');\n", 'console'],
  ],
  'the shape of a module': [
    ['subgraphs/olimp/src/live-quiz/named.ts', 'export const a = 1;\n'],
    ['subgraphs/olimp/src/live-quiz/default.ts', 'export default 1;\n', 'default export'],
    ['clients/vite.config.ts', 'export default {};\n'],
    ['subgraphs/olimp/src/live-quiz/long.ts', `${'export {};\n'.repeat(301)}`, 'lines'],
  ],
  'the honesty of a test': [
    ['gateway/src/a.test.ts', "import { vi } from 'vitest';\n\nvi.mock('node:fs');\n"],
    ['gateway/src/b.test.ts', "import { vi } from 'vitest';\n\nvi.mock('./env.ts');\n", 'No mocks of our own code'],
    ['gateway/src/c.test.ts', "import { it } from 'vitest';\n\nit.only('a', () => {});\n", 'focus'],
    ['gateway/src/d.test.ts', "import { it } from 'vitest';\n\nit.skip('a', () => {});\n", 'disable tests'],
  ],
};
