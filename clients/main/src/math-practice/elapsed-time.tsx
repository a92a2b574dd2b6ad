import { useTexts } from '@alif24/client-shared/i18n';
import { useEffect, useState } from 'react';
import { mathsTexts } from './maths.texts.ts';

/** Minutes and seconds since a moment; shown only where an adult asked for it. */
export function ElapsedTime({ since }: { since: string }) {
  const t = useTexts(mathsTexts);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return (
    <span role="timer" aria-label={t('seconds')}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
