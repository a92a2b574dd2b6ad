import { formatDate, formatDay, formatMonth, formatTime, formatWeekday } from './dates.ts';
import type { Language } from './languages.ts';
import { formatMoney, formatNumber } from './numbers.ts';
import { useLanguage } from './use-language.ts';

type Moment = Date | string | number;

const createFormat = (language: Language) => ({
  /** `1 250 000`, `3,5`. */
  number: (value: number | bigint, decimals?: number) => formatNumber(value, language, decimals),
  /** From tiyin: `1 250 000 soʻm`. */
  money: (tiyin: number | bigint | string) => formatMoney(tiyin, language),
  /** `+998 90 123-45-67` from `+998901234567`; anything else as it is. */
  phone: (phone: string) => phone.replace(/^\+998(\d\d)(\d{3})(\d\d)(\d\d)$/, '+998\u00a0$1\u00a0$2-$3-$4'),
  /** `22-noyabr, yakshanba`. */
  day: (moment: Moment) => formatDay(new Date(moment), language),
  /** `2026-yil 22-noyabr`. */
  date: (moment: Moment) => formatDate(new Date(moment), language),
  /** `2026-yil noyabr`. */
  month: (moment: Moment) => formatMonth(new Date(moment), language),
  /** `14:05`. */
  time: (moment: Moment) => formatTime(new Date(moment)),
  /** `Du`. */
  weekday: (moment: Moment) => formatWeekday(new Date(moment), language),
});

export type Format = ReturnType<typeof createFormat>;

/** Numbers, money, dates and times in the language of the page, by the clock of Tashkent. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return createFormat(language);
}
