export * from './app-error.ts';
export * from './phone.ts';
export * from './random.ts';
