import { toLatin } from '@alif24/subgraph-shared/utils';
import { unitOf } from './answer-units.ts';
import type { Reading } from './answers.ts';

/** `7:30`, `7.30`, `7 30`, `7 soat 30 daqiqa`, `yetti yarim`, `half past 7`; the key has its number words as digits. */
export function readTime(key: string): Reading | undefined {
  const [, pastHalf] = /^half past (\d{1,2})$/.exec(key) ?? [];
  if (pastHalf) return timeOf(pastHalf, '30');
  const plain = toLatin(key)
    .split(' ')
    .filter((word) => !['HOUR', 'MINUTE'].includes(unitOf(word) ?? ''))
    .filter((word) => !['oʻclock', 'oclock', 'oʼclock', 'rovno', 'rosa', 'da'].includes(word))
    .join(' ')
    .replace(/ yarim$/, ' 30');
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:. ](\d{1,2}))?$/.exec(plain) ?? [];
  // evenDigits has taken the idle zero of 7.30 away.
  const tens = /\.\d$/.test(plain) ? `${minutes}0` : minutes;
  return hours === undefined ? undefined : timeOf(hours, tens);
}

function timeOf(hours: string, minutes: string): Reading | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  // 8:75 is no time but an answer: it tells that an hour was taken for a hundred minutes.
  return hour < 25 && minute < 100 ? { kind: 'TIME', hours: hour, minutes: minute } : undefined;
}
