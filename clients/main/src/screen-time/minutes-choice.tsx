import { useTexts } from '@alif24/client-shared/i18n';
import { NativeSelect } from '@mantine/core';
import type { Limits } from './screen-time.graphql.ts';
import styles from './screen-time.module.css';
import { screenTimeTexts } from './screen-time.texts.ts';

/** Offered; what was set otherwise stands among them too. */
const MINUTES = [15, 20, 30, 45, 60, 90, 120, 180];

type Field = 'learningWeekday' | 'learningWeekend' | 'gameWeekday' | 'gameWeekend';

export interface ChoiceProps {
  limits: Limits;
  isBusy: boolean;
  change: (input: Partial<Limits>) => void;
}

/** The minutes of a day, in the week and at its end. */
export function MinutesChoice({
  weekday,
  weekend,
  limits,
  isBusy,
  change,
}: ChoiceProps & Record<'weekday' | 'weekend', Field>) {
  const t = useTexts(screenTimeTexts);
  const select = (field: Field, label: string) => {
    const own = limits[field];
    const offered = [...new Set([...MINUTES, ...(own ? [own] : [])])].sort((a, b) => a - b);
    return (
      <NativeSelect
        label={label}
        value={own === null ? '' : String(own)}
        disabled={isBusy}
        data={[
          { value: '', label: t('none') },
          ...offered.map((minutes) => ({ value: String(minutes), label: t('minutes', { count: minutes }) })),
          { value: '0', label: t('closed') },
        ]}
        onChange={({ currentTarget: { value } }) => change({ [field]: value === '' ? null : Number(value) })}
      />
    );
  };
  return (
    <div className={styles.choices}>
      {select(weekday, t('weekday'))}
      {select(weekend, t('weekend'))}
    </div>
  );
}
