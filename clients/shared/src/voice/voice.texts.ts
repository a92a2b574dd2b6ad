import { defineTexts } from '../i18n/index.ts';

/** The button that says what is written. */
export const voiceTexts = defineTexts('shared/voice', {
  uz: { listen: 'Tinglash: {{text}}', stop: 'Toʻxtatish: {{text}}' },
  ru: { listen: 'Послушать: {{text}}', stop: 'Остановить: {{text}}' },
  en: { listen: 'Listen: {{text}}', stop: 'Stop: {{text}}' },
});
