import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-skills.module.css';
import { Section } from './section.tsx';

type Reading = NonNullable<ChildFacts['readings']>['edges'][number]['node'];

/** How fast the child read aloud, first and last, and what was understood: speed never stands alone. */
export function ReadingSection({ id, readings }: { id: string; readings: ChildFacts['readings'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const measured = readings?.edges.map(({ node }) => node).filter(({ result }) => result);
  const bars = measured?.slice(0, 6).toReversed();
  const most = Math.max(1, ...(bars ?? []).map(speedOf));
  return (
    <Section title={t('reading')} items={bars} empty={t('noReading')}>
      {(items) => (
        <>
          <p className={styles.lead}>{t('readingUnit')}</p>
          <ol className={styles.bars}>
            {items.map((reading) => (
              <li key={reading.id}>
                <span className={styles.date}>{format.day(reading.startedAt)}</span>
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * speedOf(reading)) / most} height="12" data-trusted={reading.isTrusted} />
                </svg>
                <span className={styles.speed}>
                  <strong>{format.number(speedOf(reading), 0)}</strong>
                  <small>
                    {reading.understanding?.isRead
                      ? t('understood', { correct: reading.understanding.correct, total: reading.understanding.total })
                      : t('notAsked')}
                  </small>
                </span>
              </li>
            ))}
          </ol>
          <More to={`/children/${id}/reading`} text={t('readingMore')} />
        </>
      )}
    </Section>
  );
}

const speedOf = ({ result }: Reading) => result?.syllablesPerMinute ?? 0;

const levels = ['ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED'] as const;

/** How many topics of maths stand on each step, and their names. */
export function MathsSection({ id, progress }: { id: string; progress: ChildFacts['mathProgress'] }) {
  const t = useTexts(childTexts);
  const tried = progress?.skills.filter(({ tries }) => tries > 0);
  return (
    <Section title={t('maths')} items={tried} empty={t('noMaths')}>
      {(items) => (
        <>
          <ul className={styles.levels}>
            {levels.toReversed().map((level) => {
              const names = items.filter((one) => one.level === level).map(({ skill }) => skill.name);
              if (names.length === 0) return null;
              return (
                <li key={level}>
                  <LevelMark level={level} />
                  <span>
                    <strong>{t(level)}</strong>
                    <small>{names.join(', ')}</small>
                  </span>
                </li>
              );
            })}
          </ul>
          <More to={`/children/${id}/maths`} text={t('mathsMore')} />
        </>
      )}
    </Section>
  );
}

/** Four steps, as many filled as the level; the words beside it say the same. */
function LevelMark({ level }: { level: (typeof levels)[number] }) {
  return (
    <svg viewBox="0 0 44 40" className={styles.mark} aria-hidden="true">
      {levels.map((one, n) => (
        <rect
          key={one}
          x={n * 11 + 1}
          y={30 - n * 9}
          width="9"
          height={9 + n * 9}
          rx="3"
          data-full={n <= levels.indexOf(level)}
        />
      ))}
    </svg>
  );
}

function More({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className={styles.more}>
      {text} <IconChevronRight size={20} aria-hidden="true" />
    </Link>
  );
}
