import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { SiteMark } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import { lastDays, type PupilFacts } from './activity.ts';
import styles from './activity-matrix.module.css';
import { childTexts } from './child.texts.ts';
import { Section } from './section.tsx';

const sites = ['harf', 'lessons', 'testai', 'games', 'olimp'] as const;
const shown = 14;

/** Platforms × days: a tick where something was done, so that it can be read without its colour. */
export function ActivityMatrix({ facts, now }: { facts: PupilFacts; now: Date }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const days = lastDays(facts, shown, now);
  return (
    <Section title={t('activity')} lead={t('activityLead')} items={days} empty="" span={7}>
      {() => (
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.spoken}>{t('platform')}</span>
              </th>
              {days.map(({ day, date, isToday }) => (
                <th key={day} scope="col" data-today={isToday}>
                  <span aria-hidden="true">{format.weekday(date)}</span>
                  <span className={styles.spoken}>{format.day(date)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <tr key={site}>
                <th scope="row">
                  <SiteMark site={site} size={28} />
                  <span>{t(site)}</span>
                </th>
                {days.map(({ day, sites: active }) => (
                  <td key={day} data-site={site} data-active={active.has(site)}>
                    <span className={styles.mark} aria-hidden="true">
                      {active.has(site) && <IconCheck size={16} stroke={3.5} />}
                    </span>
                    {active.has(site) && <span className={styles.spoken}>{t('wasActive')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
