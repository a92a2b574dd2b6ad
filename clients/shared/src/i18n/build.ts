// What a build needs of the texts: without React, which is not there.
export { loadCyrillic } from './cyrillic.ts';
export { translate } from './instance.ts';
export { type Language, languages } from './languages.ts';
export { addCyrillicOfAll } from './texts.ts';
