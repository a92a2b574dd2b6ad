import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { coinsOn, lastDays, type PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import styles from './coin-bars.module.css';
import { Section } from './section.tsx';

const shown = 7;
const tallest = 96;

/** Coins of each of the last seven days: the number stands on its bar. */
export function CoinBars({ facts, now }: { facts: PupilFacts; now: Date }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const days = lastDays(facts, shown, now);
  const coins = coinsOn(facts, days);
  const most = Math.max(1, ...coins);
  return (
    <Section title={t('coins')} lead={t('coinsLead')} items={facts.coins ? days : null} empty="" span={5}>
      {() => (
        <>
          <ol className={styles.bars}>
            {days.map(({ day, date, isToday }, index) => {
              const count = coins[index] ?? 0;
              return (
                <li key={day} data-today={isToday}>
                  <span className={styles.spoken}>{t('coinsOn', { day: format.day(date), count })}</span>
                  <span aria-hidden="true" className={styles.count}>
                    {format.number(count)}
                  </span>
                  <svg viewBox="0 0 40 96" aria-hidden="true" className={styles.bar}>
                    <rect
                      y={tallest - height(count, most)}
                      width="40"
                      height={height(count, most)}
                      rx={count > 0 ? 6 : 2}
                    />
                  </svg>
                  <span aria-hidden="true">{format.weekday(date)}</span>
                </li>
              );
            })}
          </ol>
          <Link to={`/children/${facts.id}/coins`} className={styles.more}>
            {t('coinsMore')} <IconChevronRight size={20} aria-hidden="true" />
          </Link>
        </>
      )}
    </Section>
  );
}

/** A day without coins keeps a foot to stand on. */
const height = (count: number, most: number) => Math.max(4, Math.round((count / most) * tallest));
