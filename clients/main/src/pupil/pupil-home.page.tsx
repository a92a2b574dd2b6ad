import type { MainPupilHomeQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { QueryBoundary } from '@alif24/client-shared/ui';
import { ListenButton } from '@alif24/client-shared/voice';
import { useQuery } from '@apollo/client/react';
import { IconHourglass, IconMoonStars, IconUser } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { LatestResults } from './latest-results.tsx';
import { pupilHome } from './pupil.graphql.ts';
import { pupilTexts } from './pupil.texts.ts';
import styles from './pupil-home.module.css';
import { SitePlaces } from './site-places.tsx';
import { TaskList } from './task-list.tsx';
import { tasksOf } from './tasks.ts';
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
  const { learning, game } = me.screenTime ?? {};
  const isResting = learning?.isOpen === false;
  const tasks = isResting ? [] : tasksOf(me, now, game?.isOpen ?? true);
  const left = tasks.filter(({ isDone }) => !isDone).length;
  const isDone = tasks.length > 0 && left === 0;
  const rest = learning?.reason === 'QUIET_HOURS' ? 'restQuiet' : 'restOver';
  const title = isResting ? t(rest) : tasks.length > 0 ? t(`left${left as 0 | 1 | 2 | 3}`) : t('tasks');
  const lead = isResting ? t(`${rest}Lead`) : isDone ? t('left0Lead') : null;
  const minutes = isResting ? null : (learning?.minutesLeft ?? null);
  const grade = me.studentProfile?.grade;
  return (
    <div className={styles.home}>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.today}>
        <div className={styles.person}>
          <span className={styles.face}>
            <IconUser size={30} aria-hidden="true" />
          </span>
          <p>
            <strong>{t('greeting', { name: me.displayName })}</strong>
            {grade !== undefined && <span>{grade === 0 ? t('preschool') : t('grade', { grade })}</span>}
          </p>
          {minutes !== null && (
            <Link to="/my-time" className={styles.minutes}>
              <IconHourglass size={22} aria-hidden="true" />
              {t('minutesLeft', { count: minutes })}
            </Link>
          )}
        </div>
        <div className={styles.title}>
          <h1>{title}</h1>
          <ListenButton text={`${title}. ${lead ?? ''}`} />
        </div>
        {lead !== null && <p className={styles.lead}>{lead}</p>}
        {isResting ? (
          <p className={styles.rest}>
            <IconMoonStars size={72} stroke={1.5} aria-hidden="true" />
            {game?.isOpen && <span>{t('mayPlay')}</span>}
          </p>
        ) : (
          <TaskList tasks={tasks} />
        )}
      </div>
      <div className={styles.aside}>
        <WeekStrip facts={me} now={now} />
        <LatestResults facts={me} />
      </div>
      <SitePlaces />
      {me.isOnHandedDevice && (
        <Link to="/take-back" className={styles.takeBack}>
          {t('takeBack')}
        </Link>
      )}
    </div>
  );
}
