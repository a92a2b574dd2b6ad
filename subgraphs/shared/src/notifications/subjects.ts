import type { Locale } from '../utils/index.ts';
import type { NoticeType } from './template.ts';
import { inLocale } from './templates.ts';

const subjects: Record<NoticeType, { uz: string; ru: string; en: string }> = {
  SECURITY: { uz: 'Alif24: hisobingiz xavfsizligi', ru: 'Alif24: безопасность аккаунта', en: 'Alif24: your account' },
  LEARNING: { uz: 'Alif24: oʻqish yangiliklari', ru: 'Alif24: новости учёбы', en: 'Alif24: news of learning' },
  COINS: { uz: 'Alif24: tangalar va sovgʻalar', ru: 'Alif24: монеты и призы', en: 'Alif24: coins and prizes' },
  PAYMENTS: { uz: 'Alif24: toʻlovlar', ru: 'Alif24: платежи', en: 'Alif24: payments' },
  DIGEST: { uz: 'Alif24: hafta qanday oʻtdi', ru: 'Alif24: как прошла неделя', en: 'Alif24: the week' },
};

/** The subject of a letter says its kind and nothing of its content: lists of mail are read over shoulders. */
export const noticeSubject = (type: NoticeType, locale: Locale) => inLocale(subjects[type], locale);
