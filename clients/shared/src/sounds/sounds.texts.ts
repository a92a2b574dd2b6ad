import { defineTexts } from '../i18n/index.ts';

/** The button that lets a page sound. */
export const soundTexts = defineTexts('shared/sounds', {
  uz: { sounds: 'Tovushlar', on: 'Tovushlar yoqilgan', off: 'Tovushlar oʻchiq' },
  ru: { sounds: 'Звуки', on: 'Звуки включены', off: 'Звуки выключены' },
  en: { sounds: 'Sounds', on: 'Sounds are on', off: 'Sounds are off' },
});
