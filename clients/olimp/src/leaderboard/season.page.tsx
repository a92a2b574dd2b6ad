import { useSession } from '@alif24/client-shared/auth';
import type { OlimpSeasonQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { IconCalendar, IconUsers } from '@tabler/icons-react';
import { daysLeft } from './days-left.ts';
import { PastSeasons } from './past-seasons.tsx';
import type { SeasonEntry, SeasonStanding } from './season.graphql.ts';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';
import { SeasonLines } from './season-lines.tsx';
import { SeasonPlaces } from './season-places.tsx';
import { useSeason } from './use-season.ts';

/** A pupil sees the best and who is near; a board of strangers behind one another is for nobody. */
const LINES = { pupil: 5, others: 20 };

/** Who is in front this month, and where one stands oneself: nobody is shown as the last. */
export function SeasonPage() {
  const t = useTexts(seasonTexts);
  const { user } = useSession();
  const { result, now } = useSeason(user?.role === 'STUDENT' ? LINES.pupil : LINES.others);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SeasonPlaces />
      <QueryBoundary result={result} skeleton={<Skeleton shape="lines" count={8} />}>
        {({ season, seasonLeaderboard: { edges, totalCount }, seasonWeek, me }) =>
          totalCount === 0 ? (
            <>
              <EmptyState picture="podium" advice={t('nobody')} action={<BigButton to="/">{t('play')}</BigButton>} />
              <div className={styles.season}>
                <PastSeasons seasons={me?.pastSeasons ?? []} />
              </div>
            </>
          ) : (
            <Season
              daysLeft={daysLeft(season.endsOn, now)}
              playerCount={totalCount}
              entries={edges.map(({ node }) => node)}
              risers={seasonWeek.entries}
              me={me}
            />
          )
        }
      </QueryBoundary>
    </Page>
  );
}

function Season({
  daysLeft,
  playerCount,
  entries,
  risers,
  me,
}: {
  daysLeft: number;
  playerCount: number;
  entries: readonly SeasonEntry[];
  risers: OlimpSeasonQuery['seasonWeek']['entries'];
  me: OlimpSeasonQuery['me'];
}) {
  const t = useTexts(seasonTexts);
  return (
    <div className={styles.season}>
      <ul className={styles.facts}>
        <li>
          <IconCalendar size={20} aria-hidden="true" /> {t('daysLeft', { count: daysLeft })}
        </li>
        <li>
          <IconUsers size={20} aria-hidden="true" /> {t('players', { count: playerCount })}
        </li>
      </ul>
      <section>
        <h2>{t('leaders')}</h2>
        <SeasonLines entries={entries} mine={me?.id} label={t('leaders')} />
      </section>
      {me && !entries.some(({ user }) => user.id === me.id) && <Own id={me.id} standing={me.seasonStanding ?? null} />}
      {risers.length > 0 && (
        <section>
          <h2>{t('risers')}</h2>
          <SeasonLines entries={risers} mine={me?.id} label={t('risers')} />
          <p className={styles.note}>{t('risersNote')}</p>
        </section>
      )}
      <PastSeasons seasons={me?.pastSeasons ?? []} />
    </div>
  );
}

function Own({ id, standing }: { id: string; standing: SeasonStanding | null }) {
  const t = useTexts(seasonTexts);
  const { user } = useSession();
  if (standing) {
    return (
      <section>
        <h2>{t('yours', { rank: standing.entry.rank })}</h2>
        <SeasonLines entries={standing.neighbours} mine={id} label={t('around')} />
        {hasEquals(standing.neighbours) && <p className={styles.note}>{t('yoursShared')}</p>}
      </section>
    );
  }
  if (user?.role !== 'STUDENT') return null;
  return (
    <section className={styles.invitation}>
      <p>{t('notYet')}</p>
      <BigButton to="/">{t('play')}</BigButton>
    </section>
  );
}

const hasEquals = (entries: readonly SeasonEntry[]) => new Set(entries.map(({ rank }) => rank)).size < entries.length;
