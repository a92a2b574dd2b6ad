import type { CodePurpose } from '../auth/index.ts';
import type { Locale } from '../utils/index.ts';
import { fillIn, inLocale } from './templates.ts';

type Words = { uz: string; ru: string; en: string };

const purposes: Record<CodePurpose, Words> = {
  SIGN_IN: { uz: 'kirish kodi', ru: 'код для входа', en: 'sign-in code' },
  PASSWORD_RESET: { uz: 'parolni tiklash kodi', ru: 'код для нового пароля', en: 'code for a new password' },
  EMAIL: { uz: 'elektron pochtani tasdiqlash kodi', ru: 'код для почты', en: 'code for your e-mail' },
  PHONE: { uz: 'telefon raqamini tasdiqlash kodi', ru: 'код для номера телефона', en: 'code for your phone number' },
};

const code: Words = {
  uz: 'Alif24: {{purpose}} {{code}}. Uni hech kimga aytmang.',
  ru: 'Alif24: {{purpose}} {{code}}. Никому его не сообщайте.',
  en: 'Alif24: {{purpose}} {{code}}. Tell it to nobody.',
};
const link: Words = {
  uz: 'Alif24: yangi parol qoʻyish uchun shu havolani oching: {{link}} . Uni hech kimga bermang.',
  ru: 'Alif24: чтобы задать новый пароль, откройте ссылку: {{link}} . Никому её не передавайте.',
  en: 'Alif24: to set a new password, open this link: {{link}} . Give it to nobody.',
};
const warning: Words = {
  uz: 'Alif24: hisobingizning telefon raqami almashtirildi. Bu siz boʻlmasangiz, darhol Alif24 moderatoriga ayting.',
  ru: 'Alif24: номер телефона вашего аккаунта изменён. Если это не вы, сразу скажите модератору Alif24.',
  en: 'Alif24: your account has another phone number now. If it was not you, tell a moderator of Alif24 at once.',
};

interface Said {
  code: string;
  purpose: CodePurpose;
  locale: Locale;
  link?: string;
  isWarning?: true;
}

/** A code in words, short enough for one SMS in Latin letters. Eskiz sends only texts that it has approved: these, letter by letter. */
export function codeText({ code: digits, purpose, locale, link: url, isWarning }: Said): string {
  if (isWarning) return inLocale(warning, locale);
  if (url) return fillIn(inLocale(link, locale), { link: url });
  return fillIn(inLocale(code, locale), { purpose: inLocale(purposes[purpose], locale), code: digits });
}

export const codeSubject = (locale: Locale) =>
  inLocale({ uz: 'Alif24: tasdiqlash', ru: 'Alif24: подтверждение', en: 'Alif24: confirmation' }, locale);
