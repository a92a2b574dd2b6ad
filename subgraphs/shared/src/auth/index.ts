export * from './context.ts';
export * from './passwords.ts';
export { readRevokedSessions, watchRevokedSessions } from './revoked-sessions.ts';
export * from './roles.ts';
export * from './rules.ts';
export * from './sessions.ts';
export * from './supervision.ts';
export * from './throttle.ts';
export * from './tokens.ts';
