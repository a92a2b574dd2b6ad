import { type LocalDate, localDate, localTime, weekday } from './clock.ts';
import type { Locale } from './locale.ts';

const WORDS: Record<Locale, { days: string[]; months: string[]; zone: string }> = {
  UZ_LATN: {
    days: 'dushanba seshanba chorshanba payshanba juma shanba yakshanba'.split(' '),
    months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
    zone: 'Toshkent vaqti',
  },
  UZ_CYRL: {
    days: 'душанба сешанба чоршанба пайшанба жума шанба якшанба'.split(' '),
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    zone: 'Тошкент вақти',
  },
  RU: {
    days: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    zone: 'по Ташкенту',
  },
  EN: {
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
    zone: 'Tashkent time',
  },
};

export interface DateStyle {
  weekday?: boolean;
  year?: boolean;
}

/**
 * 2026-11-22 → `22-noyabr, yakshanba`, `22 ноября, воскресенье`, `Sunday, 22 November`; with the year `2026-yil 22-noyabr`,
 * `22 ноября 2026 г.`, `22 November 2026`. The weekday is shown unless told otherwise, the year is not. Throws BAD_USER_INPUT.
 */
export function formatDate(date: LocalDate, locale: Locale = 'UZ_LATN', style: DateStyle = {}): string {
  const { days, months } = WORDS[locale];
  const dayName = style.weekday === false ? '' : (days[weekday(date) - 1] as string);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const monthName = months[month - 1] as string;
  if (locale === 'EN') return `${dayName && `${dayName}, `}${day} ${monthName}${style.year ? ` ${year}` : ''}`;
  const ending = dayName && `, ${dayName}`;
  if (locale === 'RU') return `${day} ${monthName}${style.year ? ` ${year} г.` : ''}${ending}`;
  const yearName = style.year ? `${year}-${locale === 'UZ_LATN' ? 'yil' : 'йил'} ` : '';
  return `${yearName}${day}-${monthName}${ending}`;
}

/** An instant by the clock of Tashkent, with the zone named: `22-noyabr, 09:30 (Toshkent vaqti)`. */
export function formatInstant(
  instant: Date,
  locale: Locale = 'UZ_LATN',
  style: DateStyle = { weekday: false },
): string {
  return `${formatDate(localDate(instant), locale, style)}, ${localTime(instant)} (${WORDS[locale].zone})`;
}
