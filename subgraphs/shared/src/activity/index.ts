export * from './activity.ts';
export * from './minutes.ts';
export * from './missed-skills.ts';
export * from './require-screen-time.ts';
export * from './screen-time.rules.ts';
