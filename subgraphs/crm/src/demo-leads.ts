/** Parents who ask for a place, by the names they write: women and men, in Latin letters and in Cyrillic. */
export const NAMES = [
  {
    given: ['Dilnoza', 'Gulchehra', 'Oʻgʻiloy', 'Nilufar', 'Maftuna', 'Zulfiya', 'Sevara'],
    surnames: ['Abdullayeva', 'Qodirova', 'Tursunova', 'Yoʻldosheva', 'Gʻaniyeva', 'Normatova'],
  },
  {
    given: ['Bekzod', 'Sherzod', 'Jahongir', 'Ulugʻbek', 'Rustam', 'Oybek', 'Anvar'],
    surnames: ['Hamidov', 'Norqulov', 'Mirzayev', 'Sodiqov', 'Yoʻldoshev', 'Gʻaniyev'],
  },
  { given: ['Феруза', 'Шоҳида', 'Елена', 'Зулфия'], surnames: ['Каримова', 'Тўраева', 'Ким', 'Ғаниева'] },
  { given: ['Алишер', 'Тимур', 'Ойбек', 'Дмитрий'], surnames: ['Каримов', 'Тўраев', 'Ким', 'Ғаниев'] },
] as const;
export const SOURCES = [
  'TELEGRAM',
  'TELEGRAM',
  'REFERRAL',
  'REFERRAL',
  'PHONE_CALL',
  'WEBSITE',
  'ADVERTISING',
  'WALK_IN',
];
export const NOTES = [
  'Oʻgʻli 2-sinf, kechki guruh qulay.',
  'Qizi rus tilida oʻqiydi.',
  'Ikki farzandi bor, chegirma soʻradi.',
  'Shanba kuni qoʻngʻiroq qilish kerak.',
  'Matematika va ingliz tili.',
  'Просит группу после 17:00.',
];
export const LOSS_REASONS = [
  'Uzoq joy',
  'Narxi toʻgʻri kelmadi',
  'Boshqa markazni tanladi',
  'Vaqti mos emas',
  'Не отвечает',
];
