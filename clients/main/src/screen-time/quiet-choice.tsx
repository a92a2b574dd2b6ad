import { useTexts } from '@alif24/client-shared/i18n';
import { NativeSelect } from '@mantine/core';
import type { ChoiceProps } from './minutes-choice.tsx';
import styles from './screen-time.module.css';
import { screenTimeTexts } from './screen-time.texts.ts';

const halfHours = Array.from({ length: 48 }, (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`);
const withOwn = (own: string | null) => [...new Set([...halfHours, ...(own ? [own] : [])])].sort();
const EVENING = '20:30';
const MORNING = '07:00';

/** From when until when there is rest. Choosing one end sets the other to what most families would. */
export function QuietChoice({ limits: { quietFrom, quietUntil }, isBusy, change }: ChoiceProps) {
  const t = useTexts(screenTimeTexts);
  const none = { value: '', label: t('noQuiet') };
  const set = (from: string, until: string) =>
    change(
      from === '' || until === '' || from === until
        ? { quietFrom: null, quietUntil: null }
        : { quietFrom: from, quietUntil: until },
    );
  return (
    <div className={styles.choices}>
      <NativeSelect
        label={t('from')}
        value={quietFrom ?? ''}
        disabled={isBusy}
        data={[none, ...withOwn(quietFrom).filter((time) => time !== quietUntil)]}
        onChange={({ currentTarget: { value } }) => set(value, quietUntil ?? MORNING)}
      />
      <NativeSelect
        label={t('until')}
        value={quietUntil ?? ''}
        disabled={isBusy}
        data={[none, ...withOwn(quietUntil).filter((time) => time !== quietFrom)]}
        onChange={({ currentTarget: { value } }) => set(quietFrom ?? EVENING, value)}
      />
    </div>
  );
}
