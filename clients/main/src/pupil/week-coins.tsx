import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { MoreButton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { asked, NotYet } from './activity-events.tsx';
import { Claim, EventLine, Events } from './claim.tsx';
import { type ChildWeek, type WeekOf, weekCoins } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

/** Coins of the week, and each time that some came or were taken back. */
export function WeekCoins({ week, of }: { week: ChildWeek; of: WeekOf }) {
  const t = useTexts(weekTexts);
  return (
    <div>
      <h3>{t('coins')}</h3>
      {week.coins === 0 ? (
        <p className={styles.quiet}>{t('noCoins')}</p>
      ) : (
        <Claim name={t('coinsEarned')} figure={t('coinsOf', { count: week.coins })}>
          {() => <CoinEvents of={of} />}
        </Claim>
      )}
      <Link to={`/children/${of.childId}/coins`} className={styles.more}>
        {t('coinsMore')} <IconChevronRight size={20} aria-hidden="true" />
      </Link>
    </div>
  );
}

function CoinEvents({ of: { childId: id, of } }: { of: WeekOf }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const { data, error, fetchMore } = useQuery(weekCoins, { ...asked, variables: { id, of } });
  const movements = data?.user?.week?.coinMovements;
  if (!movements) return <NotYet error={error} />;
  const more = (
    <MoreButton pageInfo={movements.pageInfo} fetchMore={fetchMore}>
      {t('more')}
    </MoreButton>
  );
  return (
    <Events more={more}>
      {movements.edges.map(({ node: { id: movement, kind, source, createdAt, amount } }) => (
        <EventLine
          key={movement}
          name={kind === 'GRANT' || kind === 'CORRECTION' ? t(kind) : t(siteOf(source))}
          when={t('moment', { date: format.day(createdAt), time: format.time(createdAt) })}
          figure={t('coinsOf', { count: amount })}
        />
      ))}
    </Events>
  );
}

const sites = ['LESSONS', 'HARF', 'GAMES', 'TESTAI', 'OLIMP'] as const;

/** `HARF` from `harf.practice`. */
const siteOf = (source: string) => sites.find((site) => source.toUpperCase().startsWith(`${site}.`)) ?? 'MAIN';
