export { operationId } from './check/operations.ts';
export { makeKey } from './keys.ts';
export { startRegistry } from './server.ts';
export { registryTables } from './store/migrations.ts';
