export * from './new-user.ts';
export { notes } from './notes.fixture.ts';
export { sentCode, sentLink } from './sent-code.ts';
export * from './test-database.ts';
export * from './test-graph.ts';
