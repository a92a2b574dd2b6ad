// What a build writes into pages and manifests: texts without React, which is not there.
export { loadCyrillic } from '../i18n/cyrillic.ts';
export { translate } from '../i18n/instance.ts';
export { type Language, languages } from '../i18n/languages.ts';
export { addCyrillicOfAll } from '../i18n/texts.ts';
export { siteTexts } from './site.texts.ts';
