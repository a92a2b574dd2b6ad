import { defineTexts } from '../i18n/index.ts';

export const placesTexts = defineTexts('shared/places', {
  uz: {
    region: 'Viloyat',
    district: 'Tuman yoki shahar',
    choose: 'Tanlang',
    first: 'Avval viloyatni tanlang',
  },
  ru: {
    region: 'Область',
    district: 'Район или город',
    choose: 'Выберите',
    first: 'Сначала выберите область',
  },
  en: {
    region: 'Region',
    district: 'District or city',
    choose: 'Choose',
    first: 'Choose the region first',
  },
});
