import type { MainMyCoinsQuery } from '@alif24/client-shared/graphql';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Meter, SiteMark } from '@alif24/client-shared/ui';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import styles from './coins.module.css';
import { coinsTexts } from './coins.texts.ts';
import { sources } from './sources.ts';

type Coins = NonNullable<NonNullable<MainMyCoinsQuery['me']>['coins']>;

/** What earns coins: the sign of its site, what one of it pays and how much of today is filled. Each leads there. */
export function EarnList({ earned, rules }: { earned: Coins['earnedToday']; rules: MainMyCoinsQuery['earningRules'] }) {
  const t = useTexts(coinsTexts);
  const format = useFormat();
  return (
    <ul className={styles.earn}>
      {sources.map(({ source, key, site, ...place }) => {
        const rule = rules.find((one) => one.source === source);
        if (!rule) return null;
        const coins = earned.find((one) => one.source === source)?.coins ?? 0;
        const cap = rule.dayCap ?? null;
        const isFull = cap !== null && coins >= cap;
        const today = cap === null ? t('earnFree', { coins }) : t('earnToday', { coins, cap });
        return (
          <li key={source}>
            <a href={siteUrl(site) + ('path' in place ? place.path : '')}>
              <SiteMark site={site} size={56} />
              <span className={styles.earnWords}>
                <strong>{t(`earn-${key}`)}</strong>
                <span className={styles.pays}>
                  <span className={styles.coin} aria-hidden="true" />
                  <span aria-hidden="true">+{format.number(rule.coinsPerUnit)}</span>
                  <span className={styles.spoken}>{t('perUnit', { count: rule.coinsPerUnit })}</span>
                </span>
                {cap !== null && <Meter value={coins} most={cap} />}
                <small>{isFull ? t('earnFull') : today}</small>
              </span>
              {isFull ? (
                <IconCheck size={24} aria-hidden="true" className={styles.full} />
              ) : (
                <IconChevronRight size={24} aria-hidden="true" />
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
