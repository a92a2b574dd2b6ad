export * from './data-requests.ts';
export * from './personal-data.ts';
