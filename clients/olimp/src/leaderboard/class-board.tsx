import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { IconUsers } from '@tabler/icons-react';
import { aroundOf, risersOf } from './class-lines.ts';
import type { SeasonClass } from './season.graphql.ts';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';
import { SeasonLines } from './season-lines.tsx';

/** What a child reads of a board: who leads, and who is near. */
const LEADERS = 5;
/** What an adult reads of one; what may come behind are those who gained most, and nobody in between. */
const LINES = 100;
const RISERS = 3;

interface ClassBoardProps {
  board: SeasonClass;
  /** For whom it is read; nobody for a teacher, who sees everybody. */
  pupil: string | undefined;
  /** Says whose class it is, where there are several. */
  isNamed: boolean;
}

/** A class in this month: who is in front, who gained most in the week, and where the pupil stands. */
export function ClassBoard({
  board: { teacher, studentCount, playerCount, entries },
  pupil,
  isNamed,
}: ClassBoardProps) {
  const t = useTexts(seasonTexts);
  const { user: me } = useSession();
  const leaders = entries.slice(0, pupil ? LEADERS : LINES);
  const risers = risersOf(entries, RISERS);
  const line = entries.find(({ user }) => user.id === pupil);
  const own = line && !leaders.includes(line) ? line : undefined;
  return (
    <div className={styles.season}>
      <ul className={styles.facts}>
        {isNamed && <li>{t('teacher', { name: teacher.displayName })}</li>}
        <li>
          <IconUsers size={20} aria-hidden="true" /> {t('classPlayers', { count: playerCount, all: studentCount })}
        </li>
      </ul>
      {entries.length === 0 ? (
        <p className={styles.note}>{t('classNobody')}</p>
      ) : (
        <section>
          <h2>{t('leaders')}</h2>
          <SeasonLines
            entries={pupil ? leaders.map(({ gained: _, ...line }) => line) : leaders}
            mine={pupil}
            label={t('leaders')}
          />
          {!pupil && playerCount > LINES && (
            <p className={styles.note}>{t('classShown', { shown: LINES, count: playerCount })}</p>
          )}
        </section>
      )}
      {pupil && !line && entries.length > 0 && (
        <section className={styles.invitation}>
          {pupil === me?.id ? (
            <>
              <p>{t('notYet')}</p>
              <BigButton to="/">{t('play')}</BigButton>
            </>
          ) : (
            <p>{t('childNotYet')}</p>
          )}
        </section>
      )}
      {risers.length > 0 && (
        <section>
          <h2>{t('risers')}</h2>
          <SeasonLines entries={risers} mine={pupil} label={t('risers')} />
        </section>
      )}
      {own && (
        <section>
          <h2>{t('place', { rank: own.rank })}</h2>
          <SeasonLines
            entries={aroundOf(entries, own).map(({ gained: _, ...line }) => line)}
            mine={pupil}
            label={t('around')}
          />
        </section>
      )}
    </div>
  );
}
