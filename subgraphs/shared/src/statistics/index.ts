export * from './points.ts';
export * from './statistics.type.ts';
