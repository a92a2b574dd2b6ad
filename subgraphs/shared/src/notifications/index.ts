export * from './codes.ts';
export * from './notify.ts';
