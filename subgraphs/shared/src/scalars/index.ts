export * from './scalars.ts';
