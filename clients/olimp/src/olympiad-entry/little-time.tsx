import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { entryTexts } from './entry.texts.ts';
import { minutesShort } from './takes-entries.ts';

interface LittleTimeProps {
  /** Until when the child may sit the first stage. */
  closesAt: string;
  durationMinutes: number;
}

/** Whoever enters while the first stage runs has less than the whole time: said before anything is paid. */
export function LittleTime({ closesAt, durationMinutes }: LittleTimeProps) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const count = minutesShort({ closesAt, durationMinutes });
  if (count === null) return null;
  return (
    <Notice kind="info">{t('littleTime', { until: format.time(closesAt), count, whole: durationMinutes })}</Notice>
  );
}
