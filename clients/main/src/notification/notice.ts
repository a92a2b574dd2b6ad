import type { MainNotificationsQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { noticeTexts, notificationTexts } from './notification.texts.ts';

export type Notice = MainNotificationsQuery['notifications'][number];

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** A notice in words; one of a kind that this page does not know yet says who wrote it. */
export function useNoticeText(): (notice: Notice) => string {
  const t = useTexts(notificationTexts);
  const notice = useTexts(noticeTexts) as unknown as Translate;
  return ({ template, parameters }) => {
    const key = template.replaceAll('.', '-');
    return key in noticeTexts.source.uz ? notice(key, valuesOf(parameters)) : t('other');
  };
}

/** What a text is filled with travels as JSON. */
export function valuesOf(parameters: string): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(parameters);
    return typeof values === 'object' && values !== null ? { ...values } : {};
  } catch {
    return {};
  }
}
