export * from './scalars.ts';
export * from './script.ts';
