import i18next, { type FormatterModule } from 'i18next';
import type { Language } from './languages.ts';
import { formatNumber } from './numbers.ts';

/** Groups the digits of numbers in texts; everything else is shown as it comes. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value, _format, language) =>
    typeof value === 'number' ? formatNumber(value, (language ?? 'uz-Latn') as Language) : value,
};

/** One i18next for the page. Texts come with the code of the slice that shows them, so nothing is fetched. */
export const i18n = i18next.createInstance().use(numbers);

i18n.init({
  lng: 'uz-Latn',
  fallbackLng: 'uz-Latn',
  load: 'currentOnly',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React escapes.
  interpolation: { escapeValue: false, alwaysFormat: true },
});
