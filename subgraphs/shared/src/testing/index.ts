export * from './new-user.ts';
export * from './test-database.ts';
export * from './test-graph.ts';
