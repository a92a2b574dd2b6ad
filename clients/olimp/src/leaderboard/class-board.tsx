import { useTexts } from '@alif24/client-shared/i18n';
import { IconUsers } from '@tabler/icons-react';
import { aroundOf, risersOf } from './class-lines.ts';
import type { SeasonClass } from './season.graphql.ts';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';
import { SeasonLines } from './season-lines.tsx';

/** What a child reads of a board: who leads, and who is near. */
const LEADERS = 5;
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
  const leaders = pupil ? entries.slice(0, LEADERS) : entries;
  const risers = risersOf(entries, RISERS);
  const own = leaders.some(({ user }) => user.id === pupil) ? undefined : entries.find(({ user }) => user.id === pupil);
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
