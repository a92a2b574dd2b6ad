import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconAbc, IconChecklist, IconSchool, IconTrophy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PupilFacts } from './activity.ts';
import styles from './latest-results.module.css';
import { pupilTexts } from './pupil.texts.ts';

interface Result {
  key: 'harf' | 'testai' | 'olimp' | 'class';
  icon: ReactNode;
  title: string;
  text: string;
  /** 0–1, drawn as a bar. */
  share?: number;
  href?: string;
}

/** The newest of each kind: letters known, the last test, the last quiz, the class. */
export function LatestResults({ facts }: { facts: PupilFacts }) {
  const t = useTexts(pupilTexts);
  const results = useResults(facts);
  return (
    <section>
      <h2 className={styles.title}>{t('results')}</h2>
      {results.length === 0 && <p className={styles.none}>{t('noResults')}</p>}
      <ul className={styles.list}>
        {results.map(({ key, icon, title, text, share, href }) => {
          const inside = (
            <>
              <span className={styles.icon} data-kind={key} aria-hidden="true">
                {icon}
              </span>
              <span className={styles.words}>
                <strong>{title}</strong>
                <small>{text}</small>
                {share !== undefined && <progress value={share} max={1} aria-hidden="true" className={styles.bar} />}
              </span>
            </>
          );
          return (
            <li key={key}>
              {href ? (
                <a href={href} className={styles.result}>
                  {inside}
                </a>
              ) : (
                <div className={styles.result}>{inside}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useResults({ letterProgress, testAttempts, liveQuizResults, classrooms }: PupilFacts): Result[] {
  const t = useTexts(pupilTexts);
  const results: Result[] = [];
  const known = letterProgress?.filter(({ state }) => state === 'KNOWN').length ?? 0;
  if (known > 0) {
    const title = t('lettersKnown', { count: known });
    results.push({
      key: 'harf',
      icon: <IconAbc size={30} />,
      title,
      text: t('lettersKnownText'),
      href: siteUrl('harf'),
    });
  }
  const attempt = testAttempts?.find(({ score }) => score !== null);
  if (attempt?.score != null) {
    const { score, test, id } = attempt;
    results.push({
      key: 'testai',
      icon: <IconChecklist size={30} />,
      title: t('scoreOf', { score, count: test.maxScore }),
      text: test.title,
      share: test.maxScore ? score / test.maxScore : 0,
      href: `${siteUrl('testai')}/attempts/${id}`,
    });
  }
  const quiz = liveQuizResults?.[0];
  if (quiz) {
    const text = `${quiz.quiz.title} · ${t('rankOf', { count: quiz.playerCount })}`;
    results.push({
      key: 'olimp',
      icon: <IconTrophy size={30} />,
      // Where the board is never shown nobody is told a place afterwards either.
      title: quiz.place == null ? t('quizPoints', { count: quiz.score }) : t('rank', { rank: quiz.place }),
      text,
      href: siteUrl('olimp'),
    });
  }
  for (const { name, teacher } of classrooms?.slice(0, 1) ?? []) {
    results.push({ key: 'class', icon: <IconSchool size={30} />, title: name, text: teacher?.fullName ?? '' });
  }
  return results;
}
