import type { Language } from './languages.ts';

/** Browsers know little about Uzbek, so its names are here, in both scripts. */
const uzbek = {
  'uz-Latn': {
    months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
    days: 'yakshanba dushanba seshanba chorshanba payshanba juma shanba'.split(' '),
    short: 'Ya Du Se Ch Pa Ju Sh'.split(' '),
    year: 'yil',
  },
  'uz-Cyrl': {
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    days: 'якшанба душанба сешанба чоршанба пайшанба жума шанба'.split(' '),
    short: 'Як Ду Се Чо Па Жу Ша'.split(' '),
    year: 'йил',
  },
};

const timeZone = 'Asia/Tashkent';
const tags = { ru: 'ru-RU', en: 'en-GB' };

/** What the clock and the calendar show in Tashkent, wherever the page is open. */
function inTashkent(date: Date) {
  const shown = new Date(date.toLocaleString('en-US', { timeZone }));
  return { year: shown.getFullYear(), month: shown.getMonth(), day: shown.getDate(), weekday: shown.getDay() };
}

/** `22-noyabr, yakshanba` · `22 ноября, воскресенье` · `Sunday 22 November`. */
export function formatDay(date: Date, language: Language): string {
  if (language === 'ru' || language === 'en') {
    const shown = date.toLocaleDateString(tags[language], { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
    return language === 'en' ? shown : shown.split(', ').reverse().join(', ');
  }
  const { day, month, weekday } = inTashkent(date);
  return `${day}-${uzbek[language].months[month]}, ${uzbek[language].days[weekday]}`;
}

/** `2026-yil 22-noyabr` · `22 ноября 2026 г.` · `22 November 2026`. */
export function formatDate(date: Date, language: Language): string {
  if (language === 'ru' || language === 'en') {
    return date.toLocaleDateString(tags[language], { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  }
  const { day, month, year } = inTashkent(date);
  return `${year}-${uzbek[language].year} ${day}-${uzbek[language].months[month]}`;
}

/** `2026-yil noyabr` · `ноябрь 2026 г.` · `November 2026`. */
export function formatMonth(date: Date, language: Language): string {
  if (language === 'ru' || language === 'en') {
    return date.toLocaleDateString(tags[language], { timeZone, month: 'long', year: 'numeric' });
  }
  const { month, year } = inTashkent(date);
  return `${year}-${uzbek[language].year} ${uzbek[language].months[month]}`;
}

/** `14:05`, the 24-hour clock in every language. */
export function formatTime(date: Date): string {
  return date.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** `Du`, `Пн`, `Mon`: the heads of a week. */
export function formatWeekday(date: Date, language: Language): string {
  if (language === 'ru' || language === 'en') {
    const short = date.toLocaleDateString(tags[language], { timeZone, weekday: 'short' });
    return short.charAt(0).toUpperCase() + short.slice(1);
  }
  return uzbek[language].short[inTashkent(date).weekday] ?? '';
}
