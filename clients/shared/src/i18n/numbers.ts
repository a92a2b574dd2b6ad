import type { Language } from './languages.ts';

/** `1 250 000` and `3,5` with no-break spaces and a comma, as Uzbek and Russian write it; `1,250,000` and `3.5` in English. */
export function formatNumber(value: number | bigint, language: Language, decimals = 2): string {
  const [whole = '0', part] = (
    typeof value === 'bigint' ? String(value) : String(Number(value.toFixed(decimals)))
  ).split('.');
  const [group, comma] = language === 'en' ? [',', '.'] : ['\u00a0', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group).replace('-', '\u2212');
  return part ? `${grouped}${comma}${part}` : grouped;
}

const currency: Record<Language, string> = { 'uz-Latn': 'soʻm', 'uz-Cyrl': 'сўм', ru: 'сум', en: 'soʻm' };

/** An amount in tiyin as soʻm; tiyin are shown only when there are any. */
export function formatMoney(tiyin: number | bigint | string, language: Language): string {
  const amount = BigInt(tiyin);
  const rest = amount % 100n;
  const part =
    rest === 0n ? '' : `${language === 'en' ? '.' : ','}${String(rest < 0n ? -rest : rest).padStart(2, '0')}`;
  return `${formatNumber(amount / 100n, language)}${part}\u00a0${currency[language]}`;
}
