import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconMath, IconUser } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { PupilFacts } from './activity.ts';
import { LatestResults } from './latest-results.tsx';
import { pupilHome } from './pupil.graphql.ts';
import { pupilTexts } from './pupil.texts.ts';
import styles from './pupil-home.module.css';
import { SitePlaces } from './site-places.tsx';
import { TaskList } from './task-list.tsx';
import { tasksOf } from './tasks.ts';
import { WeekStrip } from './week-strip.tsx';

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
      <QueryBoundary result={result}>
        {({ me }) => me && <PupilHome facts={me} isHanded={me.isOnHandedDevice ?? false} now={new Date()} />}
      </QueryBoundary>
    </div>
  );
}

function PupilHome({ facts, isHanded, now }: { facts: PupilFacts; isHanded: boolean; now: Date }) {
  const t = useTexts(pupilTexts);
  const tasks = tasksOf(facts, now);
  const left = tasks.filter(({ isDone }) => !isDone).length;
  const isDone = tasks.length > 0 && left === 0;
  const title = tasks.length > 0 ? t(`left${left as 0 | 1 | 2 | 3}`) : t('tasks');
  const grade = facts.studentProfile?.grade;
  return (
    <div className={styles.home}>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.today}>
        <div className={styles.person}>
          <span className={styles.face}>
            <IconUser size={30} aria-hidden="true" />
          </span>
          <p>
            <strong>{t('greeting', { name: facts.displayName })}</strong>
            {grade !== undefined && <span>{grade === 0 ? t('preschool') : t('grade', { grade })}</span>}
          </p>
        </div>
        <h1>{title}</h1>
        {isDone && <p className={styles.lead}>{t('left0Lead')}</p>}
        <TaskList tasks={tasks} />
        <div className={styles.maths}>
          <BigButton kind="quiet" to="/maths" icon={<IconMath aria-hidden="true" />}>
            {t('maths')}
          </BigButton>
        </div>
      </div>
      <div className={styles.aside}>
        <WeekStrip facts={facts} now={now} />
        <LatestResults facts={facts} />
      </div>
      <SitePlaces />
      {isHanded && (
        <Link to="/take-back" className={styles.takeBack}>
          {t('takeBack')}
        </Link>
      )}
    </div>
  );
}
