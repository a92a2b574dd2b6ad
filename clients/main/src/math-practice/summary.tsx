import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill } from '@alif24/client-shared/ui';
import { IconArrowUp } from '@tabler/icons-react';
import type { Problem } from './math-practice.graphql.ts';
import styles from './maths.module.css';
import { mathsTexts } from './maths.texts.ts';
import { skillsTexts } from './skills.texts.ts';

/** What a sitting came to. */
export function Summary({ done, again }: { done: readonly Problem[]; again: () => void }) {
  const t = useTexts(mathsTexts);
  const levels = useTexts(skillsTexts);
  const right = done.filter(({ isFirstRight }) => isFirstRight).length;
  const later = done.filter(({ state, isFirstRight }) => state === 'SOLVED' && !isFirstRight).length;
  const coins = done.reduce((sum, one) => sum + one.coins, 0);
  // The newest level of a skill is what it has now.
  const raised = new Map(
    done.flatMap((one) =>
      one.raisedTo && one.raisedTo !== 'ATTEMPTED' ? [[one.skill?.name ?? '', one.raisedTo]] : [],
    ),
  );
  return (
    <section className={styles.summary}>
      <Drawing picture="star" letter="" className={styles.drawing} />
      <h1>{t('done')}</h1>
      <p>{t('solvedAtOnce', { right, total: done.length })}</p>
      {later > 0 && <p>{t('solvedLater', { count: later })}</p>}
      {coins > 0 && (
        <p className={styles.sum}>
          <CoinPill coins={coins} />
        </p>
      )}
      {[...raised].map(([skill, level]) => (
        <p key={skill} className={styles.raised}>
          <IconArrowUp size={24} aria-hidden="true" /> {t('raised', { skill, level: levels(level) })}
        </p>
      ))}
      <BigButton onClick={again}>{t('moreOf')}</BigButton>
      <BigButton kind="quiet" to="/maths/skills">
        {t('map')}
      </BigButton>
    </section>
  );
}
