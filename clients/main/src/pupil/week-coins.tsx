import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Claim } from './claim.tsx';
import { type ChildWeek, coinEvents, type WeekOf } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

/** Coins of the week, and each time that some came or were taken back. */
export function WeekCoins({ week, of }: { week: ChildWeek; of: WeekOf }) {
  const t = useTexts(weekTexts);
  return (
    <div>
      <h3>{t('coins')}</h3>
      {week.coins === 0 && <p className={styles.quiet}>{t('noCoins')}</p>}
      {week.coins !== 0 && (
        <Claim name={t('coinsEarned')} figure={t('coinsOf', { count: week.coins })}>
          {() => <CoinEvents childId={of.childId} from={week.from} until={week.until} />}
        </Claim>
      )}
      <Link to={`/children/${of.childId}/coins`} className={styles.more}>
        {t('coinsMore')} <IconChevronRight size={20} aria-hidden="true" />
      </Link>
    </div>
  );
}

const MIDNIGHT = 'T00:00:00+05:00';
const DAY = 24 * 3_600_000;

/** Where coins come from, as far as this page has a word for it. */
const sources: Partial<Record<string, 'LESSONS' | 'HARF' | 'GAMES' | 'TESTAI' | 'OLIMP' | 'MAIN'>> = {
  lessons: 'LESSONS',
  harf: 'HARF',
  games: 'GAMES',
  testai: 'TESTAI',
  olimp: 'OLIMP',
  main: 'MAIN',
};

/** What the coins of a week are the sum of: what came, and what was taken back. */
const isCounted = ({ kind, amount }: { kind: string; amount: number }) =>
  kind === 'REWARD' || kind === 'GRANT' || (kind === 'CORRECTION' && amount < 0);

function CoinEvents({ childId: id, from, until }: { childId: string; from: string; until: string }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const { data, error, loading, fetchMore } = useQuery(coinEvents, { variables: { id } });
  const statement = data?.user?.coins?.statement;
  const lines = statement?.edges.map(({ node }) => node) ?? [];
  const begin = Date.parse(from + MIDNIGHT);
  const end = Date.parse(until + MIDNIGHT) + DAY;
  // The newest come first: an earlier week lies further back.
  const last = lines.at(-1);
  const cursor = statement?.pageInfo.hasNextPage ? statement.pageInfo.endCursor : null;
  const after = last && Date.parse(last.createdAt) >= begin ? cursor : null;
  useEffect(() => {
    if (after && !loading) void fetchMore({ variables: { after } }).catch(() => {});
  }, [after, loading, fetchMore]);
  if (error) return <p role="alert">{errorText(error).happened}</p>;
  if (!statement || after) return <p aria-busy="true">…</p>;
  const siteOf = (source: string) => sources[source.split('.')[0] ?? ''] ?? 'MAIN';
  return (
    <ol className={styles.events}>
      {lines
        .filter((line) => isCounted(line) && Date.parse(line.createdAt) >= begin && Date.parse(line.createdAt) < end)
        .map(({ id: line, kind, source, createdAt, amount }) => (
          <li key={line}>
            <span>
              <strong>{kind === 'REWARD' ? t(siteOf(source)) : t(kind === 'GRANT' ? 'GRANT' : 'CORRECTION')}</strong>
              {t('moment', { date: format.day(createdAt), time: format.time(createdAt) })}
            </span>
            <span className={styles.figure}>{t('coinsOf', { count: amount })}</span>
          </li>
        ))}
    </ol>
  );
}
