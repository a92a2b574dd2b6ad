export * from './app-error.ts';
export * from './names.ts';
export * from './phone.ts';
export * from './random.ts';
export * from './uzbek/apostrophes.ts';
export * from './uzbek/letters.ts';
export * from './uzbek/transliterate.ts';
