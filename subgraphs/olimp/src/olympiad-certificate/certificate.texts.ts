import type { Locale } from '@alif24/subgraph-shared/utils';

/** What stands on a certificate. In Cyrillic letters it is made from the Uzbek text. */
export interface CertificateWords {
  title: string;
  given: string;
  /** `{olympiad}`, `{grade}` and `{stage}` stand for what they say. */
  took: string;
  stage: string;
  points: string;
  rank: string;
  part: string;
  medals: Record<'GOLD' | 'SILVER' | 'BRONZE', string>;
  check: string;
  number: string;
}

type Language = Exclude<Locale, 'UZ_CYRL'>;

export const CERTIFICATE_WORDS: Readonly<Record<Language, CertificateWords>> = {
  UZ_LATN: {
    title: 'Sertifikat',
    given: 'Ushbu sertifikat egasi',
    took: '«{olympiad}» olimpiadasida {grade}-sinf boʻyicha ishtirok etdi',
    stage: '{number}-bosqich',
    points: '{points} ball ({most} balldan)',
    rank: '{rank}-oʻrin',
    part: 'ishtirokchilarning eng yaxshi {percent} foizi qatorida',
    medals: { GOLD: 'Oltin medal', SILVER: 'Kumush medal', BRONZE: 'Bronza medal' },
    check: 'Haqiqiyligini tekshirish',
    number: 'Raqami',
  },
  RU: {
    title: 'Сертификат',
    given: 'Настоящий сертификат выдан',
    took: 'за участие в олимпиаде «{olympiad}», {grade} класс',
    stage: '{number}-й этап',
    points: 'Баллы: {points} из {most}',
    rank: '{rank} место',
    part: 'в числе лучших {percent} % участников',
    medals: { GOLD: 'Золотая медаль', SILVER: 'Серебряная медаль', BRONZE: 'Бронзовая медаль' },
    check: 'Проверить подлинность',
    number: 'Номер',
  },
  EN: {
    title: 'Certificate',
    given: 'This is to certify that',
    took: 'took part in the olympiad “{olympiad}”, grade {grade}',
    stage: 'stage {number}',
    points: '{points} of {most} points',
    rank: 'Rank {rank}',
    part: 'among the best {percent} % of all',
    medals: { GOLD: 'Gold medal', SILVER: 'Silver medal', BRONZE: 'Bronze medal' },
    check: 'Check that it is genuine',
    number: 'Number',
  },
};
