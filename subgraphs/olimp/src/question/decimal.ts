import { answerKey, type Locale } from '@alif24/subgraph-shared/utils';

/** An exact decimal number: `units` / 10^`scale`; the smallest scale that holds it. */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** A longer text is no number of a pupil, and nothing here has to read it. */
const LONGEST = 160;
const MOST_DIGITS = 30;

const PLAIN = /^([-+]?) ?(\d+|\d{1,3}(?: \d{3})+)?(?:[.,](\d+))?$/;
const POINTS = /^[-+]? ?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/;
const ENGLISH_GROUPS = /^[-+]? ?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** What number words leave behind where they name parts: 12 butun oʻndan 5, 12 целых 5 десятых, 12 yarim. */
const PARTS =
  /^(-?)(\d+) (?:butun|целая|целых) (?:(oʻndan|yuzdan|mingdan) (\d+)|(\d+) (десятая|десятых|сотая|сотых|тысячная|тысячных))$/;
const HALVES = /^(-?)(?:(\d+) )?yarim$/;
const PLACES: Readonly<Record<string, number>> = {
  ...{ oʻndan: 1, yuzdan: 2, mingdan: 3 },
  ...{ десятая: 1, десятых: 1, сотая: 2, сотых: 2, тысячная: 3, тысячных: 3 },
};

function decimalOf(sign: string, whole: string, fraction: string): Decimal | undefined {
  const digits = fraction.replace(/0+$/, '');
  if (whole.length + digits.length > MOST_DIGITS) return undefined;
  const units = BigInt(`${whole}${digits}`);
  return { units: sign === '-' ? -units : units, scale: digits.length };
}

function readDigits(text: string, language: Locale): Decimal | undefined {
  const isGrouped = POINTS.test(text) || (language === 'EN' && ENGLISH_GROUPS.test(text));
  const [, sign = '', whole = '', fraction = ''] =
    PLAIN.exec(isGrouped ? text.replace(POINTS.test(text) ? /[.,]/g : /,/g, '') : text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  return decimalOf(sign, whole.replaceAll(' ', '') || '0', fraction);
}

function readKey(key: string): Decimal | undefined {
  if (/^-?\d+$/.test(key)) return decimalOf(key.startsWith('-') ? '-' : '', key.replace('-', ''), '');
  const half = HALVES.exec(key);
  if (half) return decimalOf(half[1] as string, half[2] ?? '0', '5');
  const parts = PARTS.exec(key);
  if (!parts) return undefined;
  const places = PLACES[(parts[3] ?? parts[6]) as string] as number;
  const digits = (parts[4] ?? parts[5]) as string;
  return digits.length > places
    ? undefined
    : decimalOf(parts[1] as string, parts[2] as string, digits.padStart(places, '0'));
}

/**
 * A number as people type it, exactly: `12`, `-0,50`, `1 250 000`, `1.250.000`, `,5`, `oʻn ikki`, `ўн икки`, `minus besh`,
 * `oʻn ikki butun oʻndan besh`, `oʻn ikki yarim`. A comma is the decimal sign, in English it also groups thousands (1,000).
 * Undefined for anything else, and for more than thirty digits.
 */
export function parseDecimal(text: string, language: Locale = 'UZ_LATN'): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim();
  if (/\d/.test(clean)) return readDigits(clean, language);
  return readKey(answerKey(clean, language)) ?? readKey(answerKey(clean, 'RU'));
}

/** The one way to write a number: `-0.5`, with a full stop, without idle zeros or groups. */
export function writeDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const at = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, at)}${scale > 0 ? `.${digits.slice(at)}` : ''}`;
}

const scaled = ({ units, scale }: Decimal, to: number) => units * 10n ** BigInt(to - scale);

/** Whether two numbers are no further apart than `tolerance`, exactly: 0.3 is within 0.1 of 0.2. */
export function isWithin(given: Decimal, right: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(given.scale, right.scale, tolerance.scale);
  const apart = scaled(given, scale) - scaled(right, scale);
  return (apart < 0n ? -apart : apart) <= scaled(tolerance, scale);
}
