export * from './secrets.ts';
export * from './settings.ts';
