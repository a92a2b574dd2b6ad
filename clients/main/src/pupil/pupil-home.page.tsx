import type { MainPupilHomeQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { TimeIsUp, useTimeLeft } from '@alif24/client-shared/site';
import { QueryBoundary } from '@alif24/client-shared/ui';
import { ListenButton } from '@alif24/client-shared/voice';
import { useQuery } from '@apollo/client/react';
import { IconUser } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { Link } from 'react-router';
import { LatestResults } from './latest-results.tsx';
import { pupilHome } from './pupil.graphql.ts';
import { pupilTexts } from './pupil.texts.ts';
import styles from './pupil-home.module.css';
import { SitePlaces } from './site-places.tsx';
import { TaskList } from './task-list.tsx';
import { tasksOf } from './tasks.ts';
import { TimeLeft } from './time-left.tsx';
import { WeekStrip } from './week-strip.tsx';

type Me = NonNullable<MainPupilHomeQuery['me']>;

export function PupilHomePage() {
  const result = useQuery(pupilHome, { fetchPolicy: 'cache-and-network' });
  const { refetch } = result;
  useEffect(() => {
    // The way back from another site may show this page as it was left: what was done there is not on it yet.
    const refresh = ({ persisted }: PageTransitionEvent) => void (persisted && refetch().catch(() => {}));
    window.addEventListener('pageshow', refresh);
    return () => window.removeEventListener('pageshow', refresh);
  }, [refetch]);
  return (
    <div className={styles.page}>
      <QueryBoundary result={result}>{({ me }) => me && <PupilHome me={me} now={new Date()} />}</QueryBoundary>
    </div>
  );
}

function PupilHome({ me, now }: { me: Me; now: Date }) {
  const t = useTexts(pupilTexts);
  const said = useTimeLeft();
  const time = said ?? me.screenTime;
  const isResting = time !== null && !time.isInClass && !time.learning.isOpen;
  const grade = me.studentProfile?.grade;
  return (
    <div className={styles.home}>
      <div className={styles.today}>
        <div className={styles.person}>
          <span className={styles.face}>
            <IconUser size={30} aria-hidden="true" />
          </span>
          <p>
            <strong>{t('greeting', { name: me.displayName })}</strong>
            {grade !== undefined && <span>{grade === 0 ? t('preschool') : t('grade', { grade })}</span>}
          </p>
          {time && !isResting && (
            <TimeLeft minutes={time.learning.minutesLeft} allowed={me.screenTime?.learning.allowedMinutes ?? null} />
          )}
        </div>
        {isResting ? (
          <Suspense>
            <TimeIsUp site="main" time={time} isPart />
          </Suspense>
        ) : (
          <Today me={me} now={now} play={time?.game ?? null} />
        )}
      </div>
      <div className={styles.aside}>
        <WeekStrip facts={me} now={now} />
        <LatestResults facts={me} />
      </div>
      {!isResting && <SitePlaces />}
      {me.isOnHandedDevice && (
        <Link to="/take-back" className={styles.takeBack}>
          {t('takeBack')}
        </Link>
      )}
    </div>
  );
}

/** What is to be done, said above it and read aloud. */
function Today({ me, now, play }: { me: Me; now: Date; play: { isOpen: boolean; minutesLeft: number | null } | null }) {
  const t = useTexts(pupilTexts);
  const mayPlay = play?.isOpen ?? true;
  const tasks = tasksOf(me, now, mayPlay);
  const left = tasks.filter(({ isDone }) => !isDone).length;
  const isDone = tasks.length > 0 && left === 0;
  const lead = isDone && mayPlay ? t('left0Lead') : null;
  const title =
    tasks.length === 0 ? t('tasks') : isDone ? t('left0') : t(`${mayPlay ? 'left' : 'only'}${left as 1 | 2 | 3}`);
  const playMinutes = me.screenTime?.game.allowedMinutes == null ? null : (play?.minutesLeft ?? null);
  return (
    <>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.title}>
        <h1>{title}</h1>
        <ListenButton text={[t('greeting', { name: me.displayName }), title, lead].filter(Boolean).join('. ')} />
      </div>
      {lead !== null && <p className={styles.lead}>{lead}</p>}
      <TaskList tasks={tasks} playMinutes={playMinutes} />
    </>
  );
}
