/** The four languages and scripts of every text, by the names they have in the graph. */
export const LOCALES = ['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'] as const;

export type Locale = (typeof LOCALES)[number];
